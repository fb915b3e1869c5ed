import { zoneGroups } from './zones.js';

const KNOWN = ['America/Argentina/Ushuaia', 'America/New_York', 'Asia/Bangkok', 'Asia/Saigon'];

describe('zones to choose from', () => {
  it('are grouped by region, with the places in words', () => {
    const groups = zoneGroups('Asia/Bangkok', KNOWN);
    expect(groups.map(({ region }) => region)).toEqual(['America', 'Asia', 'UTC']);
    expect(groups[0]?.zones.map(({ label }) => label)).toEqual(['Argentina, Ushuaia', 'New York']);
  });

  it('go by the names that people use', () => {
    const asia = zoneGroups('Asia/Bangkok', KNOWN)[1];
    expect(asia?.zones.map(({ value }) => value)).toEqual(['Asia/Bangkok', 'Asia/Ho_Chi_Minh']);
  });

  it('hold the one that is set already, and hold it once', () => {
    const all = zoneGroups('Asia/Ho_Chi_Minh', KNOWN).flatMap(({ zones }) => zones);
    expect(all.filter(({ value }) => value === 'Asia/Ho_Chi_Minh')).toHaveLength(1);
    const elsewhere = zoneGroups('Antarctica/Troll', KNOWN).map(({ region }) => region);
    expect(elsewhere).toContain('Antarctica');
  });
});

import { canonicalZones } from '#libs/domain';
import { loadNames } from '../kernel/i18n/names.js';
import { zoneOptions } from './zones.js';

const KNOWN = [
  'America/Argentina/Ushuaia',
  'America/New_York',
  'Asia/Bangkok',
  'Asia/Saigon',
  'Europe/Vienna',
];
const cities = (...args: Parameters<typeof zoneOptions>) => zoneOptions(...args).map(([, city]) => city);

describe('zones to choose from', () => {
  it('are cities, in the language and the order of who reads', async () => {
    await loadNames('es');
    expect(cities('en', [], KNOWN)).toEqual([
      ...['Bangkok', 'Ho Chi Minh City', 'New York', 'Ushuaia', 'UTC', 'Vienna'],
    ]);
    expect(cities('es', [], KNOWN)).toEqual([
      ...['Bangkok', 'Ciudad Ho Chi Minh', 'Nueva York', 'Ushuaia', 'UTC', 'Viena'],
    ]);
  });

  it('go by the names of today, whatever the browser lists', () => {
    const zones = zoneOptions('en').map(([zone]) => zone);
    for (const zone of ['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Ho_Chi_Minh']) expect(zones).toContain(zone);
    expect(zones).not.toContain('Asia/Calcutta');
    expect(zones.filter((zone) => !canonicalZones().includes(zone))).toEqual([]);
  });

  it('hold the one that is set already, and hold its place once', () => {
    const zones = (own: string) => zoneOptions('en', [own], KNOWN).map(([zone]) => zone);
    expect(zones('Asia/Saigon')).toContain('Asia/Saigon');
    expect(zones('Asia/Saigon')).not.toContain('Asia/Ho_Chi_Minh');
    expect(zones('Antarctica/Troll')).toContain('Antarctica/Troll');
    expect(zones('')).not.toContain('');
  });
});

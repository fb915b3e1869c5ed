import { describe, expect, it } from '@jest/globals';
import { BLOCS, GROUPS, groupByCode, groupsOf, membersOn } from './groups.js';
import { REGIONAL_GROUPS } from './groups-un-regional.js';
import { MEMBER_STATES, STATES } from './states/index.js';

const codes = STATES.map(({ code }) => code);

const today = '2026-11-01';

function count(code: string, date: string): number {
  const group = groupByCode(code);
  return group ? membersOn(group, date).length : -1;
}

describe('regional groups', () => {
  it.each([
    ['african', 54],
    ['asia-pacific', 54],
    ['eastern-european', 23],
    ['grulac', 33],
    ['weog', 29],
  ])('%s has %i members', (code, size) => {
    expect(count(code, '2024-08-05')).toBe(size);
    expect(count(code, today)).toBe(size);
  });

  it('place every member of the United Nations exactly once', () => {
    const placed = REGIONAL_GROUPS.flatMap((group) => membersOn(group, today));
    expect(placed.toSorted()).toEqual(MEMBER_STATES.map((state) => state.code).toSorted());
  });

  it('explain the states that are placed by convention', () => {
    const notes = REGIONAL_GROUPS.flatMap((group) => group.members).filter((member) => member.note);
    expect(notes.map((member) => member.state).toSorted()).toEqual(['ISR', 'KIR', 'TUR', 'USA']);
    expect(count('weog', '2000-04-30')).toBe(28);
  });
});

describe('blocs', () => {
  it.each([
    ['eu', '2024-08-05', 27],
    ['eu', '2019-06-01', 28],
    ['eu', '2020-01-31', 28],
    ['eu', '2020-02-01', 27],
    ['eu', '1958-01-01', 6],
    ['eu', '2004-04-30', 15],
    ['eu', '2004-05-01', 25],
    ['asean', '2024-08-05', 10],
    ['asean', '2025-10-25', 10],
    ['asean', '2025-10-26', 11],
    ['caricom', '2024-08-05', 14],
    ['pif', '2022-01-10', 14],
    ['pif', '2022-09-01', 13],
    ['pif', '2024-08-08', 14],
    ['arab-group', '2022-03-01', 21],
    ['arab-group', '2024-08-05', 22],
    ['oic', '2024-08-05', 56],
    ['oic', today, 57],
    ['g77', '2024-08-05', 134],
  ])('%s on %s: %i', (code, date, size) => {
    expect(count(code, date)).toBe(size);
  });

  it('keeps ASEAN inside Asia-Pacific and CARICOM inside Latin America and the Caribbean', () => {
    const asiaPacific = membersOn(groupByCode('asia-pacific')!, today);
    const latinAmerica = membersOn(groupByCode('grulac')!, today);
    expect(asiaPacific).toEqual(expect.arrayContaining(membersOn(groupByCode('asean')!, today)));
    expect(latinAmerica).toEqual(expect.arrayContaining(membersOn(groupByCode('caricom')!, today)));
  });

  it('follows the rule by which the Group of 77 was listed', () => {
    const g77 = membersOn(groupByCode('g77')!, today);
    const outside = MEMBER_STATES.map((state) => state.code).filter((code) => !g77.includes(code));
    const easternEuropean = membersOn(groupByCode('eastern-european')!, today).filter(
      (code) => code !== 'AZE',
    );
    const others = ['CYP', 'JPN', 'KAZ', 'KGZ', 'KOR', 'MEX', 'PLW', 'TUV', 'UZB'] as const;
    const expected = [...easternEuropean, ...membersOn(groupByCode('weog')!, today), ...others];
    expect(outside.toSorted()).toEqual(expected.toSorted());
  });

  it('answers which groups a state belongs to', () => {
    const codes = (state: string, date: string): string[] => groupsOf(state, date).map((group) => group.code);
    expect(codes('PHL', '2024-08-05')).toEqual(['asia-pacific', 'asean', 'g77']);
    expect(codes('TLS', '2024-08-05')).toEqual(['asia-pacific', 'g77']);
    expect(codes('TLS', today)).toEqual(['asia-pacific', 'asean', 'g77']);
    expect(codes('EUE', today)).toEqual([]);
  });
});

describe('all groups', () => {
  it('have codes of their own', () => {
    expect(new Set(GROUPS.map((group) => group.code)).size).toBe(GROUPS.length);
    expect(GROUPS).toHaveLength(REGIONAL_GROUPS.length + BLOCS.length);
  });

  it.each(GROUPS.map((group) => [group.code, group] as const))(
    '%s names known states and possible dates',
    (_code, group) => {
      for (const member of group.members) {
        expect(codes).toContain(member.state);
        expect((member.from ?? '0000') <= (member.to ?? '9999')).toBe(true);
      }
      for (const date of [group.reliableFrom, '2021-05-10', '2024-08-05', today]) {
        const members = membersOn(group, date);
        expect(new Set(members).size).toBe(members.length);
      }
      expect(group.source).not.toBe('');
    },
  );
});

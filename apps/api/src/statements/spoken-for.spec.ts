import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FieldProblem } from '#libs/domain';
import { sentenceOf } from '../http/refusal.js';
import { BLOC_STATEMENTS, groupByCode, membersOn, STATES } from '#libs/reference';
import { remarks, spokenFor, type Claim, type KnownSpeakers, type SpokenFor } from './spoken-for.js';

const EU = groupByCode('eu')!;
const CODES = STATES.map(({ code }) => code as string);

/** What the records say on a day, as the database would. */
function known(day: string, groupCode?: string, firstDay = '1958-01-01'): KnownSpeakers {
  const group = groupCode === undefined ? undefined : groupByCode(groupCode);
  const members = new Set<string>(group ? membersOn(group, day) : []);
  const delegations = STATES.map(({ code, shortName }) => {
    const room = { inRoom: true, capacity: 'voting' } as const;
    return { code, name: shortName, member: members.has(code), ...room };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { day, group: group ? { name: group.name, firstDay } : null, delegations };
}

const written = (claim: Claim, day = '2026-01-26') =>
  spokenFor(claim, known(day, claim.groupCode)) as SpokenFor[];
const problems = (claim: Claim, facts: KnownSpeakers = known('2026-01-26', claim.groupCode)) =>
  spokenFor(claim, facts) as FieldProblem[];
const codes = (found: SpokenFor[], reason?: string) =>
  found.filter((one) => reason === undefined || one.reason === reason).map(({ code }) => code);

describe('for whom a statement was made', () => {
  it('is 27 members, ten that aligned themselves and the Union itself, for the EU statement of 26 January 2026', () => {
    const [statement] = BLOC_STATEMENTS;
    const { speaker, onBehalfOf, aligned, occurredOn } = statement!;
    const found = written({ speakerCode: speaker, groupCode: onBehalfOf, aligned: [...aligned] }, occurredOn);
    expect([codes(found, 'member').length, codes(found, 'aligned').length]).toEqual([27, 10]);
    expect(found[0]).toEqual({
      code: 'EUE',
      name: 'European Union',
      reason: 'speaker',
      capacity: 'voting',
      voice: 'own',
    });
    expect(found.filter(({ voice }) => voice === 'bloc')).toHaveLength(37);
  });

  it('goes by the day: both ends of a membership count', () => {
    const day = (date: string) => codes(written({ speakerCode: 'EUE', groupCode: 'eu' }, date));
    expect(day('2020-01-31')).toContain('GBR');
    expect(day('2020-02-01')).not.toContain('GBR');
    expect(day('2013-06-30')).not.toContain('HRV');
    expect(day('2013-07-01')).toContain('HRV');
  });

  it('needs no group: Egypt speaks for those it names', () => {
    const found = written({ speakerCode: 'EGY', aligned: ['DZA', 'PAK'] });
    expect(found.map(({ code, reason, voice }) => [code, reason, voice])).toEqual([
      ['EGY', 'speaker', 'own'],
      ['DZA', 'aligned', 'bloc'],
      ['PAK', 'aligned', 'bloc'],
    ]);
  });

  it('counts a speaker that is a member once, with its own word', () => {
    const found = written({ speakerCode: 'HUN', groupCode: 'eu', aligned: ['HUN', 'FRA', 'NOR'] });
    expect(codes(found).filter((code) => code === 'HUN')).toEqual(['HUN']);
    expect(codes(found, 'aligned')).toEqual(['NOR']);
    expect(found).toHaveLength(28);
    const claim = { speakerCode: 'HUN', groupCode: 'eu', aligned: ['HUN', 'FRA', 'NOR'] };
    expect(remarks(claim, known('2026-01-26', 'eu'))).toMatchObject([
      { code: 'speaker_aligned', delegation: { code: 'HUN', name: 'Hungary' } },
      { code: 'member_aligned', delegation: { code: 'FRA', name: 'France' } },
    ]);
  });

  it('says so when a list of members is older than what is known of it', () => {
    const g77 = { speakerCode: 'CUB', groupCode: 'g77' };
    const first = groupByCode('g77')!.reliableFrom;
    expect(remarks(g77, known('1990-01-01', 'g77'))).toMatchObject([
      { code: 'members_known_since', since: first },
    ]);
    expect(remarks(g77, known(first, 'g77'))).toEqual([]);
    expect(remarks({ speakerCode: 'EUE', groupCode: 'eu' }, known('2026-01-26', 'eu'))).toEqual([]);
  });

  it.each<[string, Claim, string, RegExp]>([
    ['an unknown speaker', { speakerCode: 'XXX', groupCode: 'eu' }, 'speakerCode', /no delegation/],
    ['an unknown group', { speakerCode: 'EUE', groupCode: 'nato' }, 'groupCode', /no group/],
    ['nobody else at all', { speakerCode: 'EGY' }, 'groupCode', /Name the group/],
    [
      'an unknown state',
      { speakerCode: 'EGY', aligned: ['NOR', 'XXX'] },
      'aligned[1]',
      /no delegation with the code XXX/,
    ],
    ['a state twice', { speakerCode: 'EGY', aligned: ['NOR', 'NOR'] }, 'aligned[1]', /Norway is named twice/],
    [
      'an exception twice',
      { speakerCode: 'EUE', groupCode: 'eu', excepted: ['HUN', 'HUN'] },
      'excepted[1]',
      /Hungary is named twice/,
    ],
    [
      'both aligned and excepted',
      { speakerCode: 'EUE', groupCode: 'eu', aligned: ['NOR'], excepted: ['NOR'] },
      'excepted[0]',
      /both aligned and excepted/,
    ],
    [
      'an exception from nothing',
      { speakerCode: 'EUE', groupCode: 'eu', excepted: ['GBR'] },
      'excepted[0]',
      /no member of European Union on Mon 26 Jan 2026/,
    ],
    [
      'an exception without a group',
      { speakerCode: 'EGY', aligned: ['NOR'], excepted: ['GBR'] },
      'excepted[0]',
      /did not align itself, so there is nothing/,
    ],
    [
      'the speaker excepted',
      { speakerCode: 'HUN', groupCode: 'eu', excepted: ['HUN'] },
      'excepted[0]',
      /is the speaker/,
    ],
    ['only itself', { speakerCode: 'EGY', aligned: ['EGY'] }, 'aligned', /Nobody but the speaker/],
  ])('refuses %s by its field', (_, claim, field, message) => {
    const [first] = problems(claim);
    expect(first?.path).toBe(field);
    expect(first && sentenceOf(first)).toMatch(message);
  });

  it('refuses a bloc that had no members that day, and says since when it is known', () => {
    const facts = known('1950-05-09', 'eu');
    expect(problems({ speakerCode: 'FRA', groupCode: 'eu' }, facts)).toEqual([
      {
        path: 'groupCode',
        code: 'statements.groupLater',
        params: { name: 'European Union', nameCode: 'eu', day: '1950-05-09', firstDay: '1958-01-01' },
      },
    ]);
    const unrecorded = { ...facts, group: { name: 'New bloc', firstDay: null } };
    expect(problems({ speakerCode: 'FRA', groupCode: 'eu' }, unrecorded)[0]?.code).toBe(
      'statements.groupUnrecorded',
    );
  });

  it('refuses a bloc of which everybody is excepted', () => {
    const all = membersOn(EU, '2026-01-26') as string[];
    const [problem] = problems({ speakerCode: 'EUE', groupCode: 'eu', excepted: all });
    expect(problem?.path).toBe('excepted');
  });

  it('is each delegation once: members and aligned without the exceptions, and the speaker', () => {
    const members = membersOn(EU, '2026-01-26') as string[];
    const outside = CODES.filter((code) => !members.includes(code));
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.uniqueArray(fc.constantFrom(...outside), { maxLength: 40 }),
        fc.subarray(members, { maxLength: 20 }),
        (speakerCode, aligned, exceptions) => {
          const excepted = exceptions.filter((code) => code !== speakerCode);
          const found = codes(written({ speakerCode, groupCode: 'eu', aligned, excepted }));
          const expected = new Set([...members, ...aligned].filter((code) => !excepted.includes(code)));
          expected.add(speakerCode);
          expect(found.toSorted()).toEqual([...expected].toSorted());
          expect(found[0]).toBe(speakerCode);
        },
      ),
    );
  });
});

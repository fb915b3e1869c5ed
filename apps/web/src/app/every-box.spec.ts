import * as states from '#libs/reference/states';
import type { AskDto, BriefDto, DelegationDto, TaskItemDto } from '../kernel/api/client.js';
import { ranked, rankOf } from '../kernel/i18n/find-states.js';
import { chosen as chosenAsks } from '../features/asks/sorted.js';
import { chosen as chosenDelegations } from '../features/delegations/filters.js';
import { filterProblems, type FoundProblem } from '../features/imports/found-problems.js';
import { readParties } from '../features/treaty/terms.js';
import { finderOnDevice } from './palette-hits.js';

const at = { instant: '2024-08-05T12:00:00Z' } as TaskItemDto['due'];
const NAMES = [
  ['GBR', 'United Kingdom'],
  ['UKR', 'Ukraine'],
  ['MMR', 'Myanmar'],
  ['VNM', 'Viet Nam'],
  ['CIV', 'Côte d’Ivoire'],
  ['ARE', 'United Arab Emirates'],
  ['COK', 'Cook Islands'],
] as const;
const named = NAMES.map(([code, name]) => ({ code, name }));
const rows = named.map(({ code, name }) => ({
  name,
  delegation: { code, groups: [], positions: [], lastContact: null } as unknown as DelegationDto,
  lead: undefined,
  pinned: false,
}));
const asks = [
  { title: 'Remedy before O’Brien’s court', key: 'a', summary: '', priority: 1, provisions: [] },
  { title: 'Linh’s clause on trân', key: 'b', summary: '', priority: 2, provisions: [] },
] as unknown as AskDto[];
const problems = [
  { column: 'A', row: 12, message: 'Who is “O’Brien”?', kind: 'error', place: 'cell' },
  { column: 'B', row: 7, message: 'Trần Linh is no state', kind: 'error', place: 'cell' },
] as unknown as FoundProblem[];
const brief = {
  ...{ code: 'MMR', shortName: 'Myanmar', tasks: [] },
  delegates: [{ id: 'd', name: 'Trần Linh', roles: [] }],
  contacts: [
    {
      id: 'c',
      kind: 'call',
      note: 'With O’Brien',
      occurredAt: at,
      author: 'X',
      organisation: 'Y',
      delegates: [],
    },
    { id: 'n', kind: null, note: null, occurredAt: at, author: null, organisation: 'Y', delegates: [] },
  ],
} as unknown as BriefDto;
const task = {
  id: 't',
  title: 'Write to them',
  delegationCode: 'CIV',
  due: at,
  state: 'open',
  assignee: null,
};

const byState = (typed: string) => rankOf(typed, 'en', states);
const reading = (typed: string) => ({ organisationId: '', language: 'en', rankFor: byState(typed) });
const offline = (typed: string) =>
  finderOnDevice(
    {
      delegations: [{ code: 'CIV', shortName: 'Côte d’Ivoire' }],
      tasks: [task as TaskItemDto],
      ...{ deadlines: [], sessions: [], briefs: [brief] },
    },
    states.namesOf,
  )(typed).toSorted((a, b) => a.rank - b.rank);

/** The best of each box for what was typed. */
const BOXES: Record<string, (typed: string) => string | undefined> = {
  'picker of delegations, matrix, parties': (typed) => ranked(named, byState(typed))[0]?.code,
  'list of delegations': (typed) => chosenDelegations(rows, { q: typed }, reading(typed))[0]?.delegation.code,
  asks: (typed) => chosenAsks(asks, { q: typed }, undefined)[0]?.key,
  problems: (typed) => filterProblems(problems, { q: typed })[0]?.column ?? undefined,
  'parties of a condition': (typed) =>
    readParties(
      typed,
      named.map((one) => ({ ...one, english: one.name })),
      (name) => states.findState(name)?.code,
    ).parties[0]?.code,
  'without a network': (typed) => offline(typed)[0]?.hit.id,
};
const STATES = ['picker of delegations, matrix, parties', 'list of delegations', 'parties of a condition'];

describe('every box', () => {
  it.each(
    [
      ['UK', 'GBR'],
      ['uk', 'GBR'],
      ['Burma', 'MMR'],
      ['Vietnam', 'VNM'],
      ['Ivory Coast', 'CIV'],
      ['cote d’ivoire', 'CIV'],
      ["Cote d'Ivoire", 'CIV'],
      ['UAE', 'ARE'],
      ['cook islands', 'COK'],
    ].flatMap(([typed, first]) => STATES.map((box) => [box, typed, first] as const)),
  )('%s: %s finds first %s', (box, typed, first) => {
    expect(BOXES[box]?.(typed ?? '')).toBe(first);
  });

  it.each([
    ['asks', 'o’brien', 'a'],
    ['asks', "o'brien court", 'a'],
    ['asks', 'tran linh', 'b'],
    ['problems', "o'brien", 'A'],
    ['problems', 'linh tran', 'B'],
    ['problems', 'b7', 'B'],
    ['without a network', 'linh tran', 'd'],
    ['without a network', "o'brien", 'c'],
    ['without a network', 'burma tran', 'd'],
    ['without a network', 'write ivory coast', 't'],
    ['without a network', 'xyzzy', undefined],
  ])('%s: %s finds first %s', (box, typed, first) => {
    expect(BOXES[box]?.(typed)).toBe(first);
  });
});

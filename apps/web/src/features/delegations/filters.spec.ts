import type { DelegationDto, LeadDto } from '../../kernel/api/client.js';
import * as finder from '#libs/reference/states';
import { rankOf } from '../../kernel/i18n/find-states.js';
import { chosen, type Filters, type Row } from './filters.js';

const row = (
  code: string,
  name: string,
  change: Partial<Omit<Row, 'delegation'>> & { delegation?: Partial<DelegationDto> } = {},
): Row => ({
  name,
  pinned: false,
  lead: undefined,
  ...change,
  delegation: {
    code,
    alpha2: code.slice(0, 2),
    shortName: name,
    formalName: name,
    kind: 'member',
    capacity: 'voting',
    groups: [],
    positions: [],
    openTasks: 0,
    lastContact: null,
    ...change.delegation,
  } as DelegationDto,
});
const contact = (instant: string) => ({ lastContact: { occurredAt: { instant } } }) as Partial<DelegationDto>;
const rows = [
  row('NOR', 'Norway', {
    delegation: {
      ...contact('2024-08-01T10:00:00Z'),
      positions: [{ askId: 'a2', stance: 'lean_against' }] as DelegationDto['positions'],
    },
  }),
  row('CIV', 'Côte d’Ivoire', {
    pinned: true,
    lead: { organisationId: 'ours' } as LeadDto,
    delegation: { groups: [{ code: 'african', name: 'African' }], openTasks: 2 },
  }),
  row('FJI', 'Fiji', {
    lead: { organisationId: 'theirs' } as LeadDto,
    delegation: {
      ...contact('2024-08-03T10:00:00Z'),
      positions: [{ askId: 'a1', stance: 'support' }] as DelegationDto['positions'],
    },
  }),
];
const codes = (filters: Filters) =>
  chosen(rows, filters, {
    organisationId: 'ours',
    language: 'en',
    rankFor: rankOf(filters.q ?? '', 'en', finder),
  })
    .map(({ delegation }) => delegation.code)
    .join(' ');

describe('the list of delegations', () => {
  it.each<[string, Filters, string]>([
    ['comes by name', {}, 'CIV FJI NOR'],
    ['is found by name without accents', { q: 'cote' }, 'CIV'],
    ['is found by code', { q: 'nor' }, 'NOR'],
    ['is found by another name', { q: 'ivory coast' }, 'CIV'],
    ['is found in another language', { q: 'norvège' }, 'NOR'],
    ['is narrowed to a group', { group: 'african' }, 'CIV'],
    ['is narrowed to those nobody leads', { lead: 'none' }, 'NOR'],
    ['is narrowed to those that the war room counts', { lead: 'swing' }, 'NOR'],
    ['is narrowed to those we lead', { lead: 'mine' }, 'CIV'],
    ['is narrowed to those another organisation leads', { lead: 'theirs' }, 'FJI'],
    ['is narrowed to what is kept on the device', { pinned: '1' }, 'CIV'],
    ['is narrowed to a stance on an ask', { ask: 'a1', stance: 'support' }, 'FJI'],
    ['is narrowed to those of whom nothing is known', { ask: 'a1', stance: 'unknown' }, 'CIV NOR'],
    ['comes by the last contact', { sort: 'contact' }, 'FJI NOR CIV'],
    ['comes by who was neglected longest', { sort: 'neglect' }, 'CIV NOR FJI'],
    ['comes by open tasks', { sort: 'tasks' }, 'CIV FJI NOR'],
  ])('%s', (_what, filters, expected) => {
    expect(codes(filters)).toBe(expected);
  });

  it('leaves those without a vote out of what the war room counts', () => {
    const positions = [{ askId: 'a1', stance: 'undecided' }] as DelegationDto['positions'];
    const room = (['voting', 'observer', 'non_member'] as const).map((capacity) =>
      row(capacity, capacity, { delegation: { positions, capacity } }),
    );
    const reading = { organisationId: 'ours', language: 'en', rankFor: () => 0 };
    expect(chosen(room, { lead: 'swing' }, reading).map(({ name }) => name)).toEqual(['voting']);
  });
});

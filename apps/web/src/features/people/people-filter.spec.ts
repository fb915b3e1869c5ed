import type { MemberDto } from '../../kernel/api/client.js';
import { filterPeople, organisationName } from './people-filter.js';

const person = (name: string, part: Partial<MemberDto> = {}): MemberDto => ({
  ...{ id: name, userId: name, name, organisationId: 'o1', organisation: 'FMA', email: null, version: null },
  ...{
    role: 'member',
    state: 'active',
    namesake: false,
    coreGroup: null,
    readsOrganisation: null,
    waiting: [],
    wantsDigest: null,
    mailStops: null,
    wantsReminders: null,
  },
  defaultTier: null,
  ...part,
});

const people = [
  person('Ploy', { role: 'coordinator', email: 'ploy@example.org' }),
  person('Daniel', { organisationId: 'o2', organisation: 'SAFEnet' }),
  person('Maya', { state: 'removed' }),
  person('Linh', { state: 'invited' }),
];
const names = (filter: object) => filterPeople(people, filter).map(({ name }) => name);

describe('the list of people', () => {
  it('shows who sits in the campaign, and others when asked', () => {
    expect(names({})).toEqual(['Ploy', 'Daniel']);
    expect(names({ state: 'removed' })).toEqual(['Maya']);
    expect(names({ state: 'all' })).toHaveLength(4);
  });

  it('is searched by name, organisation and address', () => {
    expect(names({ q: 'dan' })).toEqual(['Daniel']);
    expect(names({ q: 'safenet' })).toEqual(['Daniel']);
    expect(names({ q: 'PLOY@' })).toEqual(['Ploy']);
  });

  it('is narrowed to a role or an organisation', () => {
    expect(names({ role: 'coordinator' })).toEqual(['Ploy']);
    expect(names({ organisation: 'o2', state: 'all' })).toEqual(['Daniel']);
  });
});

it('an organisation is named with its short name', () => {
  expect(organisationName({ name: 'Foundation for Media Alternatives', shortName: 'FMA' })).toBe(
    'Foundation for Media Alternatives (FMA)',
  );
  expect(organisationName({ name: 'ILGA Asia', shortName: null })).toBe('ILGA Asia');
});

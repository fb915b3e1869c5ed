import { askedOf, organisationName } from './people-filter.js';

describe('of people the api is asked for', () => {
  it('who sits in the campaign, and for others when they are wanted', () => {
    expect(askedOf({})).toEqual({ state: 'active' });
    expect(askedOf({ state: 'removed' })).toEqual({ state: 'removed' });
    expect(askedOf({ state: 'all' })).toEqual({});
  });

  it('whoever answers to words, a role and an organisation', () => {
    expect(askedOf({ q: 'dan', role: 'coordinator', organisation: 'o2' })).toEqual({
      ...{ q: 'dan', role: 'coordinator', organisationId: 'o2', state: 'active' },
    });
  });

  it('no role and no state that there is not', () => {
    expect(askedOf({ role: 'observer', state: 'gone' })).toEqual({ state: 'active' });
  });
});

it('an organisation is named with its short name', () => {
  expect(organisationName({ name: 'Foundation for Media Alternatives', shortName: 'FMA' })).toBe(
    'Foundation for Media Alternatives (FMA)',
  );
  expect(organisationName({ name: 'ILGA Asia', shortName: null })).toBe('ILGA Asia');
});

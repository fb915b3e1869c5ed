/** @jest-environment node */
import { keepable } from './cached-shapes.js';
import { withheldOf } from './withheld.js';

const word = (tier: string) => ({ tier, stance: 'support', note: 'planted' });
const brief = {
  asks: [
    { id: 'a', current: word('core'), other: word('coalition') },
    { id: 'b', current: word('organisation'), other: null },
    { id: 'c', current: null, other: null },
  ],
  contacts: [{ tier: 'core' }, { tier: 'coalition' }],
  delegates: [{ id: 'd', tier: 'me' }],
  tasks: [{ tier: 'organisation' }],
  amendments: [{ tier: 'coalition' }],
  blocs: [],
};
const withheld = (kind: Parameters<typeof keepable>[0], value: unknown) =>
  withheldOf(kind, value, keepable(kind, value));

describe('What is withheld from the device', () => {
  it('is counted by kind, and nothing of it is kept but the number', () => {
    expect(withheld('brief', brief)).toEqual({ stances: 2, contacts: 1, delegates: 1, tasks: 1 });
    expect(JSON.stringify(withheld('brief', brief))).not.toMatch(/planted|core|organisation/);
  });

  it('of my day are tasks, and of the list of delegations stances', () => {
    const items = [{ tier: 'me' }, { tier: 'core' }, { tier: 'coalition' }];
    expect(withheld('day', { items })).toEqual({ tasks: 2 });
    const delegations = {
      items: [
        { code: 'KEN', positions: items },
        { code: 'FJI', positions: [] },
      ],
    };
    expect(withheld('delegations', delegations)).toEqual({ stances: 2 });
  });

  it('is nothing where all of it is kept, or the kind has no tiers', () => {
    expect(withheld('day', { items: [{ tier: 'public' }] })).toEqual({});
    expect(withheld('asks', { items: [{ id: 'a' }] })).toEqual({});
    expect(withheld('day', { aheadOfServer: 0 })).toEqual({});
  });
});

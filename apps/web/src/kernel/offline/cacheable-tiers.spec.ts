/** @jest-environment node */
import fc from 'fast-check';
import { mayCache, withoutConfidential } from './cacheable-tiers.js';
import { keepable } from './cached-shapes.js';

const SECRET = 'planted-words-of-a-source';

/** Any JSON, with objects of every tier in it; the words of those that may not be kept are planted. */
const answer = fc.letrec<{ value: unknown; secret: unknown }>((tie) => ({
  secret: fc.oneof(
    { maxDepth: 3 },
    fc.constant(SECRET),
    fc.array(tie('secret'), { maxLength: 2 }),
    fc.dictionary(fc.string(), tie('secret'), { maxKeys: 2 }),
    fc.record({ tier: fc.constantFrom('coalition', 'public'), note: tie('secret') }),
  ),
  value: fc.oneof(
    { maxDepth: 5 },
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    fc.record({
      tier: fc.constantFrom('coalition', 'public'),
      note: tie('value'),
      [SECRET + 's']: fc.constant(1),
    }),
    fc.record({
      tier: fc.constantFrom('me', 'organisation', 'core', 'a tier of tomorrow', null, 7, '', 'PUBLIC'),
      note: tie('secret'),
      task: tie('secret'),
    }),
    fc.record({ tier: fc.constant('public'), sealed: fc.constant(true), delegate: tie('secret') }),
  ),
})).value;

describe('What may be kept for reading', () => {
  it('is what the coalition or everybody may know, and nothing else', () => {
    const tiers = ['me', 'organisation', 'core', 'coalition', 'public', undefined, null, 'Public', 0];
    expect(tiers.filter(mayCache)).toEqual(['coalition', 'public']);
  });

  it('holds no word of a confidential object, however deep it lies', () => {
    fc.assert(
      fc.property(answer, (value) => {
        const cached = JSON.stringify(withoutConfidential(value)) ?? '';
        expect(cached.replaceAll(`${SECRET}s`, '')).not.toContain(SECRET);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same as before where nothing is confidential', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(withoutConfidential(value)).toEqual(value)));
  });

  it('loses elements of arrays, and leaves null in properties and for the whole', () => {
    const mine = { tier: 'me', title: SECRET };
    const open = { tier: 'coalition', title: 'open', task: mine };
    expect(withoutConfidential({ items: [mine, open], next: mine })).toEqual({
      items: [{ tier: 'coalition', title: 'open', task: null }],
      next: null,
    });
    expect(withoutConfidential(mine)).toBeNull();
  });
});

describe('What is kept of a brief', () => {
  const word = (tier: string, rest: object = {}) => ({
    id: tier,
    tier,
    sealed: false,
    stance: 'support',
    ...rest,
  });

  it('does not let a confidential word be guessed from what stands beside it', () => {
    const bloc = { code: 'caricom', name: 'CARICOM', spokeOn: ['a', 'b'], differsOn: ['a'] };
    const said = word('coalition', {
      statement: { groupCode: 'caricom' },
      delegate: { id: 'd9', name: 'Ms Hidden' },
    });
    const brief = {
      code: 'BRB',
      asks: [
        { id: 'a', current: word('core'), other: said, differs: true },
        {
          id: 'b',
          current: word('me', { statement: { groupCode: 'caricom' } }),
          other: null,
          differs: false,
        },
      ],
      blocs: [bloc, { code: 'aosis', name: 'AOSIS', spokeOn: ['b'], differsOn: [] }],
      delegates: [
        { id: 'd1', tier: 'coalition', name: 'Mr Open' },
        { id: 'd9', tier: 'organisation', name: 'Ms Hidden' },
      ],
      contacts: [
        {
          tier: 'coalition',
          delegates: [
            { id: 'd1', name: 'Mr Open' },
            { id: 'd9', name: 'Ms Hidden' },
          ],
        },
      ],
      amendments: [{ id: 'm1', title: 'of nobody knows which tier' }],
      scope: { tiers: ['me', 'organisation', 'core', 'coalition', 'public'], demo: null, note: 'n' },
    };
    expect(keepable('brief', brief)).toEqual({
      code: 'BRB',
      asks: [
        { id: 'a', current: { ...said, delegate: null }, other: null, differs: false },
        { id: 'b', current: null, other: null, differs: false },
      ],
      blocs: [{ ...bloc, spokeOn: ['a'], differsOn: [] }],
      delegates: [{ id: 'd1', tier: 'coalition', name: 'Mr Open' }],
      contacts: [{ tier: 'coalition', delegates: [{ id: 'd1', name: 'Mr Open' }] }],
      amendments: [],
      scope: { tiers: ['coalition', 'public'], demo: null, note: 'n' },
    });
  });

  it('has what is open as it was', () => {
    const brief = {
      code: 'BRB',
      asks: [{ id: 'a', current: word('coalition'), other: word('public'), differs: true }],
      blocs: [],
      delegates: [],
      contacts: [],
      amendments: [],
      scope: { tiers: ['public'] },
    };
    expect(keepable('brief', brief)).toEqual(brief);
  });
});

describe('What is kept of the list of delegations', () => {
  it('names nobody, and counts nothing that may be confidential', () => {
    const page = {
      items: [
        {
          code: 'KEN',
          lastContact: { kind: 'corridor', interactionId: SECRET },
          openTasks: 3,
          positions: [
            { tier: 'core', stance: 'oppose' },
            { tier: 'public', stance: 'support' },
          ],
          delegates: [{ tier: 'public', name: 'Ms Open' }],
        },
      ],
      next: null,
    };
    expect(keepable('delegations', page)).toEqual({
      items: [{ code: 'KEN', positions: [{ tier: 'public', stance: 'support' }] }],
      next: null,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organisation } from '../testing/hard-letter.js';
import { compareLists } from './compare.js';
import type { ListedSignatory } from './frozen-letter.js';

const listOf = (...signatories: ListedSignatory[]) => ({ list: { signatories, withheld: 0 } });
const org = (id: string, name = id) => organisation(name, 'Kenya', id);

describe('two lists', () => {
  it('differ by who came, went, is called otherwise and stands elsewhere', () => {
    const before = listOf(org('a'), org('b'), org('c'), org('d'));
    const after = listOf(org('d'), org('a'), org('b', 'B!'), org('e'));
    expect(compareLists(before, after, true)).toEqual({
      added: [org('e')],
      gone: [org('c')],
      renamed: [{ before: org('b'), after: org('b', 'B!') }],
      moved: [{ signatory: org('d'), from: 4, to: 1 }],
      withheldBefore: 0,
      withheldAfter: 0,
      textChanged: true,
    });
  });

  it('are the same where nothing changed, and who only moves up a gap has not moved', () => {
    const before = listOf(org('a'), org('b'), org('c'));
    expect(compareLists(before, before, false)).toMatchObject({
      added: [],
      gone: [],
      renamed: [],
      moved: [],
    });
    expect(compareLists(before, listOf(org('b'), org('c')), false).moved).toEqual([]);
  });

  it('become each other by what is said, and no fewer moves would do', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'.split('')), { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const { added, gone, moved } = compareLists(
          listOf(...before.map((id) => org(id))),
          listOf(...after.map((id) => org(id))),
          false,
        );
        const out = new Set([...gone.map(({ id }) => id), ...moved.map(({ signatory }) => signatory.id)]);
        const into = new Set([...added.map(({ id }) => id), ...moved.map(({ signatory }) => signatory.id)]);
        const stay = before.filter((id) => !out.has(id));
        expect(stay).toEqual(after.filter((id) => !into.has(id)));
        const most = Math.max(
          ...subsets(before.filter((id) => after.includes(id)))
            .filter((some) => rising(some.map((id) => after.indexOf(id))))
            .map((some) => some.length),
        );
        expect(stay).toHaveLength(most);
      }),
    );
  });
});

const subsets = (all: string[]): string[][] =>
  all.reduce<string[][]>((found, one) => [...found, ...found.map((some) => [...some, one])], [[]]);
const rising = (values: number[]) =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? 0) < value);

import type { ComparedProvisionDto } from '../../kernel/api/client.js';
import { grouped, type Change } from './grouped.js';

const compared = (change: Change, number: string, asked = false): ComparedProvisionDto => ({
  change,
  coarse: false,
  from: null,
  to: { articleId: number, number, title: number, status: 'open', characters: 0 },
  provision: null,
  words: null,
  asks: asked ? [{ id: 'a', key: 'a', title: 'a', redLine: false }] : [],
});
const provisions = [
  compared('unchanged', '1'),
  compared('renumbered', '2', true),
  compared('reworded', '3'),
  compared('reworded', '4', true),
  compared('unknown', '5', true),
];
const visible = (changed: boolean, asks: boolean) =>
  grouped(provisions, { changed, asks }).map((group) => [
    group.change,
    group.provisions.map(({ to }) => to?.number).join(),
  ]);

describe('two drafts side by side', () => {
  it('show changed words first, each group in the order of the newer draft', () => {
    expect(visible(false, false)).toEqual([
      ['reworded', '3,4'],
      ['renumbered', '2'],
      ['unknown', '5'],
      ['unchanged', '1'],
    ]);
  });

  it('leave out what did not change or cannot be compared', () => {
    expect(visible(true, false)).toEqual([
      ['reworded', '3,4'],
      ['renumbered', '2'],
    ]);
  });

  it('can be narrowed to what the coalition asks about', () => {
    expect(visible(true, true)).toEqual([
      ['reworded', '4'],
      ['renumbered', '2'],
    ]);
  });
});

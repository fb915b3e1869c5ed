import { describe, expect, it } from '@jest/globals';
import * as finder from '#libs/reference/states';
import { rankOf } from '../../kernel/i18n/find-states.js';
import type { MatrixDto } from '../../kernel/api/client.js';
import { cellOf } from '../../kernel/queries/matrix.js';
import { columnsOf, linesOf, nextSort, openCell, withCell, type View } from './view.js';

const lead = { organisationId: 'o1', organisation: 'Manushya', userId: 'u1', user: 'Linh' };
const ask = (key: string) => ({ id: `id-${key}`, key, title: key, number: null, priority: 1 });
const row = (code: string, name: string, cells: string, more = {}) => ({
  ...{ code, name, cells, ballots: 'yn.', votes: true, groups: ['g77'], lead: null },
  ...more,
});
const matrix = {
  asks: [ask('a'), ask('b'), ask('c')],
  rows: [
    row('CIV', "Côte d'Ivoire", 'S2....'),
    row('FJI', 'Fiji', 'u4O1..', { lead, groups: ['g77', 'pif'] }),
    row('KEN', 'Kenya', '..C2s1'),
    row('VAT', 'Holy See', '......', { votes: false, groups: [] }),
  ],
} as unknown as MatrixDto;
const me = { userId: 'u1', organisationId: 'o2', language: 'en', nameOf: (_: string, name: string) => name };
const codes = (view: View, columns = matrix.asks) =>
  linesOf(matrix, columns, view, { ...me, rankFor: rankOf(view.q ?? '', 'en', finder) }).map(
    ({ code }) => code,
  );

describe('what the matrix shows', () => {
  it.each<[string, View, string[]]>([
    ['everybody by name', {}, ['CIV', 'FJI', 'VAT', 'KEN']],
    ['a name without its accents', { q: 'cote' }, ['CIV']],
    ['a code', { q: 'ken' }, ['KEN']],
    ['another name', { q: 'ivory' }, ['CIV']],
    ['another language', { q: 'saint-siege' }, ['VAT']],
    ['a group', { group: 'pif' }, ['FJI']],
    ['those I lead', { lead: 'me' }, ['FJI']],
    ['those my organisation leads', { lead: 'mine' }, []],
    ['those nobody leads', { lead: 'none' }, ['CIV', 'VAT', 'KEN']],
    ['a stance on any ask', { stance: 'oppose' }, ['FJI']],
    ['what is older than the draft', { stale: 'draft' }, ['FJI']],
    ['one cell that fits stance and age, not two', { stance: 'oppose', stale: 'any' }, []],
    ['yes first', { sort: 'ask:a' }, ['CIV', 'FJI', 'VAT', 'KEN']],
    ['no first, the unknown last', { sort: '-ask:b' }, ['FJI', 'KEN', 'CIV', 'VAT']],
    ['most known first', { sort: 'known' }, ['FJI', 'KEN', 'CIV', 'VAT']],
  ])('can be narrowed to %s', (_, view, expected) => {
    expect(codes(view)).toEqual(expected);
  });

  it('looks for stances in the columns that are shown only', () => {
    expect(codes({ stance: 'champion' }, columnsOf(matrix, 'a,c', 30))).toEqual([]);
    expect(codes({ stance: 'champion' }, columnsOf(matrix, 'b', 30))).toEqual(['KEN']);
  });

  it('keeps how each voted under the column of the vote', () => {
    const [first] = linesOf(matrix, columnsOf(matrix, 'a,c', 30), {}, { ...me, rankFor: () => 0 });
    expect(first?.ballots).toBe('y.');
  });

  it('has the columns of which most is known where few fit', () => {
    expect(columnsOf(matrix, undefined, 2).map(({ key }) => key)).toEqual(['a', 'b']);
    expect(columnsOf(matrix, 'c,nonsense', 2).map(({ key }) => key)).toEqual(['c']);
    expect(columnsOf(matrix, undefined, 30)).toHaveLength(3);
  });

  it('goes from yes first to no first and back to names', () => {
    const first = nextSort(undefined, 'a');
    const second = nextSort(first, 'a');
    expect([first, second, nextSort(second, 'a'), nextSort(second, 'b')]).toEqual([
      ...['ask:a', '-ask:a', undefined, 'ask:b'],
    ]);
  });

  it('finds the open cell by its address, and nothing for a wrong one', () => {
    expect(openCell(matrix, 'FJI.b')?.ask.id).toBe('id-b');
    expect([openCell(matrix, 'FJI.x'), openCell(matrix, 'b'), openCell(matrix, undefined)]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it('shows what was just set, and leaves the other rows as they were', () => {
    const cell = { stance: 'support', confidence: 2, stale: null, voice: 'own', differs: false } as const;
    const after = withCell(matrix, 'KEN', 'id-a', cell);
    expect(cellOf(after.rows[2]?.cells.slice(0, 2) ?? '')).toEqual(cell);
    expect(after.rows[2]?.cells.slice(2)).toBe('C2s1');
    expect(after.rows[1]).toBe(matrix.rows[1]);
  });
});

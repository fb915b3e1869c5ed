import { decodeCells, type MatrixCell } from '#libs/domain';
import { matrixRead } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** Everybody on every ask, some 10 kB packed; filters and counts by stance are worked out here. */
export const matrixQuery = (campaignId: string) =>
  campaignQuery(
    campaignId,
    ['positions', 'leads', 'asks', 'texts', 'votes', 'campaign'],
    'matrix',
    (options) => matrixRead(campaignId, {}, options),
  );

const decoded = new Map<string, MatrixCell | null>();

/** One cell from its two characters; each kind of cell is worked out once. */
export function cellOf(pair: string): MatrixCell | null {
  let cell = decoded.get(pair);
  if (cell === undefined) decoded.set(pair, (cell = decodeCells(pair)[0] ?? null));
  return cell;
}

/** The two characters of a row's cell in a column, counted from 0. */
export const pairAt = (cells: string, column: number): string => cells.slice(2 * column, 2 * column + 2);

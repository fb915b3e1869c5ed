import type { Stance } from '#libs/domain';
import type { ColumnMatch } from './column-match.js';
import { isFilled } from './sheet.js';
import { type CellReading, type OwnWords, readStance } from './stance-words.js';
import { wordKey } from './word-key.js';

/** What stands in a cell whose column says the stance. */
const MARK = /^(?:[x✓✔☑✅√●•■◼▪*1]|yes|y|oui|si|ya|true|نعم)$/u;
/** A box that is not ticked. */
const NO_MARK = /^(?:false|[☐□])$/u;
/** Of the filled cells of such a column, so many have to be marks. */
const MOST_MARKS = 0.5;

/**
 * The stance that a column is about, where each stance has a column and a mark says that a state takes it; undefined for a
 * column whose cells say the stance themselves.
 */
export function stanceOfColumn(header: string, texts: readonly (string | undefined)[]): Stance | undefined {
  const reading = readStance(header);
  if (reading.kind !== 'position') return undefined;
  const keys = texts.filter(isFilled).map(wordKey);
  const others = keys.filter((key) => !MARK.test(key) && !NO_MARK.test(key));
  const isOwn = others.some((key) => readStance(key).kind === 'position');
  return isOwn || others.length > (1 - MOST_MARKS) * keys.length ? undefined : reading.stance;
}

/** What a cell of such a column says: the stance of the heading where it is marked. */
export function readMark(header: string, text: string, own: OwnWords): CellReading {
  const key = wordKey(text);
  const decided = own.get(key);
  if (decided !== undefined) return readStance(text, own);
  if (key === '' || NO_MARK.test(key)) return { kind: 'empty' };
  return MARK.test(key) ? readStance(header) : { kind: 'unknown', word: key };
}

/**
 * One choice of the ask counts for all columns of stances around it, up to a column that has one of their stances again.
 */
export function withSharedAsks(columns: readonly ColumnMatch[]): ColumnMatch[] {
  const groups: ColumnMatch[][] = [];
  for (const column of columns) {
    if (column.stance === null) continue;
    const group = groups.at(-1);
    if (!group || group.some(({ stance }) => stance === column.stance)) groups.push([column]);
    else group.push(column);
  }
  const shared = new Map<ColumnMatch, string>();
  for (const group of groups) {
    const asks = new Set(group.flatMap(({ askId }) => askId ?? []));
    const [askId] = asks;
    if (asks.size !== 1 || askId === undefined) continue;
    for (const column of group) if (column.role === 'unmapped') shared.set(column, askId);
  }
  return columns.map((column) => {
    const askId = shared.get(column);
    return askId === undefined ? column : { ...column, role: 'ask', askId, by: 'choice', candidates: [] };
  });
}

import { randomUUID } from 'node:crypto';
import { asksCreate } from '#libs/client';
import { keyOf } from '#libs/domain';
import type { Terminal } from './terminal.js';

/** As the weight of an ask goes that nobody has weighed yet: the second. */
const PRIORITY = 2;

/**
 * Adds the asks that columns are to be about, for a coordinator. They stay when the sheet is not written after all.
 * @param titles by column @returns their ids by column @throws DeskError
 */
export async function addAsks(
  campaignId: string,
  titles: Readonly<Record<string, string>>,
  terminal: Pick<Terminal, 'say'>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [column, title] of Object.entries(titles)) {
    const ask = { id: randomUUID(), key: keyOf(title), title, summary: title, priority: PRIORITY };
    const made = await asksCreate(campaignId, ask);
    terminal.say(`Added the ask “${made.title}”, whose key is ${made.key}.`);
    ids[column] = made.id;
  }
  return ids;
}

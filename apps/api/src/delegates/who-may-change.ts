import { Problem, type Tier } from '#libs/domain';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { mayChange } from './delegates.service.js';

/** What its author may change, and a coordinator. */
export function own<Part extends { id: string; authorId: string }>(
  reader: Reader,
  parts: readonly Part[],
  id: string,
  what: string,
): Part {
  const part = parts.find((one) => one.id === id);
  if (!part) throw Problem.notFound(what);
  if (!mayChange(reader, part)) throw new Problem('forbidden', refusal('delegates.changeOwn'));
  return part;
}

/** @param row of what is changed, read only where that decides */
export async function refuseTier(
  reader: Reader,
  before: { authorId: string; tier: Tier },
  tier: Tier | undefined,
  row: () => Promise<{ organisationId: string } | undefined>,
): Promise<void> {
  if (!tier || tier === before.tier) return;
  if (before.authorId !== reader.userId) {
    throw Problem.at('forbidden', 'tier', refusal('delegates.tierByAuthor'));
  }
  const written = await row();
  if (written) refuseTierChange(reader, { tier: before.tier, ...written }, tier, 'tier');
}

import { inForceFor, treatyProgress } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { countedRows, toAct, treatyOf, validActs } from './treaty-row.js';

/** From when the treaty of a campaign binds one party; null where there is no treaty, it is no party, or nobody knows. */
export async function inForceOn(tx: Transaction, campaignId: string, code: string): Promise<string | null> {
  const treaty = await treatyOf(tx, campaignId);
  if (!treaty) return null;
  const acts = await validActs(tx, campaignId);
  const instrument = countedRows(acts, treaty).get(code);
  if (!instrument) return null;
  return inForceFor(
    instrument,
    treatyProgress(acts.map(toAct), treaty, treaty.today),
    treaty.forLaterParties,
  );
}

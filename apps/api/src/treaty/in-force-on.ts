import { inForceFor, treatyProgress, whyNoDay, type NoDayReason } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { countedRows, toAct, treatyOf, validActs } from './treaty-row.js';

interface InForce {
  /** null where there is no treaty, it is no party, or nobody knows. */
  treatyInForceOn: string | null;
  /** Why nobody knows. */
  treatyNoDayBecause: NoDayReason | null;
}
const NO_PARTY: InForce = { treatyInForceOn: null, treatyNoDayBecause: null };

/** From when the treaty of a campaign binds one party. */
export async function inForceOn(tx: Transaction, campaignId: string, code: string): Promise<InForce> {
  const treaty = await treatyOf(tx, campaignId);
  if (!treaty) return NO_PARTY;
  const acts = await validActs(tx, campaignId);
  const instrument = countedRows(acts, treaty).get(code);
  if (!instrument) return NO_PARTY;
  const progress = treatyProgress(acts.map(toAct), treaty, treaty.today);
  return {
    treatyInForceOn: inForceFor(instrument, progress, treaty.forLaterParties),
    treatyNoDayBecause: whyNoDay(instrument, progress, treaty.forLaterParties),
  };
}

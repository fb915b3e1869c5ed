import { actsKnownOn, inForceFor, isInstrument, treatyProgress } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { toAct, treatyOf, validActs } from './treaty-row.js';

/** From when the treaty of a campaign binds one party; null where there is no treaty, it is no party, or nobody knows. */
export async function inForceOn(tx: Transaction, campaignId: string, code: string): Promise<string | null> {
  const treaty = await treatyOf(tx, campaignId);
  if (!treaty) return null;
  const acts = actsKnownOn(await validActs(tx, campaignId), treaty.today);
  const progress = treatyProgress(acts.map(toAct), treaty, treaty.today);
  const instrument = acts.findLast((act) => act.delegationCode === code && isInstrument(act.kind));
  if (!instrument || !progress.parties.includes(code)) return null;
  return inForceFor(instrument, progress, treaty.forLaterParties);
}

import { treatyOfCampaign, validTreatyActs } from '#libs/data';
import { treatyProgress } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { isOrganisationOfStates } from '#libs/reference';
import type { Line } from '../line.js';
import type { Speech } from '../mail-writer.js';
import type { DigestTreaty } from './content.js';

/** How far the treaty of a campaign is, by the rule of its screen; null where it follows none. */
export async function treatyOfDigest(tx: Transaction, campaignId: string): Promise<DigestTreaty | null> {
  const treaty = await tx.first(treatyOfCampaign, { campaignId });
  if (!treaty) return null;
  const rows = await tx.run(validTreatyActs, { campaignId, delegationCode: null, id: null });
  const acts = rows.map((row) => ({
    ...row,
    regionalOrganisation: isOrganisationOfStates(row.delegationCode),
  }));
  const { stillNeeded, condition, entersIntoForceOn } = treatyProgress(acts, treaty, treaty.today);
  return { stillNeeded, conditionOpen: (condition?.stillNeeded ?? 0) > 0, entersIntoForceOn };
}

/** What is still needed for entry into force, or when it is. */
export function treatyLines(treaty: DigestTreaty | null, speech: Speech): Line[] {
  if (treaty === null) return [];
  const { stillNeeded, conditionOpen, entersIntoForceOn } = treaty;
  if (entersIntoForceOn) return [speech.line('digest.in_force_on', { day: speech.day(entersIntoForceOn) })];
  return [
    ...(stillNeeded > 0 ? [speech.line('digest.still_needed', { count: stillNeeded })] : []),
    ...(conditionOpen ? [speech.line('digest.condition_open')] : []),
  ];
}

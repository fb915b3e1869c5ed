import { treatyOfCampaign, validTreatyActs, type TreatyActRow, type TreatyRow } from '#libs/data';
import { Problem, type TreatyAct } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { GROUPS } from '#libs/reference';
import type { RecordedTreatyActDto, TreatyActDto } from './treaty-acts.dto.js';

/** @throws Problem when the campaign follows no treaty, or does not exist for the reader */
export async function theTreaty(tx: Transaction, campaignId: string): Promise<TreatyRow> {
  const treaty = await treatyOf(tx, campaignId);
  if (!treaty) throw Problem.notFound('treaty');
  return treaty;
}

export const treatyOf = (tx: Transaction, campaignId: string): Promise<TreatyRow | undefined> =>
  tx.first(treatyOfCampaign, { campaignId });

/** What was done and not taken back, in the order of report. @param delegationCode null for everybody */
export const validActs = (
  tx: Transaction,
  campaignId: string,
  delegationCode: string | null = null,
): Promise<TreatyActRow[]> => tx.run(validTreatyActs, { campaignId, delegationCode });

/** Delegations of regional organisations, which sit beside their members. */
const REGIONAL = new Set<string>(GROUPS.flatMap((group) => group.ownDelegation ?? []));

export function toAct(row: TreatyActRow): TreatyAct {
  const { delegationCode, kind, doneOn, knownOn, confirmed } = row;
  return {
    delegationCode,
    kind,
    doneOn,
    knownOn,
    confirmed,
    regionalOrganisation: REGIONAL.has(delegationCode),
  };
}

export function toActDto(row: TreatyActRow): TreatyActDto {
  const { id, kind, doneOn, knownOn, confirmed, source, note, version } = row;
  return { id, kind, doneOn, knownOn, confirmed, source, note, version };
}

export function toRecordedDto(row: TreatyActRow): RecordedTreatyActDto {
  const { id, kind, doneOn, knownOn, confirmed, source, note, version, delegationCode } = row;
  return { id, delegationCode, kind, doneOn, knownOn, confirmed, source, note, version };
}

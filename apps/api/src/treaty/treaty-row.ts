import { treatyOfCampaign, validTreatyActs, type TreatyActRow, type TreatyRow } from '#libs/data';
import { actsKnownOn, instrumentsOn, Problem, type TreatyAct } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { isOrganisationOfStates } from '#libs/reference';
import type { TreatyActDto } from '../dto/treaty-act.dto.js';

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

export function toAct(row: TreatyActRow): TreatyAct {
  const { delegationCode, kind, doneOn, knownOn, effectiveOn, confirmed } = row;
  return {
    delegationCode,
    ...{ kind, doneOn, knownOn, effectiveOn, confirmed },
    regionalOrganisation: isOrganisationOfStates(delegationCode),
  };
}

/** Who is party, each with the row of its instrument that counts. */
export function countedRows(rows: readonly TreatyActRow[], treaty: TreatyRow): Map<string, TreatyActRow> {
  const acts = actsKnownOn(rows, treaty.today).map((row) => ({ ...toAct(row), row }));
  const { instruments } = instrumentsOn(acts, treaty, treaty.today);
  return new Map([...instruments].map(([code, { row }]) => [code, row]));
}

export function toActDto(row: TreatyActRow): TreatyActDto {
  const { id, kind, doneOn, knownOn, effectiveOn, confirmed, source, note, declaration } = row;
  const { delegationCode, version } = row;
  return {
    ...{
      id,
      delegationCode,
      kind,
      doneOn,
      knownOn,
      effectiveOn,
      confirmed,
      source,
      note,
      declaration,
      version,
    },
  };
}

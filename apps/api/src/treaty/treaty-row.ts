import { Problem, type TreatyAct, type TreatyTerms } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { GROUPS } from '#libs/reference';
import type { RecordedTreatyActDto, TreatyActDto } from './treaty-acts.dto.js';

export interface TreatyRow extends TreatyTerms {
  [column: string]: unknown;
  name: string;
  opensOn: string | null;
  closesOn: string | null;
  zone: string;
  source: string;
  note: string;
  version: number;
  /** The day of the campaign clock at the depositary. */
  today: string;
  now: Date;
}

export interface ActRow extends TreatyActDto {
  [column: string]: unknown;
  delegationCode: string;
  authorId: string | null;
}

/** @throws Problem when the campaign follows no treaty, or does not exist for the reader */
export async function theTreaty(tx: Transaction, campaignId: string): Promise<TreatyRow> {
  const treaty = await treatyOf(tx, campaignId);
  if (!treaty) throw Problem.notFound('treaty');
  return treaty;
}

export async function treatyOf(tx: Transaction, campaignId: string): Promise<TreatyRow | undefined> {
  const [row] = await tx.query<TreatyRow>(TREATY, [campaignId]);
  return row;
}

/** What stands of what was done, in the order of report. @param delegationCode null for everybody */
export function standingActs(
  tx: Transaction,
  campaignId: string,
  delegationCode: string | null = null,
): Promise<ActRow[]> {
  return tx.query<ActRow>(
    `${ACT} where campaign_id = $1 and undone_at is null and ($2::text is null or delegation_code = $2)
     order by known_on, id`,
    [campaignId, delegationCode],
  );
}

/** Delegations of regional organisations, which sit beside their members. */
const REGIONAL = new Set<string>(GROUPS.flatMap((group) => group.ownDelegation ?? []));

export function toAct(row: ActRow): TreatyAct {
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

export function toActDto(row: ActRow): TreatyActDto {
  const { id, kind, doneOn, knownOn, confirmed, source, note, version } = row;
  return { id, kind, doneOn, knownOn, confirmed, source, note, version };
}

export function toRecordedDto(row: ActRow): RecordedTreatyActDto {
  const { id, kind, doneOn, knownOn, confirmed, source, note, version, delegationCode } = row;
  return { id, delegationCode, kind, doneOn, knownOn, confirmed, source, note, version };
}

const TREATY = `select name, instruments_needed as "instrumentsNeeded", days_after as "daysAfter",
    regional_organisation_counts as "regionalOrganisationCounts", opens_on::text as "opensOn",
    closes_on::text as "closesOn", zone, source, note, version, clock_now() as now,
    (clock_now() at time zone zone)::date::text as today
  from treaty where campaign_id = $1`;

export const ACT = `select id, delegation_code as "delegationCode", kind, done_on::text as "doneOn",
    known_on::text as "knownOn", confirmed, source, note, author_id as "authorId", version
  from treaty_action`;

import { Injectable } from '@nestjs/common';
import { Problem, type Tier, isTooFarAhead } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { OCCURRED_TOO_LATE } from './occurred.js';
import type { PositionPart } from './position-requests.dto.js';

/** What a set of new positions has in common. */
export interface PositionOrigin {
  delegationCode: string;
  occurredAt: Date;
  /** IANA zone of where it was said. */
  zone: string;
  /** Of the positions that name none, and of the interaction if there is one. */
  tier: Tier;
  interactionId: string | null;
  /** The position that the only one of these renews. */
  renewsId?: string;
}

/** What is said to have happened, before anything of it is written. */
export interface PositionClaim {
  delegationCode: string;
  occurredAt: Date;
  parts: readonly PositionPart[];
  /** Those who took part. */
  delegateIds?: readonly string[];
}

interface Known {
  [column: string]: unknown;
  now: Date;
  delegation: boolean;
  asks: string[];
  delegates: string[];
  /** State by id of the draft. */
  drafts: Record<string, string>;
}

/** Checks and writes position events; the same number of statements for one position and for thirty. */
@Injectable()
export class PositionWriter {
  constructor(private readonly database: Database) {}

  /**
   * @param path of the part with this index in the request, e.g. `positions[1].`
   * @throws Problem naming the first field that refers to nothing the reader may see
   */
  async check(reader: Reader, claim: PositionClaim, path: (index: number) => string): Promise<void> {
    const { parts, delegateIds = [] } = claim;
    const sources = parts.flatMap(({ delegateId }) => (delegateId ? [delegateId] : []));
    const [known] = await this.database
      .current()
      .prepared<Known>('position_check', CHECK, [
        reader.seat.campaignId,
        claim.delegationCode,
        parts.map((part) => part.askId),
        [...delegateIds, ...sources],
        parts.flatMap(({ textVersionId }) => (textVersionId ? [textVersionId] : [])),
      ]);
    if (!known?.delegation) throw Problem.unknown('delegationCode', 'delegation');
    if (isTooFarAhead(claim.occurredAt, known.now)) throw Problem.field('occurredAt', OCCURRED_TOO_LATE);
    for (const [index, part] of parts.entries()) refuseUnknown(known, part, path(index));
    const stranger = delegateIds.findIndex((id) => !known.delegates.includes(id));
    if (stranger >= 0) throw Problem.field(`delegateIds[${stranger}]`, NO_DELEGATE);
  }

  /**
   * Several positions of one origin in one statement of SQL, and one more for what is sealed among them.
   * @returns the ids of those that were new
   */
  async insert(
    tx: Transaction,
    reader: Reader,
    origin: PositionOrigin,
    parts: readonly PositionPart[],
    id?: string,
  ): Promise<string[]> {
    const ids = parts.map(() => id ?? newId());
    const rows = await tx.prepared<{ id: string }>('position_insert', INSERT, [
      reader.seat.campaignId,
      origin.delegationCode,
      origin.occurredAt,
      reader.userId,
      reader.seat.organisationId,
      origin.interactionId,
      origin.renewsId,
      ids,
      parts.map((part) => part.askId),
      parts.map((part) => part.stance),
      parts.map((part) => part.confidence),
      parts.map((part) => part.said),
      parts.map((part) => part.grade ?? 'own_notes'),
      parts.map((part) => (part.sealed ? '' : (part.source ?? ''))),
      parts.map((part) => part.note ?? ''),
      parts.map((part) => part.tier ?? origin.tier),
      parts.map((part) => zoneShown(origin, part)),
      parts.map((part) => part.textVersionId ?? null),
      parts.map((part) => (part.sealed ? null : (part.delegateId ?? null))),
      parts.map((part) => part.sealed ?? false),
    ]);
    const written = new Set(rows.map((row) => row.id));
    await seal(
      tx,
      reader,
      parts.flatMap((part, index) => {
        const eventId = ids[index] ?? '';
        return part.sealed && written.has(eventId) ? [{ eventId, part }] : [];
      }),
    );
    return rows.map((row) => row.id);
  }
}

const NO_DELEGATE = 'There is no such delegate in this delegation.';

function refuseUnknown(known: Known, part: PositionPart, path: string): void {
  if (!known.asks.includes(part.askId)) {
    throw Problem.unknown(`${path}askId`, 'ask');
  }
  if (part.delegateId && !known.delegates.includes(part.delegateId)) {
    throw Problem.field(`${path}delegateId`, NO_DELEGATE);
  }
  if (!part.textVersionId) return;
  const state = known.drafts[part.textVersionId];
  if (state === undefined) {
    throw Problem.unknown(`${path}textVersionId`, 'draft');
  }
  if (state !== 'confirmed') {
    const message = 'This draft is only proposed. Have a coordinator confirm it, or name another one.';
    throw Problem.field(`${path}textVersionId`, message);
  }
}

/** Where the meeting took place is for those who may know of the meeting. */
function zoneShown(origin: PositionOrigin, part: PositionPart): string {
  const shared = origin.interactionId === null || (part.tier ?? origin.tier) === origin.tier;
  return shared ? origin.zone : 'UTC';
}

async function seal(
  tx: Transaction,
  reader: Reader,
  sealed: readonly { eventId: string; part: PositionPart }[],
): Promise<void> {
  if (sealed.length === 0) return;
  await tx.prepared('position_seal', SEAL, [
    reader.seat.campaignId,
    reader.userId,
    sealed.map(({ eventId }) => eventId),
    sealed.map(({ part }) => part.source ?? ''),
    sealed.map(({ part }) => part.delegateId ?? null),
  ]);
}

const CHECK = `select clock_now() as now, exists (select from delegation where code = $2) as delegation,
    array(select id from ask where campaign_id = $1 and id = any($3::uuid[]))::text[] as asks,
    array(select id from delegate where campaign_id = $1 and delegation_code = $2 and id = any($4::uuid[]))::text[]
      as delegates,
    coalesce((select json_object_agg(id, state) from text_version where campaign_id = $1 and id = any($5::uuid[])),
      '{}'::json) as drafts`;

const INSERT = `insert into position_event (campaign_id, delegation_code, occurred_at, author_id, organisation_id,
    interaction_id, renews_id, id, ask_id, stance, confidence, said, grade, source, note, tier, zone, text_version_id,
    delegate_id, sealed)
  select $1, $2, $3, $4, $5, $6, $7, id, ask_id, stance, confidence, said, grade, source, note, tier, zone,
    text_version_id, delegate_id, sealed
  from unnest($8::uuid[], $9::uuid[], $10::text[], $11::smallint[], $12::text[], $13::text[], $14::text[], $15::text[],
    $16::text[], $17::text[], $18::uuid[], $19::uuid[], $20::boolean[])
    as part (id, ask_id, stance, confidence, said, grade, source, note, tier, zone, text_version_id, delegate_id, sealed)
  on conflict (id) do nothing returning id`;

const SEAL = `insert into sealed_source (campaign_id, author_id, event_id, source, delegate_id)
  select $1, $2, part.* from unnest($3::uuid[], $4::text[], $5::uuid[]) as part`;

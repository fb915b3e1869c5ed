import { Injectable } from '@nestjs/common';
import { PositionEvent, positionCheck, SealedSource, type New, type RowOf } from '#libs/data';
import { happenedAt, isTooFarAhead, Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { refuseOutsideCore } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { OCCURRED_TOO_LATE } from './occurred.js';
import type { PositionPart } from './position-requests.dto.js';

/** What a set of new positions has in common. */
export interface PositionOrigin {
  delegationCode: string;
  occurredAt: Date;
  /** Where that was worked out from the clock of a device. */
  deviceClock?: DeviceClock | undefined;
  /** IANA zone of where it was said. */
  zone: string;
  /** Of the positions that name none, and of the interaction if there is one. */
  tier: Tier;
  interactionId: string | null;
  /** The position that the only one of these renews. */
  renewsId?: string;
}

/** What the clock of a device said, and how far it was ahead of the server's, in seconds. */
export interface DeviceClock {
  reportedAt: Date;
  deviceOffsetS: number;
}

/** What is said to have happened, before anything of it is written. */
export interface PositionClaim {
  delegationCode: string;
  occurredAt: Date;
  /** In seconds; where `occurredAt` was read off the clock of a device. */
  deviceOffsetS?: number | undefined;
  parts: readonly ClaimedPart[];
  /** Those who took part. */
  delegateIds?: readonly string[];
}

/** What of a position refers to something else. */
type ClaimedPart = Pick<PositionPart, 'askId' | 'delegateId' | 'textVersionId' | 'tier'>;

/** When something happened, as it is written down. */
export type Moment = Pick<PositionOrigin, 'occurredAt' | 'deviceClock'>;

/** Checks and writes position events; the same number of statements for one position and for thirty. */
@Injectable()
export class PositionWriter {
  constructor(private readonly database: Database) {}

  /**
   * @param path of the part with this index in the request, e.g. `positions[1].`
   * @returns when it happened, set right by the device's offset and never later than now
   * @throws Problem naming the first field that refers to nothing the reader may see
   */
  async check(reader: Reader, claim: PositionClaim, path: (index: number) => string): Promise<Moment> {
    const { parts, delegateIds = [] } = claim;
    const sources = parts.flatMap(({ delegateId }) => (delegateId ? [delegateId] : []));
    const known = await this.database.current().first(positionCheck, {
      campaignId: reader.seat.campaignId,
      delegationCode: claim.delegationCode,
      askIds: parts.map((part) => part.askId),
      delegateIds: [...delegateIds, ...sources],
      textVersionIds: parts.flatMap(({ textVersionId }) => (textVersionId ? [textVersionId] : [])),
      saidAt: claim.occurredAt,
    });
    if (!known?.delegation) throw Problem.unknown('delegationCode', 'delegation');
    if (parts.length > 0 && !known.inRoom) throw Problem.field('delegationCode', refusal('rooms.outside'));
    const { occurredAt: reportedAt, deviceOffsetS } = claim;
    // A note is not lost over the clock of the phone on which it was made; what a person typed is asked again.
    if (deviceOffsetS === undefined && isTooFarAhead(reportedAt, known.now)) {
      throw Problem.field('occurredAt', OCCURRED_TOO_LATE);
    }
    for (const [index, part] of parts.entries()) {
      refuseUnknown(known, part, path(index));
      refuseOutsideCore(reader, part.tier, `${path(index)}tier`);
    }
    for (const [index, id] of delegateIds.entries()) refuseStranger(known, id, `delegateIds[${index}]`);
    const occurredAt = happenedAt(reportedAt, known.now, deviceOffsetS);
    return {
      occurredAt,
      ...(deviceOffsetS === undefined ? {} : { deviceClock: { reportedAt, deviceOffsetS } }),
    };
  }

  /**
   * Several positions of one origin in one statement of SQL, and one more for what is sealed among them.
   * @returns the ids of those that were new
   */
  async insert(
    reader: Reader,
    origin: PositionOrigin,
    parts: readonly PositionPart[],
    id?: string,
  ): Promise<string[]> {
    const events = parts.map((part): New<PositionEvent> & { id: string } => ({
      id: id ?? newId(),
      campaignId: reader.seat.campaignId,
      delegationCode: origin.delegationCode,
      askId: part.askId,
      stance: part.stance,
      confidence: part.confidence,
      said: part.said,
      grade: part.grade ?? 'own_notes',
      source: part.sealed ? '' : (part.source ?? ''),
      note: part.note ?? '',
      occurredAt: origin.occurredAt,
      ...origin.deviceClock,
      zone: zoneShown(origin, part),
      tier: part.tier ?? origin.tier,
      authorId: reader.userId,
      organisationId: reader.seat.organisationId,
      interactionId: origin.interactionId,
      renewsId: origin.renewsId ?? null,
      textVersionId: part.textVersionId ?? null,
      delegateId: part.sealed ? null : (part.delegateId ?? null),
      sealed: part.sealed ?? false,
    }));
    const tx = this.database.current();
    const rows = await tx.table(PositionEvent).insertMissing(events, 'id');
    const written = new Set(rows.map((row) => row.id));
    const sealed = parts.flatMap((part, index) => {
      const eventId = events[index]?.id ?? '';
      return part.sealed && written.has(eventId) ? [sealedSource(reader, eventId, part)] : [];
    });
    await tx.table(SealedSource).insertMany(sealed);
    return rows.map((row) => row.id);
  }
}

/** Who was of the delegation then may have moved since; who never was is of another. */
function refuseStranger({ delegates }: RowOf<typeof positionCheck>, id: string, field: string): void {
  const known = delegates[id.toLowerCase()];
  if (!known) throw Problem.field(field, refusal('positions.noDelegate'));
  const { name, delegation, fits } = known;
  if (!fits) throw Problem.field(field, refusal('delegates.elsewhere', { name, delegation }));
}

function refuseUnknown(known: RowOf<typeof positionCheck>, part: ClaimedPart, path: string): void {
  if (!known.asks.includes(part.askId)) {
    throw Problem.unknown(`${path}askId`, 'ask');
  }
  if (part.delegateId) refuseStranger(known, part.delegateId, `${path}delegateId`);
  if (!part.textVersionId) return;
  const state = known.drafts[part.textVersionId];
  if (state === undefined) {
    throw Problem.unknown(`${path}textVersionId`, 'draft');
  }
  if (state !== 'confirmed') {
    const message = refusal('positions.draftProposed');
    throw Problem.field(`${path}textVersionId`, message);
  }
}

/** Where the meeting took place is for those who may know of the meeting. */
function zoneShown(origin: PositionOrigin, part: PositionPart): string {
  const shared = origin.interactionId === null || (part.tier ?? origin.tier) === origin.tier;
  return shared ? origin.zone : 'UTC';
}

const sealedSource = (reader: Reader, eventId: string, part: PositionPart): New<SealedSource> => ({
  eventId,
  campaignId: reader.seat.campaignId,
  authorId: reader.userId,
  source: part.source ?? '',
  delegateId: part.delegateId ?? null,
});

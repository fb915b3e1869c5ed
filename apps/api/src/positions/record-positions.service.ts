import { Injectable } from '@nestjs/common';
import { Retraction } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import type { PositionPart, RecordPositionRequest, RenewPositionRequest } from './position-requests.dto.js';
import { PositionWriter, type PositionOrigin } from './position-writer.service.js';
import type { PositionDto } from './positions.dto.js';
import { PositionsService } from './positions.service.js';

/** Adds to the ledger of positions: a position, its renewal, its inverse. Nothing in it is ever changed. */
@Injectable()
export class RecordPositionsService {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionsService,
    private readonly writer: PositionWriter,
  ) {}

  record(reader: Reader, request: RecordPositionRequest): Promise<PositionDto> {
    const origin = originOf(reader, request, { delegationCode: request.delegationCode });
    return this.add(reader, origin, request, request.id);
  }

  /** A new event on the same ask; what is not said is as it was, save the evidence, which is new. */
  async renew(reader: Reader, id: string, request: RenewPositionRequest): Promise<PositionDto> {
    const before = await this.positions.one(reader, id);
    if (before.retracted) {
      throw new Problem('conflict', refusal('positions.takenBack'));
    }
    const { delegationCode, tier } = before;
    const origin = originOf(reader, request, { delegationCode, tier, renewsId: id });
    if (origin.occurredAt < new Date(before.occurredAt.instant)) {
      throw Problem.field('occurredAt', refusal('positions.beforeRenewed'));
    }
    const { note, source, delegateId, textVersionId, grade } = request;
    const part: PositionPart = {
      ...{ note, source, delegateId, textVersionId, grade, tier: request.tier },
      askId: before.askId,
      stance: request.stance ?? before.stance,
      confidence: request.confidence ?? before.confidence,
      said: request.said ?? before.said,
      sealed: request.sealed ?? before.sealed,
    };
    return this.add(reader, origin, part, request.id);
  }

  private async add(
    reader: Reader,
    origin: PositionOrigin,
    part: PositionPart,
    wantedId: string | undefined,
  ): Promise<PositionDto> {
    const { delegationCode, occurredAt } = origin;
    await this.writer.check(reader, { delegationCode, occurredAt, parts: [part] }, () => '');
    const [id] = await this.writer.insert(reader, origin, [part], wantedId);
    if (!id) {
      const first = await this.positions.find(reader, wantedId ?? '');
      return lateRepeat(reader, first, (one) => isSame(one, origin, part));
    }
    const action = origin.renewsId ? 'position_renewed' : 'position_recorded';
    await audit(this.database.current(), reader, action, ['position', id]);
    return this.positions.one(reader, id);
  }

  /** The inverse of a position: it stays in the history and counts no longer. A repeat changes nothing. */
  async retract(reader: Reader, id: string, reason: string): Promise<PositionDto> {
    const position = await this.positions.one(reader, id);
    if (position.retracted) return position;
    if (position.authorId !== reader.userId && reader.seat.role !== 'coordinator') {
      const message = refusal('positions.takeBackOwn');
      throw new Problem('forbidden', message);
    }
    const tx = this.database.current();
    const [written] = await tx
      .table(Retraction)
      .insertMissing(
        [{ eventId: id, campaignId: reader.seat.campaignId, retractedBy: reader.userId, reason }],
        'eventId',
      );
    if (written) await audit(tx, reader, 'position_retracted', ['position', id]);
    return this.positions.one(reader, id);
  }
}

function isSame(first: PositionDto, origin: PositionOrigin, part: PositionPart): boolean {
  return (
    first.delegationCode === origin.delegationCode &&
    first.askId === part.askId &&
    first.stance === part.stance &&
    first.renewsId === (origin.renewsId ?? null) &&
    first.occurredAt.instant === origin.occurredAt.toISOString()
  );
}

function originOf(
  reader: Reader,
  { occurredAt, zone }: { occurredAt: string; zone?: string },
  about: { delegationCode: string; tier?: PositionOrigin['tier']; renewsId?: string },
): PositionOrigin {
  return {
    tier: 'organisation',
    ...about,
    occurredAt: new Date(occurredAt),
    zone: zone ?? reader.zone,
    interactionId: null,
  };
}

import { Injectable } from '@nestjs/common';
import { Retraction } from '#libs/data';
import { isSameReport, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { chosenTier, refuseOutsideCore } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { zoneOrVenue } from '../http/zone-or-venue.js';
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

  async record(reader: Reader, request: RecordPositionRequest): Promise<PositionDto> {
    const { delegationCode } = request;
    const tier = await chosenTier(this.database.current(), reader, request.tier);
    return this.add(reader, originOf(request, { delegationCode, tier }), request, request);
  }

  /** A new event on the same ask; what is not said is as it was, save the evidence, which is new. */
  async renew(reader: Reader, id: string, request: RenewPositionRequest): Promise<PositionDto> {
    const before = await this.positions.one(reader, id);
    if (before.retracted) {
      throw new Problem('conflict', refusal('positions.takenBack'));
    }
    const { delegationCode, tier } = before;
    // Its author may have left the core group since.
    refuseOutsideCore(reader, request.tier ?? tier, 'tier');
    const origin = originOf(request, { delegationCode, tier, renewsId: id });
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
    return this.add(reader, origin, part, request);
  }

  private async add(
    reader: Reader,
    claimed: Claimed,
    part: PositionPart,
    request: Pick<RecordPositionRequest, 'id' | 'zone' | 'deviceOffsetSeconds'>,
  ): Promise<PositionDto> {
    const { delegationCode, occurredAt } = claimed;
    const claim = { delegationCode, occurredAt, deviceOffsetS: request.deviceOffsetSeconds, parts: [part] };
    const moment = await this.writer.check(reader, claim, () => '');
    const zone = await zoneOrVenue(this.database.current(), reader, moment.occurredAt, request.zone);
    const origin = { ...claimed, ...moment, zone };
    const [id] = await this.writer.insert(reader, origin, [part], request.id);
    if (!id) {
      const first = await this.positions.find(reader, request.id ?? '');
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

function isSame(first: PositionDto, origin: Claimed, part: PositionPart): boolean {
  return (
    first.delegationCode === origin.delegationCode &&
    first.askId === part.askId &&
    first.stance === part.stance &&
    first.renewsId === (origin.renewsId ?? null) &&
    isSameReport(new Date(first.occurredAt.instant), origin.occurredAt)
  );
}

/** As it is asked for, before the place is looked up. */
type Claimed = Omit<PositionOrigin, 'zone'>;

function originOf(
  { occurredAt }: { occurredAt: string },
  about: Pick<PositionOrigin, 'delegationCode' | 'tier' | 'renewsId'>,
): Claimed {
  return { ...about, occurredAt: new Date(occurredAt), interactionId: null };
}

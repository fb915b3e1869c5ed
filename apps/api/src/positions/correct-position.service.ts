import { Injectable } from '@nestjs/common';
import { PositionEvent, recordRight, restorePosition, Retraction, SealedSource } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { CorrectPositionRequest } from './position-requests.dto.js';
import { PositionWriter } from './position-writer.service.js';
import type { PositionDto } from './positions.dto.js';
import { PositionsService } from './positions.service.js';

/** Puts a single position right, or brings back one that was taken back. Both are new events that name the old one. */
@Injectable()
export class CorrectPositionService {
  constructor(
    private readonly database: Database,
    private readonly positions: PositionsService,
    private readonly writer: PositionWriter,
  ) {}

  /**
   * What came of a talk or a statement is corrected there, where its time and its readers belong to all of it.
   * A repeat of the same correction changes nothing and is answered as the first was.
   * @throws Problem not_found; forbidden for everybody who sees it but its author, while she sits for the organisation in whose
   *   name it stands; conflict where it was retracted, or
   *   belongs to something else
   */
  async correct(reader: Reader, id: string, said: CorrectPositionRequest): Promise<PositionDto> {
    const before = await this.positions.one(reader, id);
    const done = await this.doneAlready(reader, before, withoutNulls(said));
    if (done) return done;
    refuse(reader, before);
    const { moved, ...after } = await this.checked(reader, before, withoutNulls(said));
    if (!moved && isSame(before, after)) return before;
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const wrong = { eventId: id, campaignId, retractedBy: reader.userId, cause: 'correction' as const };
    const [written] = await tx.table(Retraction).insertMissing([wrong], 'eventId');
    if (!written) throw new Problem('conflict', refusal('positions.takenBack'));
    const right = newId();
    await tx.execute(recordRight, {
      ...{ campaignId, id, newId: right, ...after },
      source: before.sealed ? '' : after.source,
      occurredAt: moved,
    });
    if (before.sealed) {
      const { source } = after;
      // Not the id that is shown: who was merged since, or is known by a pseudonym now, is who said it.
      const was = await tx.table(SealedSource).findOne({ eventId: id, campaignId }, ['delegateId']);
      const delegateId = was?.delegateId ?? null;
      const sealed = { eventId: right, campaignId, authorId: reader.userId, source, delegateId };
      await tx.table(SealedSource).insertMany([sealed]);
    }
    await audit(tx, reader, 'position_corrected', ['position', right]);
    return this.positions.one(reader, right);
  }

  /**
   * The inverse of taking it back. A repeat changes nothing.
   * @throws Problem not_found; forbidden for everybody but its author and whoever took it back; conflict where it was put
   *   right since, comes back with what it came of, or that was withdrawn or put right since
   */
  async restore(reader: Reader, id: string): Promise<PositionDto> {
    const before = await this.positions.one(reader, id);
    const { retracted, authorId } = before;
    if (!retracted) return before;
    if (retracted.cause === 'correction') throw new Problem('conflict', refusal('positions.putRight'));
    if (retracted.cause === 'removal') throw new Problem('conflict', refusal('positions.comesBack'));
    if (authorId !== reader.userId && retracted.byId !== reader.userId) {
      throw new Problem('forbidden', refusal('positions.restoreOwn'));
    }
    const tx = this.database.current();
    const made = await tx.first(restorePosition, { id });
    if (!made?.id) throw new Problem('conflict', refusal('positions.recordChanged'));
    await audit(tx, reader, 'position_restored', ['position', made.id]);
    return this.positions.one(reader, made.id);
  }

  /** What stands in its place, where that says what is asked for and nothing else. */
  private async doneAlready(
    reader: Reader,
    before: PositionDto,
    { occurredAt, zone, ...said }: CorrectPositionRequest,
  ): Promise<PositionDto | undefined> {
    if (before.authorId !== reader.userId || before.retracted?.cause !== 'correction') return undefined;
    const { campaignId } = reader.seat;
    const events = this.database.current().table(PositionEvent);
    const right = await events.findOne({ campaignId, correctsId: before.id }, ['id']);
    const after = right && (await this.positions.find(reader, right.id));
    if (!after || after.retracted) return undefined;
    const wanted = Object.assign({}, before, said, { zone: zone ?? before.occurredAt.venue.zone });
    const then = Date.parse(occurredAt ?? before.occurredAt.instant);
    const same = isSame(after, wanted) && Date.parse(after.occurredAt.instant) === then;
    return same ? after : undefined;
  }

  /** What it says after the correction. `moved`: when it was said, where that is put right. */
  private async checked(reader: Reader, before: PositionDto, request: CorrectPositionRequest) {
    const { delegationCode, askId } = before;
    const given = request.occurredAt === undefined ? undefined : new Date(request.occurredAt);
    const isMoved = given !== undefined && given.getTime() !== Date.parse(before.occurredAt.instant);
    const occurredAt = isMoved ? given : new Date(before.occurredAt.instant);
    const tier = request.tier ?? before.tier;
    refuseTierChange(reader, before, tier, 'tier');
    // A clock that runs ahead says no later than now.
    const claim = { delegationCode, occurredAt, parts: [{ askId }] };
    const moment = await this.writer.check(reader, claim, () => '');
    if (isMoved && before.renewsId) {
      const renewed = await this.positions.find(reader, before.renewsId);
      if (renewed && moment.occurredAt < new Date(renewed.occurredAt.instant)) {
        throw Problem.field('occurredAt', refusal('positions.beforeRenewed'));
      }
    }
    const words = WORDS.map((field) => [field, request[field] ?? before[field]]);
    return {
      ...(Object.fromEntries(words) as Pick<PositionDto, (typeof WORDS)[number]>),
      ...{ tier, zone: request.zone ?? before.occurredAt.venue.zone },
      moved: isMoved ? moment.occurredAt.toISOString() : null,
    };
  }
}

/** What a correction may leave as it was. */
const WORDS = ['stance', 'confidence', 'said', 'grade', 'source', 'note'] as const;

/** Null says as little as nothing. */
const withoutNulls = (request: CorrectPositionRequest) =>
  Object.fromEntries(
    Object.entries(request).filter(([, value]) => value !== null && value !== undefined),
  ) as CorrectPositionRequest;

function refuse(reader: Reader, before: PositionDto): void {
  if (before.authorId !== reader.userId) throw new Problem('forbidden', refusal('positions.correctOwn'));
  const { organisation, organisationId } = before;
  if (organisationId !== reader.seat.organisationId)
    throw new Problem('forbidden', refusal('positions.ofFormerOrganisation', { organisation }));
  if (before.retracted) throw new Problem('conflict', refusal('positions.takenBack'));
  if (before.interactionId) throw new Problem('conflict', refusal('positions.ofTalk'));
  if (before.statement || before.voice === 'bloc') {
    throw new Problem('conflict', refusal('positions.ofStatement'));
  }
}

type Words = Pick<PositionDto, 'stance' | 'confidence' | 'said' | 'grade' | 'source' | 'note' | 'tier'>;

const isSame = (before: PositionDto, after: Words & { zone: string }): boolean =>
  after.zone === before.occurredAt.venue.zone &&
  (['stance', 'confidence', 'said', 'grade', 'source', 'note', 'tier'] as const).every(
    (name) => before[name] === after[name],
  );

import { Injectable } from '@nestjs/common';
import {
  ContactNotice,
  Interaction,
  InteractionDelegate,
  InteractionUndo,
  lockInteraction,
} from '#libs/data';
import { isSameReport, Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { AddDelegateService } from '../delegates/add-delegate.service.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { chosenTier, refuseOutsideCore } from '../http/chosen-tier.js';
import { refusal } from '../http/refusal.js';
import { zoneOrVenue } from '../http/zone-or-venue.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import type { PositionPart } from '../positions/position-requests.dto.js';
import { PositionWriter, type Moment } from '../positions/position-writer.service.js';
import { NewTasksService } from '../tasks/new-tasks.service.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';
import type { LogInteractionRequest } from './log-interaction.dto.js';

/** The main write: a contact, where the delegation stands on several asks, and the next step. All of it or nothing. */
@Injectable()
export class LogInteractionService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly writer: PositionWriter,
    private readonly tasks: NewTasksService,
    private readonly people: AddDelegateService,
  ) {}

  async log(reader: Reader, request: LogInteractionRequest): Promise<InteractionDto> {
    const { delegationCode } = request;
    const said = request.positions ?? [];
    const reportedAt = new Date(request.occurredAt);
    refuseTwice(said);
    refuseGivingAway(said);
    refuseOutsideCore(reader, request.contactTier, 'contactTier');
    refuseOutsideCore(reader, request.task?.tier, 'task.tier');
    if (request.id) await this.refuseUndone(reader, request.id);
    const tier = await this.tierOf(reader, request);
    const met = await this.people.met(reader, delegationCode, request.newDelegates ?? [], tier);
    const delegateIds = [...new Set([...(request.delegateIds ?? []), ...met.values()])];
    const positions = said.map((part) => withDelegate(part, met));
    const deviceOffsetS = request.deviceOffsetSeconds;
    const claim = { delegationCode, occurredAt: reportedAt, deviceOffsetS, parts: positions, delegateIds };
    const moment = await this.writer.check(reader, claim, (index) => `positions[${index}].`);
    const zone = await zoneOrVenue(this.database.current(), reader, moment.occurredAt, request.zone);
    const place = { tier, zone };
    const id = await this.insert(reader, request, place, moment);
    if (!id) {
      const first = await this.interactions.find(reader, request.id ?? '');
      return lateRepeat(reader, first, (one) => isSame(one, request));
    }
    await this.addDelegates(reader, id, delegateIds);
    if (request.contactTier) {
      await this.giveNotice(reader, request, request.contactTier, id, moment.occurredAt);
    }
    if (positions.length > 0) {
      const origin = { delegationCode, ...moment, zone, tier, interactionId: id };
      await this.writer.insert(reader, origin, positions);
    }
    if (request.task) {
      const place = { tier: request.task.tier ?? tier, delegationCode, interactionId: id };
      await this.tasks.add(reader, request.task, place, 'task.');
    }
    return this.interactions.one(reader, id);
  }

  /** What its author took back before it came stays away. @throws Problem conflict */
  private async refuseUndone(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockInteraction, { id });
    const key = { ofInteraction: id, undoneBy: reader.userId, campaignId };
    const undone = await tx.table(InteractionUndo).findOne(key, ['ofInteraction']);
    if (undone) throw Problem.at('conflict', 'id', refusal('interactions.undone'));
  }

  /** Who took part in a meeting gives away who said what in it, so a sealed position closes the meeting as well. */
  private async tierOf(reader: Reader, { tier, positions }: LogInteractionRequest): Promise<Tier> {
    if (!positions?.some((part) => part.sealed)) return chosenTier(this.database.current(), reader, tier);
    if (tier && tier !== 'me') {
      throw Problem.field('tier', refusal('interactions.sealedForYouAlone'));
    }
    return 'me';
  }

  /** @returns undefined when the client-made id is taken */
  private async insert(
    reader: Reader,
    request: LogInteractionRequest,
    { tier, zone }: { tier: Tier; zone: string },
    { occurredAt, deviceClock }: Moment,
  ): Promise<string | undefined> {
    const [row] = await this.database
      .current()
      .table(Interaction)
      .insertMissing(
        [
          {
            id: request.id ?? newId(),
            campaignId: reader.seat.campaignId,
            delegationCode: request.delegationCode,
            kind: request.kind,
            occurredAt,
            ...deviceClock,
            zone,
            note: request.note ?? '',
            tier,
            authorId: reader.userId,
            organisationId: reader.seat.organisationId,
          },
        ],
        'id',
      );
    return row?.id;
  }

  private async addDelegates(reader: Reader, id: string, delegateIds: readonly string[]): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const took = delegateIds.map((delegateId) => ({ campaignId, interactionId: id, delegateId }));
    await tx.table(InteractionDelegate).insertMany(took);
    await audit(tx, reader, 'interaction_logged', ['interaction', id]);
  }

  /** That the two were in touch, and when; nothing of who, where or what about. */
  private async giveNotice(
    reader: Reader,
    { delegationCode }: LogInteractionRequest,
    contactTier: Tier,
    interactionId: string,
    occurredAt: Date,
  ): Promise<void> {
    await this.database.current().table(ContactNotice).insert({
      id: newId(),
      campaignId: reader.seat.campaignId,
      delegationCode,
      occurredAt,
      zone: 'UTC',
      tier: contactTier,
      authorId: reader.userId,
      organisationId: reader.seat.organisationId,
      interactionId,
    });
  }
}

/** Whom a new person turned out to be. */
function withDelegate(part: PositionPart, met: ReadonlyMap<string, string>): PositionPart {
  const delegateId = met.get(part.delegateId ?? '');
  return delegateId === undefined ? part : Object.assign(part, { delegateId });
}

function isSame(first: InteractionDto, request: LogInteractionRequest): boolean {
  const stored = new Date(first.deviceClock?.reportedAt ?? first.occurredAt.instant);
  return (
    first.delegationCode === request.delegationCode &&
    first.kind === request.kind &&
    isSameReport(stored, new Date(request.occurredAt))
  );
}

/** A name beside it, said at the same time, tells who the sealed source may have been. */
function refuseGivingAway(positions: readonly PositionPart[]): void {
  if (!positions.some(({ sealed }) => sealed)) return;
  const index = positions.findIndex(
    ({ sealed, delegateId, tier }) => !sealed && delegateId && (tier ?? 'me') !== 'me',
  );
  if (index < 0) return;
  throw Problem.field(`positions[${index}].delegateId`, refusal('interactions.sealedByName'));
}

/** @throws Problem naming the second position on one ask */
export function refuseTwice(positions: readonly Pick<PositionPart, 'askId'>[]): void {
  const seen = new Set<string>();
  for (const [index, { askId }] of positions.entries()) {
    if (seen.has(askId)) {
      throw Problem.field(`positions[${index}].askId`, refusal('interactions.askTwice'));
    }
    seen.add(askId);
  }
}

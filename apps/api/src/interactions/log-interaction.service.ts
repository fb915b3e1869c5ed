import { Injectable } from '@nestjs/common';
import { ContactNotice, Interaction, InteractionDelegate } from '#libs/data';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import type { PositionPart } from '../positions/position-requests.dto.js';
import { PositionWriter } from '../positions/position-writer.service.js';
import { TasksService } from '../tasks/tasks.service.js';
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
    private readonly tasks: TasksService,
  ) {}

  async log(reader: Reader, request: LogInteractionRequest): Promise<InteractionDto> {
    const { delegationCode } = request;
    const positions = request.positions ?? [];
    const delegateIds = request.delegateIds ?? [];
    const occurredAt = new Date(request.occurredAt);
    refuseTwice(positions);
    refuseGivingAway(positions);
    const tier = tierOf(request);
    const claim = { delegationCode, occurredAt, parts: positions, delegateIds };
    await this.writer.check(reader, claim, (index) => `positions[${index}].`);
    const id = await this.insert(reader, request, tier, occurredAt);
    if (!id) {
      const first = await this.interactions.find(reader, request.id ?? '');
      return lateRepeat(reader, first, (one) => isSame(one, request, occurredAt));
    }
    await this.addDelegates(reader, id, delegateIds);
    if (request.contactTier) await this.giveNotice(reader, request, request.contactTier, id, occurredAt);
    if (positions.length > 0) {
      const zone = request.zone ?? reader.zone;
      const origin = { delegationCode, occurredAt, zone, tier, interactionId: id };
      await this.writer.insert(reader, origin, positions);
    }
    if (request.task) {
      const place = { tier: request.task.tier ?? tier, delegationCode, interactionId: id };
      await this.tasks.add(reader, request.task, place, 'task.');
    }
    return this.interactions.one(reader, id);
  }

  /** @returns undefined when the client-made id is taken */
  private async insert(
    reader: Reader,
    request: LogInteractionRequest,
    tier: Tier,
    occurredAt: Date,
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
            zone: request.zone ?? reader.zone,
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

function isSame(first: InteractionDto, request: LogInteractionRequest, occurredAt: Date): boolean {
  return (
    first.delegationCode === request.delegationCode &&
    first.kind === request.kind &&
    first.occurredAt.instant === occurredAt.toISOString()
  );
}

/** Who took part in a meeting gives away who said what in it, so a sealed position closes the meeting as well. */
function tierOf({ tier, positions }: LogInteractionRequest): Tier {
  if (!positions?.some((part) => part.sealed)) return tier ?? 'organisation';
  if (tier && tier !== 'me') {
    throw Problem.field('tier', refusal('interactions.sealedForYouAlone'));
  }
  return 'me';
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

function refuseTwice(positions: readonly PositionPart[]): void {
  const seen = new Set<string>();
  for (const [index, { askId }] of positions.entries()) {
    if (seen.has(askId)) {
      throw Problem.field(`positions[${index}].askId`, refusal('interactions.askTwice'));
    }
    seen.add(askId);
  }
}

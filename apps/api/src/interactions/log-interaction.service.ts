import { Injectable } from '@nestjs/common';
import { Problem, type Tier } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { InteractionDto, LogInteractionRequest } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';
import { OCCURRED_TOO_LATE, tooLate } from './occurred.js';
import type { PositionPart } from './positions.dto.js';
import { PositionsService } from './positions.service.js';

interface Known {
  now: Date;
  delegation: boolean;
  asks: string[];
  delegates: string[];
}

/** The main write: a contact, where the delegation stands on several asks, and the next step. All of it or nothing. */
@Injectable()
export class LogInteractionService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly positions: PositionsService,
    private readonly tasks: TasksService,
  ) {}

  async log(reader: Reader, request: LogInteractionRequest): Promise<InteractionDto> {
    const occurredAt = new Date(request.occurredAt);
    const positions = request.positions ?? [];
    refuseTwice(positions);
    await this.check(reader, request, occurredAt);
    const tier = request.tier ?? 'organisation';
    const id = await this.insert(reader, request, tier, occurredAt);
    if (!id) return this.again(reader, request, occurredAt);
    await this.addDelegates(reader, id, request.delegateIds ?? []);
    const { delegationCode } = request;
    if (positions.length > 0) {
      const origin = { delegationCode, occurredAt, tier, interactionId: id };
      await this.positions.insert(this.database.current(), reader, origin, positions);
    }
    if (request.task) {
      const place = { tier: request.task.tier ?? tier, delegationCode, interactionId: id };
      await this.tasks.add(reader, request.task, place, 'task.');
    }
    return this.interactions.one(reader, id);
  }

  private async check(reader: Reader, request: LogInteractionRequest, occurredAt: Date): Promise<void> {
    const positions = request.positions ?? [];
    const delegateIds = request.delegateIds ?? [];
    const [known] = await this.database
      .current()
      .prepared<Known & Record<string, unknown>>('interaction_check', CHECK, [
        reader.seat.campaignId,
        request.delegationCode,
        positions.map((part) => part.askId),
        delegateIds,
      ]);
    if (!known?.delegation) throw Problem.field('delegationCode', 'There is no delegation with this code.');
    if (tooLate(occurredAt, known.now)) throw Problem.field('occurredAt', OCCURRED_TOO_LATE);
    const ask = positions.findIndex((part) => !known.asks.includes(part.askId));
    if (ask >= 0) throw Problem.field(`positions[${ask}].askId`, 'There is no such ask in this campaign.');
    const delegate = delegateIds.findIndex((id) => !known.delegates.includes(id));
    if (delegate >= 0) {
      throw Problem.field(`delegateIds[${delegate}]`, 'There is no such delegate in this delegation.');
    }
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
      .prepared<{ id: string }>('interaction_insert', INSERT, [
        request.id ?? newId(),
        reader.seat.campaignId,
        request.delegationCode,
        request.kind,
        occurredAt,
        request.zone ?? reader.zone,
        request.note ?? '',
        tier,
        reader.userId,
        reader.seat.organisationId,
      ]);
    return row?.id;
  }

  private async addDelegates(reader: Reader, id: string, delegateIds: readonly string[]): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (delegateIds.length > 0) {
      await tx.prepared('interaction_delegates', DELEGATES, [campaignId, id, delegateIds]);
    }
    await tx.prepared('interaction_audit', AUDIT, [reader.userId, campaignId, id]);
  }

  /** A late repeat with the same client-made id, after the first answer was forgotten. */
  private async again(
    reader: Reader,
    request: LogInteractionRequest,
    occurredAt: Date,
  ): Promise<InteractionDto> {
    const first = await this.interactions.find(reader, request.id ?? '');
    const same =
      first?.authorId === reader.userId &&
      first.delegationCode === request.delegationCode &&
      first.kind === request.kind &&
      first.occurredAt.instant === occurredAt.toISOString();
    if (same) return first;
    const message = 'This id is taken. Make a new one.';
    throw new Problem('conflict', message, [{ field: 'id', message }]);
  }
}

const CHECK = `select clock_now() as now, exists (select from delegation where code = $2) as delegation,
    array(select id from ask where campaign_id = $1 and id = any($3::uuid[]))::text[] as asks,
    array(select id from delegate where campaign_id = $1 and delegation_code = $2 and id = any($4::uuid[]))::text[]
      as delegates`;

const INSERT = `insert into interaction (id, campaign_id, delegation_code, kind, occurred_at, zone, note, tier,
    author_id, organisation_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (id) do nothing returning id`;

const DELEGATES = `insert into interaction_delegate (campaign_id, interaction_id, delegate_id)
  select $1, $2, unnest($3::uuid[])`;

const AUDIT = `insert into audit_event (actor_id, campaign_id, action, subject_type, subject_id)
  values ($1, $2, 'interaction_logged', 'interaction', $3)`;

function refuseTwice(positions: readonly PositionPart[]): void {
  const seen = new Set<string>();
  for (const [index, { askId }] of positions.entries()) {
    if (seen.has(askId)) {
      throw Problem.field(`positions[${index}].askId`, 'This ask is named twice; give one position for it.');
    }
    seen.add(askId);
  }
}

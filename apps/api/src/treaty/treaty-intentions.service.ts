import { Injectable } from '@nestjs/common';
import {
  lockTreatyActs,
  nextTaskOfEach,
  Party,
  TreatyIntention,
  treatyIntentions,
  type TreatyIntentionRow,
} from '#libs/data';
import { holds, Problem } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import type {
  ChangeIntentionRequest,
  IntentionsQuery,
  RecordIntentionRequest,
  TreatyIntentionsDto,
} from './treaty-intentions.dto.js';
import type { TreatyIntentionDto } from '../dto/treaty-intention.dto.js';
import { theTreaty } from './treaty-row.js';

/** What capitals say that they will do towards the treaty, as far as the reader may know of it. */
@Injectable()
export class TreatyIntentionsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, { shelf }: IntentionsQuery): Promise<TreatyIntentionsDto> {
    refuseRemovedList(reader, shelf);
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const items = await onShelf(tx, shelf, (on) => on.run(treatyIntentions, { campaignId, shelf }));
    const tasks = await tx.run(nextTaskOfEach, { campaignId });
    const nextTasks = tasks.flatMap(({ delegationCode, taskId, title, dueAt, zone }) =>
      delegationCode && dueAt
        ? [{ delegationCode, taskId, title, due: clocks(dueAt, zone ?? reader.zone, reader) }]
        : [],
    );
    return { items, nextTasks };
  }

  async record(reader: Reader, request: RecordIntentionRequest): Promise<TreatyIntentionDto> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const { delegationCode, step, statedOn, confidence, grade } = request;
    await tx.run(lockTreatyActs, { campaignId, delegationCode });
    const { today } = await theTreaty(tx, campaignId);
    const known = await tx.table(Party).findOne({ code: delegationCode }, ['code']);
    if (!known) throw Problem.unknown('delegationCode', 'delegation');
    refuseAhead(statedOn, today);
    const row = {
      ...{ id: request.id ?? newId(), campaignId, delegationCode, step, statedOn, confidence, grade },
      ...{ expectedOn: request.expectedOn ?? null, source: request.source ?? '', note: request.note ?? '' },
      tier: await chosenTier(tx, reader, request.tier),
      ...{ authorId: reader.userId, organisationId },
    };
    await refuseTwice(tx, row);
    const [made] = await tx.table(TreatyIntention).insertMissing([row], 'id');
    // What was corrected since is the answer to a repeat that comes late, too.
    if (!made)
      return lateRepeat(reader, await this.find(reader, row.id), (first) =>
        first.version > 1 ? first.delegationCode === row.delegationCode : isSame(first, row),
      );
    await audit(tx, reader, 'treaty_intention_recorded', ['treaty_intention', row.id]);
    return this.one(reader, row.id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeIntentionRequest,
    version: number,
  ): Promise<TreatyIntentionDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.mine(reader, id, version);
    if (request.statedOn) refuseAhead(request.statedOn, (await theTreaty(tx, campaignId)).today);
    // Null counts as left out, but where it says that no day was named.
    const { expectedOn, ...rest } = request;
    const given = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
    const change = { ...Object.fromEntries(given), ...(expectedOn === undefined ? {} : { expectedOn }) };
    await tx.run(lockTreatyActs, { campaignId, delegationCode: before.delegationCode });
    const after = { ...before, ...change };
    // What reads alike already may be corrected, and stays what it is.
    if (!isSame(before, after)) await refuseTwice(tx, { ...after, campaignId });
    const changed = await tx.table(TreatyIntention).updateAtVersion({ campaignId, id }, version, change);
    if (!changed) throw staleVersion(version + 1);
    await audit(tx, reader, 'treaty_intention_changed', ['treaty_intention', id]);
    return this.one(reader, id);
  }

  /** Nothing hangs on it. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    await this.mine(reader, id, version);
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, TreatyIntention, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'treaty_intention_removed', ['treaty_intention', id]);
  }

  async restore(reader: Reader, id: string): Promise<TreatyIntentionDto> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.find(reader, id));
    if (row) {
      this.refuseOthers(reader, row);
      // Nobody takes the terms away meanwhile.
      const { campaignId } = reader.seat;
      await tx.run(lockTreatyActs, { campaignId, delegationCode: row.delegationCode });
      await theTreaty(tx, campaignId);
      if (row.removed !== null) await refuseTwice(tx, { ...row, campaignId });
    }
    if (await restoreRow(tx, TreatyIntention, reader, ['intention', id])) {
      await audit(tx, reader, 'treaty_intention_restored', ['treaty_intention', id]);
    }
    return this.one(reader, id);
  }

  private async mine(reader: Reader, id: string, version: number): Promise<TreatyIntentionRow> {
    const row = await this.one(reader, id);
    this.refuseOthers(reader, row);
    if (row.version !== version) throw staleVersion(row.version);
    return row;
  }

  private refuseOthers({ userId, seat }: Reader, { authorId }: Pick<TreatyIntentionRow, 'authorId'>): void {
    if (authorId !== userId && !holds(seat.role, 'coordinator')) {
      throw new Problem('forbidden', refusal('treaty.changeOwn'));
    }
  }

  private async one(reader: Reader, id: string): Promise<TreatyIntentionRow> {
    const row = await this.find(reader, id);
    if (!row) throw Problem.notFound('intention');
    return row;
  }

  private find(reader: Reader, id: string): Promise<TreatyIntentionRow | undefined> {
    return this.database.current().first(treatyIntentions, { campaignId: reader.seat.campaignId, id });
  }
}

/** What a capital will do lies ahead; that it said so does not. */
function refuseAhead(statedOn: string, today: string): void {
  if (statedOn > today) throw Problem.field('statedOn', refusal('treaty.saidAhead'));
}

type Said = Pick<TreatyIntentionRow, 'delegationCode' | 'step' | 'statedOn' | 'expectedOn' | 'tier'>;

const isSame = (one: Said, other: Said): boolean =>
  (['delegationCode', 'step', 'statedOn', 'expectedOn', 'tier'] as const).every(
    (name) => one[name] === other[name],
  );

/**
 * The same word of a capital for the same readers, entered again by the same person. What somebody else heard of it is
 * evidence of its own, and some may be told more than others.
 */
async function refuseTwice(
  tx: Transaction,
  said: Said & { id: string; campaignId: string; authorId: string },
): Promise<void> {
  const { id, campaignId, authorId, delegationCode, step, statedOn, expectedOn, tier } = said;
  const alike = { campaignId, authorId, delegationCode, step, statedOn, expectedOn, tier };
  const there = await tx.table(TreatyIntention).find(alike, ['id'], { orderBy: ['id'] });
  const other = there.find((one) => one.id !== id);
  if (!other) return;
  throw Problem.at('conflict', 'step', refusal('treaty.intentionThere', { existingId: other.id }));
}

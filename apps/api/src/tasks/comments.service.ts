import { Injectable } from '@nestjs/common';
import {
  addComment,
  CLOCK_NOW,
  commentsOfTask,
  mentionable,
  TaskComment,
  TaskMention,
  type Mentionable,
  type TaskCommentRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import {
  MOST_COMMENTS,
  type AddCommentRequest,
  type ChangeCommentRequest,
  type TaskCommentDto,
} from './comments.dto.js';
import { TasksService } from './tasks.service.js';

/** What people who see a task write below it. Whoever is named there hears of it once. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksService,
    private readonly planner: Planner,
  ) {}

  /** The first comes first; of a removed one only that it was there. */
  async list(reader: Reader, taskId: string): Promise<Items<TaskCommentDto>> {
    const { zone } = await this.tasks.one(reader, taskId);
    const rows = await this.read(reader, taskId);
    return { items: rows.map((row) => toComment(row, zone, reader)) };
  }

  /** Whom the reader may name there, or in a comment that is written anew. */
  async mentionable(reader: Reader, taskId: string, commentId: string | null): Promise<Items<Mentionable>> {
    if (commentId === null) await this.tasks.one(reader, taskId);
    else await this.one(reader, taskId, commentId);
    return { items: await this.readersOf(reader, taskId, commentId) };
  }

  async add(reader: Reader, taskId: string, request: AddCommentRequest): Promise<TaskCommentDto> {
    await this.tasks.one(reader, taskId);
    const text = written(request.text);
    const before = await this.read(reader, taskId);
    const id = request.id ?? newId();
    const mentions = request.mentions ?? [];
    if (before.length >= MOST_COMMENTS && !before.some((one) => one.id === id)) {
      throw Problem.field('text', refusal('tasks.tooManyComments', { most: MOST_COMMENTS }));
    }
    await this.refuseStrangers(reader, taskId, null, mentions);
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const added = await tx.execute(addComment, { id, campaignId, taskId, authorId: reader.userId, text });
    if (added === 0) {
      await this.tasks.one(reader, taskId);
      const first = before.find((one) => one.id === id);
      return this.one(reader, taskId, lateRepeat(reader, first, (one) => one.text === text).id);
    }
    await this.mention(reader, id, mentions);
    await audit(tx, reader, 'task_comment_added', ['task_comment', id]);
    return this.one(reader, taskId, id);
  }

  async change(
    reader: Reader,
    taskId: string,
    id: string,
    request: ChangeCommentRequest,
    version: number,
  ): Promise<TaskCommentDto> {
    const before = await this.own(reader, taskId, id);
    const text = written(request.text);
    const was = before.mentions.map(({ userId }) => userId);
    const mentions = request.mentions ?? was;
    await this.refuseStrangers(
      reader,
      taskId,
      id,
      mentions.filter((userId) => !was.includes(userId)),
    );
    const tx = this.database.current();
    const where = { id, campaignId: reader.seat.campaignId };
    const change = { text, changedAt: CLOCK_NOW };
    if (!(await tx.table(TaskComment).updateAtVersion(where, version, change))) {
      throw staleVersion(before.version);
    }
    const gone = was.filter((userId) => !mentions.includes(userId));
    if (gone.length > 0) await tx.table(TaskMention).delete({ commentId: id, userId: gone });
    const added = mentions.filter((userId) => !was.includes(userId));
    await this.mention(reader, id, added, gone);
    await audit(tx, reader, 'task_comment_changed', ['task_comment', id]);
    return this.one(reader, taskId, id);
  }

  /** A mark stays that there was one. */
  async remove(reader: Reader, taskId: string, id: string, version: number): Promise<void> {
    const before = await this.own(reader, taskId, id);
    const tx = this.database.current();
    if (!(await removeAtVersion(tx, TaskComment, reader, id, version))) throw staleVersion(before.version);
    await this.planner.mentions(
      tx,
      before.mentions.map(({ userId }) => userId),
    );
    await audit(tx, reader, 'task_comment_removed', ['task_comment', id]);
  }

  /** Whom it named and who has not heard of it hears of it now. */
  async restore(reader: Reader, taskId: string, id: string): Promise<TaskCommentDto> {
    await this.tasks.one(reader, taskId);
    const row = (await this.read(reader, taskId)).find((one) => one.id === id);
    if (row?.authorId !== reader.userId) throw Problem.notFound('comment');
    const tx = this.database.current();
    if (await restoreRow(tx, TaskComment, reader, ['comment', id])) {
      const where = { commentId: id, campaignId: reader.seat.campaignId };
      const named = await tx.table(TaskMention).find(where, ['userId']);
      // Named anew, so that what was given up while it was gone is planned again.
      await tx.table(TaskMention).delete(where);
      await this.mention(
        reader,
        id,
        named.map(({ userId }) => userId),
      );
      await audit(tx, reader, 'task_comment_restored', ['task_comment', id]);
    }
    return this.one(reader, taskId, id);
  }

  private read(reader: Reader, taskId: string): Promise<TaskCommentRow[]> {
    const about = { campaignId: reader.seat.campaignId, taskId, id: null };
    return this.database.current().withRemoved((all) => all.run(commentsOfTask, about));
  }

  private readersOf(reader: Reader, taskId: string, commentId: string | null): Promise<Mentionable[]> {
    const about = { campaignId: reader.seat.campaignId, taskId, readerId: reader.userId, commentId };
    return this.database.current().run(mentionable, about);
  }

  private async one(reader: Reader, taskId: string, id: string): Promise<TaskCommentDto> {
    const { zone } = await this.tasks.one(reader, taskId);
    const about = { campaignId: reader.seat.campaignId, taskId, id };
    const row = await this.database.current().first(commentsOfTask, about);
    if (!row) throw Problem.notFound('comment');
    return toComment(row, zone, reader);
  }

  private async own(reader: Reader, taskId: string, id: string): Promise<TaskCommentDto> {
    const comment = await this.one(reader, taskId, id);
    if (comment.authorId !== reader.userId) throw new Problem('forbidden', refusal('tasks.commentOwn'));
    return comment;
  }

  /** @throws Problem naming the first who does not see what is written there, or of whom the reader may not know that */
  private async refuseStrangers(
    reader: Reader,
    taskId: string,
    commentId: string | null,
    mentions: readonly string[],
  ): Promise<void> {
    if (mentions.length === 0) return;
    const readers = new Set((await this.readersOf(reader, taskId, commentId)).map(({ userId }) => userId));
    const stranger = mentions.findIndex((userId) => !readers.has(userId));
    if (stranger !== -1) throw Problem.field(`mentions[${stranger}]`, refusal('tasks.mentionReader'));
  }

  private async mention(
    reader: Reader,
    commentId: string,
    added: readonly string[],
    gone: readonly string[] = [],
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (added.length > 0) {
      await tx.table(TaskMention).insertMany(added.map((userId) => ({ commentId, userId, campaignId })));
    }
    if (added.length + gone.length > 0) await this.planner.mentions(tx, [...added, ...gone]);
  }
}

/** @throws Problem naming `text` where nobody could read anything */
function written(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw Problem.field('text', refusal('tasks.commentEmpty'));
  return trimmed;
}

function toComment(row: TaskCommentRow, zone: string, reader: Reader): TaskCommentDto {
  const { createdAt, changedAt, removedAt, ...facts } = row;
  return {
    ...facts,
    createdAt: clocks(createdAt, zone, reader),
    changedAt: changedAt && clocks(changedAt, zone, reader),
    removedAt: removedAt && clocks(removedAt, zone, reader),
  };
}

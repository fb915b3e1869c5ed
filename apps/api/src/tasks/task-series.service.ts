import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  clockNow,
  Session,
  taskSeries,
  TaskSeries,
  tasksOfSeries,
  tasksToCarryOn,
  type TaskSeriesRow,
} from '#libs/data';
import { addDays, holds, Problem, recurrenceDates, toWall } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { Planner } from '#libs/planning';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { chosenTier, refuseTierChange } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { refuseOther, staleVersion } from '../http/version.js';
import { lateRepeat } from '../idempotency/late-repeat.js';
import { ChangeTaskService } from './change-task.service.js';
import { NewTasksService } from './new-tasks.service.js';
import { seriesGiver } from './series-giver.js';
import { toSeries } from './series-item.js';
import {
  carriedOn,
  changedSeries,
  madeBefore,
  reachOf,
  recurrenceOf,
  refuseRule,
  refuseTooFar,
  type SeriesRule,
} from './series-rules.js';
import type {
  ChangeSeriesRequest,
  CreateSeriesRequest,
  EndSeriesRequest,
  TaskSeriesDto,
} from './task-series.dto.js';

/** Tasks that come again. The worker makes the tasks; what is wanted at once is made here. */
@Injectable()
export class TaskSeriesService {
  constructor(
    private readonly database: Database,
    private readonly newTasks: NewTasksService,
    private readonly tasks: ChangeTaskService,
    private readonly planner: Planner,
  ) {}

  async list(reader: Reader): Promise<Items<TaskSeriesDto>> {
    return { items: (await this.read(reader, null)).map((row) => toSeries(row, reader)) };
  }

  async one(reader: Reader, id: string): Promise<TaskSeriesDto> {
    return toSeries(await this.row(reader, id), reader);
  }

  async create(reader: Reader, request: CreateSeriesRequest): Promise<TaskSeriesDto> {
    const tx = this.database.current();
    const id = request.id ?? newId();
    const { title, delegationCode = null, assigneeId = null } = request;
    const note = request.note ?? '';
    const { campaignId, organisationId } = reader.seat;
    const tier = await chosenTier(tx, reader, request.tier);
    const { atTime, unit, every, weekdays, startsOn, untilOn = null, untilSessionId = null } = request;
    const zone = request.zone ?? reader.zone;
    const rule = { atTime, zone, unit, every, weekdays, startsOn, untilOn, untilSessionId };
    const { now } = await this.refuse(reader, rule);
    const { delegationCode: code } = request;
    await this.newTasks.refuseStrangers(campaignId, [{ assigneeId, delegationCode: code, prefix: '' }]);
    const by = { authorId: reader.userId, givenBy: reader.userId, organisationId };
    const what = { id, campaignId, title, note, delegationCode, assigneeId, tier };
    const madeUntil = madeBefore(rule, now);
    const [made] = await tx.table(TaskSeries).insertMissing([{ ...what, ...rule, ...by, madeUntil }], 'id');
    if (!made) {
      const [first] = await this.read(reader, id);
      return toSeries(
        lateRepeat(reader, first, (one) => one.title === title),
        reader,
      );
    }
    await audit(tx, reader, 'task_series_created', ['task_series', id]);
    await this.planner.series(tx, [id]);
    return this.one(reader, id);
  }

  /** From one of its days on. What was changed of one task alone stays. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeSeriesRequest,
    version: number,
  ): Promise<TaskSeriesDto> {
    const before = await this.changeable(reader, id);
    if (before.endedAt) throw new Problem('conflict', refusal('tasks.seriesEnded'));
    const wanted = changedSeries(before, request);
    const { from, madeUntil } = reachOf(before, wanted, request);
    const after = { ...wanted, madeUntil };
    await this.refuseChange(reader, before, after);
    const { sessionClosesAt } = await this.refuse(reader, after);
    const tx = this.database.current();
    const { title, note, assigneeId, tier, atTime, zone, unit, every, weekdays } = after;
    const { startsOn, untilOn, untilSessionId } = after;
    const written = await tx.table(TaskSeries).updateAtVersion(this.key(reader, id), version, {
      ...{ title, note, assigneeId, tier, atTime, zone, unit, every, weekdays },
      ...{ startsOn, untilOn, untilSessionId, madeUntil },
      ...(await seriesGiver(tx, reader, before, assigneeId)),
    });
    if (!written) throw staleVersion(before.version);
    await this.carryOn(reader, before, { ...after, sessionClosesAt }, from);
    await audit(tx, reader, 'task_series_changed', ['task_series', id]);
    await this.planner.series(tx, [id]);
    return this.one(reader, id);
  }

  async end(reader: Reader, id: string, { from }: EndSeriesRequest, version: number): Promise<TaskSeriesDto> {
    const before = await this.changeable(reader, id);
    if (before.endedAt) return toSeries(before, reader);
    refuseTooFar(before, from);
    const tx = this.database.current();
    const change = { endedAt: CLOCK_NOW, endedBy: reader.userId };
    if (!(await tx.table(TaskSeries).updateAtVersion(this.key(reader, id), version, change))) {
      throw staleVersion(before.version);
    }
    const tomorrow = addDays(toWall(before.now, before.zone).slice(0, 10), 1);
    const ahead = await this.tasksOf(reader, id, from ?? tomorrow, 'open');
    await this.tasks.changeAll(
      reader,
      ahead.map((task) => ({ ...task, request: { state: 'cancelled' } })),
    );
    await audit(tx, reader, 'task_series_ended', ['task_series', id]);
    return this.one(reader, id);
  }

  /** What was cancelled when it was ended is open again. */
  async resume(reader: Reader, id: string): Promise<TaskSeriesDto> {
    const before = await this.changeable(reader, id);
    if (!before.endedAt) return toSeries(before, reader);
    refuseOther(reader, before.version);
    const yesterday = addDays(toWall(before.now, before.zone).slice(0, 10), -1);
    const tx = this.database.current();
    const closed = await this.tasksOf(reader, id, addDays(yesterday, 1), 'cancelled', id);
    const madeUntil = before.madeUntil > yesterday ? before.madeUntil : yesterday;
    const change = { endedAt: null, endedBy: null, madeUntil };
    if (!(await tx.table(TaskSeries).updateAtVersion(this.key(reader, id), before.version, change))) {
      throw staleVersion(before.version);
    }
    await this.tasks.changeAll(
      reader,
      closed.map((task) => ({ ...task, request: { state: 'open' } })),
    );
    await audit(tx, reader, 'task_series_resumed', ['task_series', id]);
    await this.planner.series(tx, [id]);
    return this.one(reader, id);
  }

  /** Changes its tasks from a day on as the series was changed. */
  private async carryOn(reader: Reader, before: TaskSeriesRow, after: TaskSeriesRow, from: string) {
    const about = { campaignId: reader.seat.campaignId, seriesId: after.id, from };
    const tasks = await this.database.current().run(tasksToCarryOn, about);
    const last = tasks.at(-1)?.onDate ?? from;
    const days = new Set(recurrenceDates(recurrenceOf(after, after.sessionClosesAt), from, last));
    const changes = tasks.map((task) => {
      return { id: task.id, version: task.version, request: carriedOn(before, after, task, days) };
    });
    await this.tasks.changeAll(
      reader,
      changes.filter(({ request }) => Object.keys(request).length > 0),
    );
  }

  private key = (reader: Reader, id: string) => ({ id, campaignId: reader.seat.campaignId });

  private read(reader: Reader, id: string | null): Promise<TaskSeriesRow[]> {
    const about = { campaignId: reader.seat.campaignId, id };
    return this.database.current().withRemoved((all) => all.run(taskSeries, about));
  }

  private tasksOf(
    reader: Reader,
    seriesId: string,
    from: string,
    state: 'open' | 'cancelled',
    closedWith: string | null = null,
  ) {
    const about = { campaignId: reader.seat.campaignId, seriesId, from, state, closedWith };
    return this.database.current().run(tasksOfSeries, about);
  }

  private async row(reader: Reader, id: string): Promise<TaskSeriesRow> {
    const [row] = await this.read(reader, id);
    if (!row) throw Problem.notFound('task');
    return row;
  }

  private async changeable(reader: Reader, id: string): Promise<TaskSeriesRow> {
    const row = await this.row(reader, id);
    if (row.authorId !== reader.userId && !holds(reader.seat.role, 'coordinator')) {
      throw new Problem('forbidden', refusal('tasks.changeSeries'));
    }
    return row;
  }

  private async refuseChange(reader: Reader, before: TaskSeriesRow, after: TaskSeriesRow): Promise<void> {
    if (after.tier !== before.tier) {
      if (before.authorId !== reader.userId) {
        throw Problem.at('forbidden', 'tier', refusal('tasks.tierByAuthor'));
      }
      refuseTierChange(reader, before, after.tier, 'tier');
    }
    if (after.assigneeId === before.assigneeId) return;
    const { assigneeId } = after;
    await this.newTasks.refuseStrangers(reader.seat.campaignId, [{ assigneeId, prefix: '' }]);
  }

  /** @returns when the session closes with which it ends, and the clock @throws Problem naming what is wrong with when it comes */
  private async refuse(
    reader: Reader,
    rule: SeriesRule,
  ): Promise<{ sessionClosesAt: Date | null; now: Date }> {
    const { untilSessionId } = rule;
    const tx = this.database.current();
    const where = { id: untilSessionId ?? '', campaignId: reader.seat.campaignId };
    const session =
      untilSessionId === null ? undefined : await tx.table(Session).findOne(where, ['closesAt']);
    if (untilSessionId !== null && !session) throw Problem.unknown('untilSessionId', 'session');
    const sessionClosesAt = session?.closesAt ?? null;
    const clock = await tx.first(clockNow, {});
    if (!clock) throw new Error('The database has no clock');
    refuseRule(rule, sessionClosesAt, clock.now);
    return { sessionClosesAt, now: clock.now };
  }
}

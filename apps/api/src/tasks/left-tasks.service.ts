import { Injectable } from '@nestjs/common';
import { handTasksOn, leaveTasks, openTasksOfPerson, type RowOf } from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner, type ChangedTask } from '#libs/planning';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { TasksService } from './tasks.service.js';

type OpenTask = RowOf<typeof openTasksOfPerson>;

/** What becomes of the open tasks of a person whose seat ends. */
@Injectable()
export class LeftTasksService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly tasks: TasksService,
  ) {}

  /**
   * Those that the reader sees go to `to`, or to nobody; all others to nobody. Those who gave them hear of it, and nobody learns
   * how many there are that are not shared with them.
   * @param to a person of the campaign, named `handTasksTo` in refusals
   */
  async leave(reader: Reader, userId: string, membershipId: string, to: string | null): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (to !== null) await this.refuseWrong(campaignId, userId, to);
    const visible = await tx.run(openTasksOfPerson, { campaignId, userId });
    const given = to === null || to === reader.userId ? null : reader.userId;
    const ids = visible.map(({ id }) => id);
    await tx.execute(handTasksOn, { campaignId, ids, assigneeId: to, givenBy: given });
    const hidden = await tx.as('worker', (worker) => worker.run(leaveTasks, { campaignId, userId }));
    const change = (task: OpenTask, assigneeId: string | null): ChangedTask => {
      const { id, givenBy, dueAt } = task;
      const [before, after] = [
        { assigneeId: userId, dueAt, state: 'open' as const },
        { assigneeId, dueAt, state: 'open' as const },
      ];
      return { id, campaignId, giverId: givenBy, actorId: reader.userId, before, after };
    };
    await this.planner.changedTasks(tx, [
      ...visible.map((task) => change(task, to)),
      ...hidden.map((task) => change(task, null)),
    ]);
    if (visible.length === 0) return;
    await audit(tx, reader, 'tasks_handed_on', ['membership', membershipId], { to, tasks: ids });
  }

  private async refuseWrong(campaignId: string, userId: string, to: string): Promise<void> {
    if (to === userId) throw Problem.field('handTasksTo', refusal('tasks.assigneeLeaves'));
    const check = await this.tasks.isAssignable(campaignId, to);
    if (!check) throw Problem.field('handTasksTo', refusal('tasks.assigneeActive'));
  }
}

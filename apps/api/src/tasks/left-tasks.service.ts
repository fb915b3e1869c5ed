import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { TasksService } from './tasks.service.js';

/** Who may take over the open tasks of a person whose seat ends. */
@Injectable()
export class LeftTasksService {
  constructor(private readonly tasks: TasksService) {}

  /** @throws Problem naming `handTasksTo` where it is not somebody else who sits in the campaign; null is nobody */
  async refuseWrong({ seat: { campaignId } }: Reader, userId: string, to: string | null): Promise<void> {
    if (to === null) return;
    if (to === userId) throw Problem.field('handTasksTo', refusal('tasks.assigneeLeaves'));
    const check = await this.tasks.isAssignable(campaignId, to);
    if (!check) throw Problem.field('handTasksTo', refusal('tasks.assigneeActive'));
  }
}

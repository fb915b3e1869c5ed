import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  Interaction,
  InteractionChange,
  changesOfInteraction,
  tellInteractionUndone,
  usesOfInteraction,
} from '#libs/data';
import { Problem, type InteractionAct } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { ChangeTaskService } from '../tasks/change-task.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { TasksOfRemoved } from './correct-interaction.dto.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';

/** What stands in the place of a title that was erased. */
const NO_WORDS = '—';

/**
 * Withdraws an interaction and brings it back, or erases its words for good. A trigger retracts its positions, whoever sees
 * them, and records them anew; and takes the words out of every table.
 */
@Injectable()
export class RemoveInteractionService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly tasks: TasksService,
    private readonly changer: ChangeTaskService,
  ) {}

  /**
   * From then on it is in no list, count, search or mail, and its positions count no longer.
   * @throws Problem not_found; forbidden for everybody but its author and coordinators who see it
   */
  async remove(reader: Reader, id: string, tasks: TasksOfRemoved, version: number): Promise<void> {
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const before = await this.mine(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const taskIds = tasks === 'cancel' ? await this.cancelTasks(reader, id) : [];
    await tx.run(tellInteractionUndone, { campaignId, interactionId: id });
    if (!(await removeAtVersion(tx, Interaction, reader, id, version))) throw staleVersion(version + 1);
    await this.note(reader, id, 'removed', taskIds);
  }

  /** The inverse: its positions are recorded anew, and what was cancelled with it is open again. A repeat changes nothing. */
  async restore(reader: Reader, id: string): Promise<InteractionDto> {
    const tx = this.database.current();
    await tx.withRemoved(() => this.mine(reader, id));
    if (await restoreRow(tx, Interaction, reader, ['interaction', id])) {
      await this.reopenTasks(reader, id);
      await this.note(reader, id, 'restored');
    }
    return this.interactions.one(reader, id);
  }

  /** Its words, who took part, the notice of it and the sources of its positions are gone for good. A repeat changes nothing. */
  async erase(reader: Reader, id: string, tasks: TasksOfRemoved): Promise<InteractionDto> {
    const { campaignId } = reader.seat;
    return this.database.current().withRemoved(async (tx) => {
      const before = await this.mine(reader, id);
      if (before.erased) return before;
      if (tasks === 'cancel') await this.eraseTasks(reader, id);
      const gone = { note: '', erasedAt: CLOCK_NOW, erasedBy: reader.userId };
      const written = await tx.table(Interaction).updateAtVersion({ id, campaignId }, before.version, gone);
      if (!written) throw staleVersion(before.version + 1);
      await this.note(reader, id, 'erased');
      return this.interactions.one(reader, id);
    });
  }

  /** What hangs on it, as far as the reader sees it. */
  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { campaignId } = reader.seat;
    return this.database.current().withRemoved(async (tx) => {
      await this.interactions.one(reader, id);
      return usesOf((await tx.first(usesOfInteraction, { campaignId, interactionId: id })) ?? {});
    });
  }

  private async mine(reader: Reader, id: string): Promise<InteractionDto> {
    const interaction = await this.interactions.one(reader, id);
    if (interaction.authorId !== reader.userId && reader.seat.role !== 'coordinator') {
      throw new Problem('forbidden', refusal('interactions.removeOwn'));
    }
    return interaction;
  }

  /** For its history, and for the trail of who did what. */
  private async note(reader: Reader, id: string, act: InteractionAct, taskIds: string[] = []): Promise<void> {
    const made = {
      id: newId(),
      campaignId: reader.seat.campaignId,
      interactionId: id,
      changedBy: reader.userId,
    };
    await this.database.current().withRemoved(async (tx) => {
      await tx.table(InteractionChange).insert({ ...made, act, taskIds });
      await audit(tx, reader, `interaction_${act}`, ['interaction', id]);
    });
  }

  /** Those that are open. */
  private async cancelTasks(reader: Reader, id: string): Promise<string[]> {
    const all = await this.tasks.ofInteractions(reader, [id]);
    const open = all.filter(({ state }) => state === 'open');
    for (const task of open) await this.changer.change(reader, task.id, { state: 'cancelled' }, task.version);
    return open.map((task) => task.id);
  }

  /** Whatever their state: closed ones say the same. */
  private async eraseTasks(reader: Reader, id: string): Promise<void> {
    for (const task of await this.tasks.ofInteractions(reader, [id])) {
      const state = task.state === 'open' ? 'cancelled' : task.state;
      await this.changer.change(reader, task.id, { title: NO_WORDS, note: '', state }, task.version);
    }
  }

  private async reopenTasks(reader: Reader, id: string): Promise<void> {
    const about = { campaignId: reader.seat.campaignId, interactionId: id };
    const changes = await this.database.current().run(changesOfInteraction, about);
    const cancelled = changes.find(({ act }) => act === 'removed')?.taskIds ?? [];
    const all = await this.tasks.ofInteractions(reader, [id]);
    for (const task of all.filter((one) => cancelled.includes(one.id) && one.state === 'cancelled')) {
      await this.changer.change(reader, task.id, { state: 'open' }, task.version);
    }
  }
}

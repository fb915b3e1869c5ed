import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  ContactNotice,
  InteractionUndo,
  type New,
  lockInteraction,
  retractPositionsOf,
  tellInteractionUndone,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { ChangeTaskService } from '../tasks/change-task.service.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';

/** Takes a logged interaction back with all that came with it: from then on nobody reads any of it. */
@Injectable()
export class UndoInteractionService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
    private readonly changer: ChangeTaskService,
  ) {}

  /**
   * A repeat changes nothing.
   * @throws Problem forbidden for everybody who sees it but its author; not_found, and then it is noted all the same: the
   *   request that logs it may still be under way
   */
  async undo(reader: Reader, interactionId: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockInteraction, { id: interactionId });
    const interaction = await this.interactions.find(reader, interactionId);
    if (interaction && interaction.authorId !== reader.userId) {
      throw new Problem('forbidden', refusal('interactions.undoOwn'));
    }
    const undo = { ofInteraction: interactionId, undoneBy: reader.userId, campaignId };
    if (!interaction) return this.noteUnseen(undo);
    await this.takeBack(reader, interaction);
    await tx.table(InteractionUndo).insert(undo);
    await audit(tx, reader, 'interaction_undone', ['interaction', interactionId]);
  }

  /** In a transaction of its own, since that of the request ends with the refusal. */
  private async noteUnseen(undo: New<InteractionUndo>): Promise<void> {
    const [fresh] = await this.database.asReader(undo.undoneBy, (tx) =>
      tx.table(InteractionUndo).insertMissing([undo], 'ofInteraction'),
    );
    if (fresh) throw Problem.notFound('interaction');
  }

  private async takeBack(reader: Reader, { id, task }: InteractionDto): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(tellInteractionUndone, { campaignId, interactionId: id });
    await tx.execute(retractPositionsOf, { campaignId, interactionId: id, userId: reader.userId });
    await tx
      .table(ContactNotice)
      .update({ campaignId, interactionId: id, undoneAt: null }, { undoneAt: CLOCK_NOW });
    // With its reminders.
    if (task?.state === 'open') {
      await this.changer.change(reader, task.id, { state: 'cancelled' }, task.version);
    }
  }
}

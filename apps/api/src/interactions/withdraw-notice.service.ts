import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, ContactNotice, noticeOfInteraction } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';

/** Takes the notice of a contact back: from then on nobody learns any more from it that there was one. */
@Injectable()
export class WithdrawNoticeService {
  constructor(
    private readonly database: Database,
    private readonly interactions: InteractionsService,
  ) {}

  /**
   * A repeat changes nothing.
   * @throws Problem not_found, forbidden for everybody but the author, conflict where no notice was given
   */
  async withdraw(reader: Reader, interactionId: string): Promise<InteractionDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const notice = await tx.first(noticeOfInteraction, { campaignId, interactionId });
    if (!notice) throw Problem.notFound('interaction');
    // Before anything is said of the notice: whether there is one is the author's business.
    if (notice.authorId !== reader.userId) {
      throw new Problem('forbidden', refusal('interactions.withdrawOwn'));
    }
    if (!notice.given) {
      throw new Problem('conflict', refusal('interactions.noNotice'));
    }
    const withdrawn = await tx
      .table(ContactNotice)
      .update({ campaignId, interactionId, undoneAt: null }, { undoneAt: CLOCK_NOW });
    if (withdrawn > 0) {
      await audit(tx, reader, 'contact_notice_withdrawn', ['interaction', interactionId]);
    }
    return this.interactions.one(reader, interactionId);
  }
}

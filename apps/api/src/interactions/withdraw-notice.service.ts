import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import type { InteractionDto } from './interactions.dto.js';
import { InteractionsService } from './interactions.service.js';

interface NoticeRow {
  [column: string]: unknown;
  authorId: string;
  given: boolean;
}

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
    const [notice] = await tx.query<NoticeRow>(NOTICE, [reader.seat.campaignId, interactionId]);
    if (!notice) throw Problem.notFound('interaction');
    // Before anything is said of the notice: whether there is one is the author's business.
    if (notice.authorId !== reader.userId) {
      throw new Problem('forbidden', 'Only who logged the interaction withdraws the notice of it.');
    }
    if (!notice.given) {
      throw new Problem('conflict', 'No notice was given of this interaction, so there is none to withdraw.');
    }
    const withdrawn = await tx.query(WITHDRAW, [reader.seat.campaignId, interactionId]);
    if (withdrawn.length > 0) {
      await audit(tx, reader, 'contact_notice_withdrawn', ['interaction', interactionId]);
    }
    return this.interactions.one(reader, interactionId);
  }
}

const NOTICE = `select i.author_id as "authorId", n.id is not null as given
  from interaction i left join contact_notice n on n.interaction_id = i.id
  where i.campaign_id = $1 and i.id = $2`;

const WITHDRAW = `update contact_notice set undone_at = clock_now()
  where campaign_id = $1 and interaction_id = $2 and undone_at is null returning id`;

import { Injectable } from '@nestjs/common';
import { handoverUnread, markHandoverRead, unmarkHandoverRead } from '#libs/data';
import { Problem, readUntilOf, unreadSince, type Unread } from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { HandoverReadDto, MarkHandoverReadRequest, UnmarkHandoverReadRequest } from './handover.dto.js';

/** Since when the reader has not read, and until when an answer given now is read. */
interface UnreadNow extends Unread {
  until: Date;
}

/** Until when a person has read a campaign, kept with the account; one statement each, two to mark. */
@Injectable()
export class ReadMarkService {
  constructor(private readonly database: Database) {}

  async unread(reader: Reader): Promise<UnreadNow> {
    const facts = await this.database.current().first(handoverUnread, whose(reader));
    if (!facts) throw Problem.notFound('campaign');
    const unread = unreadSince(facts);
    const until = readUntilOf(facts.now);
    return { ...unread, until: until < unread.since ? unread.since : until };
  }

  /** @throws Problem `validation`, where what lies between the last mark and this one was not shown, or it lies ahead */
  async mark(reader: Reader, request: MarkHandoverReadRequest): Promise<HandoverReadDto> {
    const [from, until] = [new Date(request.from), new Date(request.until)];
    const unread = await this.unread(reader);
    if (from > unread.since) throw Problem.field('from', refusal('handover.unreadBefore'));
    if (until > unread.until) throw Problem.field('until', refusal('handover.untilAhead'));
    if (until <= unread.since) return markOf(unread);
    const [row] = await this.database.current().run(markHandoverRead, { ...whose(reader), until });
    return { until: row?.readUntil?.toISOString() ?? null };
  }

  /**
   * What was taken back before stays so.
   * @throws Problem `conflict`, where one has read further by now
   */
  async unmark(reader: Reader, request: UnmarkHandoverReadRequest): Promise<HandoverReadDto> {
    const until = new Date(request.until);
    const [row] = await this.database.current().run(unmarkHandoverRead, { ...whose(reader), until });
    if (row) return { until: row.readUntil?.toISOString() ?? null };
    const unread = await this.unread(reader);
    if (unread.basis === 'marked' && unread.since > until) {
      throw new Problem('conflict', refusal('handover.markedSince'));
    }
    return markOf(unread);
  }
}

const whose = ({ seat: { campaignId }, userId }: Reader) => ({ campaignId, userId });

const markOf = ({ basis, since }: Unread): HandoverReadDto => ({
  until: basis === 'marked' ? since.toISOString() : null,
});

import { Injectable } from '@nestjs/common';
import { contactsPage } from '#libs/data';
import { Database } from '#libs/platform';
import { contactClocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import type { ContactDto, ContactsQuery } from './contact-list.dto.js';

/** Who of the coalition was in touch with which delegation, as far as the reader may know. */
@Injectable()
export class ContactListService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(reader: Reader, query: ContactsQuery): Promise<Page<ContactDto>> {
    const [beforeOccurredAt, beforeId] = decodeTimeCursor(query.cursor);
    const { delegationCode, since, limit } = query;
    const { campaignId } = reader.seat;
    const asked = { campaignId, delegationCode, since, beforeOccurredAt, beforeId, limit: limit + 1 };
    return page(
      await this.database.current().run(contactsPage, asked),
      limit,
      ({ zone, occurredAt, ...row }) => ({
        ...row,
        occurredAt: contactClocks({ occurredAt, zone }, row.interaction === null, reader),
      }),
      (row) => [row.occurredAt, row.id],
    );
  }
}

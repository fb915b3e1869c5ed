import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { decodeTimeCursor, exactInstant, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import type { ContactDto, ContactsQuery } from './contact-list.dto.js';

interface ContactRow extends Omit<ContactDto, 'occurredAt'> {
  [column: string]: unknown;
  occurredAt: string;
  zone: string;
}

/** Who of the coalition was in touch with which delegation, as far as the reader may know. */
@Injectable()
export class ContactListService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(reader: Reader, query: ContactsQuery): Promise<Page<ContactDto>> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database
      .current()
      .prepared<ContactRow>('contact_list', CONTACTS, [
        reader.seat.campaignId,
        query.delegationCode,
        query.since,
        at,
        id,
        query.limit + 1,
      ]);
    return page(
      rows,
      query.limit,
      ({ zone, occurredAt, ...row }) => ({
        ...(row as Omit<ContactDto, 'occurredAt'>),
        occurredAt: clocks(new Date(occurredAt), zone, reader),
      }),
      (row) => [row.occurredAt, row.id],
    );
  }
}

const wanted = (alias: string) => `${alias}.campaign_id = $1
    and ($2::text is null or ${alias}.delegation_code = $2) and ($3::timestamptz is null or ${alias}.occurred_at >= $3)
    and ($4::timestamptz is null or (${alias}.occurred_at, ${alias}.id) < ($4, $5::uuid))`;

/** A notice stands only for an interaction that the reader may not see. */
const CONTACTS = `select c.id, c.delegation_code as "delegationCode", d.short_name as delegation,
    c.organisation_id as "organisationId", o.name as organisation, ${exactInstant('c.occurred_at')} as "occurredAt",
    c.zone, case when c.kind is not null then json_build_object('id', c.id, 'kind', c.kind, 'authorId', c.author_id,
      'author', u.name) end as interaction
  from (
    (select i.id, i.delegation_code, i.organisation_id, i.occurred_at, i.zone, i.kind, i.author_id
      from interaction i where ${wanted('i')}
      order by i.occurred_at desc, i.id desc limit $6)
    union all
    (select n.id, n.delegation_code, n.organisation_id, n.occurred_at, n.zone, null, null
      from contact_notice n where ${wanted('n')} and n.undone_at is null
        and not exists (select from interaction i where i.id = n.interaction_id)
      order by n.occurred_at desc, n.id desc limit $6)
  ) c
    join delegation d on d.code = c.delegation_code
    join organisation o on o.id = c.organisation_id
    left join user_account u on u.id = c.author_id
  order by c.occurred_at desc, c.id desc limit $6`;

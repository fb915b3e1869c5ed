import type { DeliveryState, Shelf, SkipReason } from '#libs/domain';
import { exactText } from '../../sql-text.js';
import { Mailing, MailingRecipient, MailingText } from '../../tables/mailings.js';
import { PENDING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { onShelf, removedMark, type RemovedMark } from '../removed.js';
import {
  arrayOf,
  columns,
  exactInstant,
  instant,
  int,
  json,
  limit,
  nullable,
  text,
  textOf,
  uuid,
} from '../sql-type.js';

/** The last mail to a recipient `r`, which is no test copy. */
const LAST_MAIL = `left join lateral (select y.id, y.state, y.skip_reason, y.smtp_reply, y.accepted_at from delivery y
    where y.subject_id = r.id and y.kind = 'mission_mail' and y.rule_key not like 'test:%'
    order by y.created_at desc, y.id desc limit 1) d on true`;

const number = (condition: string) => `count(*) filter (where ${condition})::int`;

const MAILING = `select m.id, m.title, m.letter_id as "letterId", m.reply_to as "replyTo", m.contact_tier as "contactTier", m.state,
    m.started_at as "startedAt", u.name as "startedBy", ${exactText('m.created_at')} as "createdAt", m.version,
    coalesce((select json_agg(json_build_object('language', t.language, 'subject', t.subject, 'salutation', t.salutation,
      'body', t.body) order by t.sort, t.id) from mailing_text t where t.mailing_id = m.id), '[]'::json) as texts,
    n.missions, n.waiting, n.accepted, n.refused, n.unsure, ${removedMark('m')} as removed
  from mailing m left join user_account u on u.id = m.started_by
    left join lateral (select count(*)::int as missions, ${number(`d.state in ${PENDING} or d.state = 'handing_over'`)} as waiting,
        ${number(`d.state = 'accepted'`)} as accepted, ${number(`d.state = 'uncertain'`)} as unsure,
        ${number(`d.state = 'failed' or (d.state = 'skipped' and d.skip_reason not in ('superseded', 'cancelled'))`)} as refused
      from mailing_recipient r ${LAST_MAIL} where r.mailing_id = m.id) n on true
  where m.campaign_id = $1`;

type TextOfMailing = Pick<MailingText, 'language' | 'subject' | 'salutation' | 'body'>;

const row = {
  ...columns(Mailing, 'id', 'title', 'letterId', 'replyTo', 'contactTier', 'state', 'startedAt'),
  startedBy: nullable(text),
  /** To the microsecond. */
  createdAt: text,
  ...columns(Mailing, 'version'),
  texts: json<TextOfMailing[]>(),
  missions: int,
  waiting: int,
  accepted: int,
  refused: int,
  unsure: int,
  removed: nullable(json<RemovedMark>()),
};

/** The newest first. */
export const mailingsPage = defineQuery({
  name: 'mailing.page',
  text: `${MAILING} and ${onShelf('$5::text', 'm', { archived: false })}
      and ($2::timestamptz is null or (m.created_at, m.id) < ($2, $3::uuid))
    order by m.created_at desc, m.id desc limit $4`,
  parameters: {
    campaignId: uuid,
    beforeCreatedAt: nullable(exactInstant),
    beforeId: nullable(uuid),
    limit,
    shelf: nullable(textOf<Shelf>()),
  },
  row,
  prepared: false,
});
export type MailingRow = RowOf<typeof mailingsPage>;

export const mailingById = defineQuery({
  name: 'mailing.byId',
  text: `${MAILING} and m.id = $2`,
  parameters: { campaignId: uuid, id: uuid },
  row,
});

const RECIPIENT = `select r.id, r.delegation_code as "delegationCode", e.short_name as delegation,
    coalesce(nullif(r.address, ''), a.address, '') as address, case when r.address <> '' then r.language else coalesce(a.language, '') end as language,
    a.address as "addressNow", r.user_id as "userId", i.id as "interactionId", d.state as "mailState",
    d.skip_reason as "skipReason", d.accepted_at as "acceptedAt", r.version
  from mailing_recipient r join delegation e on e.code = r.delegation_code
    left join mission_address a on a.campaign_id = r.campaign_id and a.delegation_code = r.delegation_code
    left join interaction i on i.id = r.interaction_id
    ${LAST_MAIL}
  where r.campaign_id = $1 and r.mailing_id = $2`;

const recipientRow = {
  ...columns(MailingRecipient, 'id', 'delegationCode'),
  delegation: text,
  /** That of the moment at which it was begun; before, that of now. Empty where there is none. */
  address: text,
  language: text,
  addressNow: nullable(text),
  ...columns(MailingRecipient, 'userId', 'interactionId'),
  mailState: nullable(textOf<DeliveryState>()),
  skipReason: nullable(textOf<SkipReason>()),
  acceptedAt: nullable(instant),
  ...columns(MailingRecipient, 'version'),
};

/** Of a mailing, by the names of delegations. */
export const mailingRecipients = defineQuery({
  name: 'mailing.recipients',
  text: `${RECIPIENT} and ($3::text is null or (e.short_name, r.id) > ($3, $4::uuid)) order by e.short_name, r.id limit $5`,
  parameters: {
    campaignId: uuid,
    mailingId: uuid,
    afterName: nullable(text),
    afterId: nullable(uuid),
    limit,
  },
  row: recipientRow,
  prepared: false,
});
export type MailingRecipientRow = RowOf<typeof mailingRecipients>;

export const mailingRecipientById = defineQuery({
  name: 'mailing.recipientById',
  text: `${RECIPIENT} and r.id = $3`,
  parameters: { campaignId: uuid, mailingId: uuid, id: uuid },
  row: recipientRow,
});

/** Begins: each recipient gets the address, the language and the account of this moment. */
export const addressRecipients = defineQuery({
  name: 'mailing.addressRecipients',
  text: `update mailing_recipient r set address = v.address, language = v.language, user_id = v.user_id, version = r.version + 1
    from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) as v (id, address, language, user_id)
    where r.campaign_id = $1 and r.id = v.id`,
  parameters: {
    campaignId: uuid,
    ids: arrayOf(uuid),
    addresses: arrayOf(text),
    languages: arrayOf(text),
    userIds: arrayOf(uuid),
  },
  row: {},
});

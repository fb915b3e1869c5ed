import { MailingRecipient } from '../../tables/mailings.js';
import { PENDING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, json, nullable, text, uuid } from '../sql-type.js';

/** What a mail to a mission says, at the moment at which it is sent, as `auth`; in a test copy the address is that of now. */
export const missionMail = defineQuery({
  name: 'mail.mission',
  text: `select c.name as campaign, o.name as organisation, m.reply_to as "replyTo", r.delegation_code as "delegationCode",
      e.formal_name as "formalName", e.campaign_id is not null as own,
      case when r.address <> '' then r.language else coalesce(a.language, '') end as language,
      coalesce((select json_agg(json_build_object('language', t.language, 'subject', t.subject, 'salutation', t.salutation,
        'body', t.body) order by t.sort, t.id) from mailing_text t where t.mailing_id = m.id), '[]'::json) as texts
    from mailing_recipient r join mailing m on m.id = r.mailing_id join campaign c on c.id = m.campaign_id
      join organisation o on o.id = m.organisation_id join delegation e on e.code = r.delegation_code
      left join mission_address a on a.campaign_id = r.campaign_id and a.delegation_code = r.delegation_code
    where r.id = $1`,
  parameters: { recipientId: uuid },
  row: {
    campaign: text,
    organisation: text,
    replyTo: text,
    ...columns(MailingRecipient, 'delegationCode'),
    formalName: nullable(text),
    /** Whether the campaign added the delegation itself. */
    own: boolean,
    language: text,
    texts: json<{ language: string; subject: string; salutation: string; body: string }[]>(),
  },
});
export type MissionMailRow = RowOf<typeof missionMail>;

/** Writes one mail for each of these recipients, and never a second of the same round. */
export const planMissionMail = defineQuery({
  name: 'mailing.plan',
  text: `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at, useful_until, urgent)
    select gen_random_uuid(), $1, 'mission_mail', v.rule_key, v.recipient_id, 1, '0', v.user_id, $5, $6, $7
    from unnest($2::uuid[], $3::uuid[], $4::text[]) as v (recipient_id, user_id, rule_key)
    on conflict on constraint delivery_once do nothing`,
  parameters: {
    campaignId: uuid,
    recipientIds: arrayOf(uuid),
    userIds: arrayOf(uuid),
    ruleKeys: arrayOf(text),
    fireAt: instant,
    usefulUntil: instant,
    urgent: boolean,
  },
  row: {},
});

const OF_MAILING = `subject_id in (select r.id from mailing_recipient r where r.mailing_id = $1) and kind = 'mission_mail'
      and rule_key not like 'test:%'`;

/** Takes back what has not left: `superseded` where it may go on, `cancelled` where it does not. */
export const holdMissionMail = defineQuery({
  name: 'mailing.hold',
  text: `update delivery set state = 'skipped', skip_reason = $2, not_before = null, fence = null, lease_until = null
    where ${OF_MAILING} and (state in ${PENDING} or (state = 'skipped' and skip_reason = 'superseded'))`,
  parameters: { mailingId: uuid, reason: text },
  row: {},
});

/** Plans again what a pause held back. */
export const resumeMissionMail = defineQuery({
  name: 'mailing.resume',
  text: `update delivery set state = 'planned', skip_reason = null, not_before = null, fire_at = $2, useful_until = $3
    where ${OF_MAILING} and state = 'skipped' and skip_reason = 'superseded'`,
  parameters: { mailingId: uuid, fireAt: instant, usefulUntil: instant },
  row: {},
});

import type { LetterMailKind, SignatoryState } from '#libs/domain';
import { Letter } from '../../tables/letters.js';
import { Signatory } from '../../tables/signatories.js';
import { PENDING, STATES_CLOSING } from '../deliveries/kinds.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, columns, instant, int, json, nullable, text, textOf, uuid } from '../sql-type.js';

/**
 * What a mail about signing says, at the moment at which it is sent: as `auth`, since its recipient need have no seat. Of a line that was
 * merged, the one that stands for it, as on the page.
 */
export const letterOfMail = defineQuery({
  name: 'mail.letter',
  text: `select c.name as campaign, l.title, l.state, l.closes_at as "closesAt", l.zone, l.grace_minutes as "graceMinutes",
      r.id as "requestId", r.language, r.answer, r.stopped_at is not null as stopped, r.email = '' as colleague, o.name as organisation, k.name as asker,
      coalesce((select json_agg(json_build_object('language', t.language, 'title', t.title, 'authentic', t.authentic)
        order by t.authentic desc, t.language, t.id) from letter_text t where t.letter_id = l.id), '[]'::json) as texts,
      coalesce((select json_agg(json_build_object('name', a.name, 'delegationCode', a.delegation_code)
        order by a.sort, a.id) from letter_addressee a
        where a.letter_id = l.id and not a.copy), '[]'::json) as addressees,
      s.state as "signatureState", s.shown_name as "shownName", s.withheld, s.confirmed_at as "confirmedAt",
      s.withdrawn_at as "withdrawnAt", s.text_sha256 as "textSha256", s.version as "signatureVersion", clock_now() as now
    from letter_request r join letter l on l.id = r.letter_id join campaign c on c.id = l.campaign_id
      left join organisation o on o.id = r.organisation_id
      left join user_account k on k.id = r.asked_by
      left join signatory f on f.id = r.signatory_id
      left join signatory s on s.id = coalesce(f.merged_into_id, f.id) and s.removed_at is null
    where r.id = $1`,
  parameters: { requestId: uuid },
  row: {
    campaign: text,
    ...columns(Letter, 'title', 'state', 'closesAt', 'zone', 'graceMinutes'),
    requestId: uuid,
    language: text,
    answer: text,
    stopped: boolean,
    /** Asked as a focal point, and not at an address that somebody wrote down. */
    colleague: boolean,
    organisation: nullable(text),
    asker: nullable(text),
    texts: json<{ language: string; title: string; authentic: boolean }[]>(),
    addressees: json<{ name: string; delegationCode: string | null }[]>(),
    signatureState: nullable(textOf<SignatoryState>()),
    shownName: nullable(text),
    withheld: nullable(boolean),
    ...columns(Signatory, 'confirmedAt', 'withdrawnAt', 'textSha256'),
    signatureVersion: nullable(int),
    now: instant,
  },
});
export type LetterOfMail = RowOf<typeof letterOfMail>;

/** Writes mails to people who were asked, or who signed: one row for each, and never a second of the same act. */
export const planLetterMail = defineQuery({
  name: 'signing.planMail',
  text: `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id, fire_at,
      useful_until, stated_due_at, urgent)
    select gen_random_uuid(), r.campaign_id, $1, $2, r.id, 1, $3, r.user_id, m.fire_at, $6, case when $1 in ${STATES_CLOSING} then l.closes_at end, $7
    from unnest($4::uuid[], $5::timestamptz[]) as m (request_id, fire_at) join letter_request r on r.id = m.request_id
      join letter l on l.id = r.letter_id
    on conflict on constraint delivery_once do nothing`,
  parameters: {
    kind: textOf<LetterMailKind>(),
    ruleKey: text,
    occurrence: text,
    requestIds: arrayOf(uuid),
    fireAts: arrayOf(instant),
    usefulUntil: instant,
    urgent: boolean,
  },
  row: {},
});

/** Takes back what asks and has not left, of requests that were answered or withdrawn. */
export const cancelLetterMail = defineQuery({
  name: 'signing.cancelMail',
  text: `update delivery set state = 'skipped', skip_reason = $2, not_before = null, fence = null, lease_until = null
    where subject_id = any($1::uuid[]) and kind in ${STATES_CLOSING} and state in ${PENDING}`,
  parameters: { requestIds: arrayOf(uuid), reason: text },
  row: {},
});

/** A stop by the one click of a mail program: it signs and declines nothing. */
export const stopLetterReminders = defineQuery({
  name: 'signing.stopReminders',
  text: `update letter_request set stopped_at = clock_now() where id = $1 and stopped_at is null returning id`,
  parameters: { requestId: uuid },
  row: { id: uuid },
});

import { TASK_GIVER } from '../planning/overdue-tasks.js';
import { nobodyCoordinates } from '../people/coordinators.js';
import {
  ABOUT_DEADLINE,
  ABOUT_SIGNING,
  ABOUT_TASK,
  OF_SEATS,
  REMINDERS,
  STATES_CLOSING,
  WANTED,
} from './kinds.js';

/** What goes to who was asked before, and may be stopped. */
const NO_FIRST_REQUEST = `('letter_reminder', 'letter_moved')`;

/**
 * Everything that may have changed between planning and sending, as one set-based question: `reason` is null when
 * the mail may go, `stale` when its subject has a newer version than the plan. Expects ids in `$1`.
 */
export const RECHECK_FROM = `
  from delivery d
    join user_account u on u.id = d.user_id
    -- None in mails about an account.
    left join membership m on m.id = d.membership_id
    left join campaign c on c.id = d.campaign_id
    left join deadline l on d.kind in ${ABOUT_DEADLINE} and l.id = d.subject_id
    left join task t on d.kind in ${ABOUT_TASK} and t.id = d.subject_id
    left join invitation i on d.kind = 'invitation' and i.id = d.subject_id
    left join password_reset p on d.kind = 'password_reset' and p.id = d.subject_id
    left join address_change a on d.kind in ('address_change', 'address_changed') and a.id = d.subject_id
    left join letter_request q on d.kind in ${ABOUT_SIGNING} and q.id = d.subject_id and q.removed_at is null
    left join letter e on e.id = q.letter_id
    left join signatory g on g.id = q.signatory_id and g.removed_at is null
    left join mailing_recipient v on d.kind = 'mission_mail' and v.id = d.subject_id
    left join mailing w on w.id = v.mailing_id
    left join reminder_rule r
      on r.id = case when d.rule_key ~ '^rule:[0-9a-f-]{36}$' then substr(d.rule_key, 6)::uuid end
  where d.id = any($1::uuid[])`;

/** Where it goes: a change of address is told to both mailboxes. */
export const RECHECK_ADDRESS = `case when d.kind = 'mission_mail' and d.rule_key not like 'test:%' then v.address
    when d.kind = 'address_change' and d.occurrence = 'new' then a.new_email
    when a.id is not null then a.old_email else u.email end`;

export const RECHECK_REASON = `case
    when u.state = 'disabled' or (u.state <> 'active' and d.kind not in ('invitation', 'admin_invitation')
      and d.kind not in ${ABOUT_SIGNING} and d.kind <> 'mission_mail')
      then 'account_disabled'
    when d.kind = 'password_reset' and (p.id is null or p.ended_at is not null) then 'done'
    when d.kind = 'password_reset' and p.expires_at <= now() then 'expired'
    when d.kind = 'address_change' and (a.id is null or a.ended_at is not null) then 'done'
    when d.kind = 'admin_invitation' and u.state <> 'invited' then 'done'
    when d.kind = 'admin_invitation' and not u.installation_admin then 'cancelled'
    -- Whose seat has ended is told so.
    when d.kind <> 'seat_notice' and (m.state = 'removed' or (m.state <> 'active' and d.kind <> 'invitation'))
      then 'not_a_member'
    when c.closed_at is not null and d.kind not in ${OF_SEATS}
      and not (d.kind = 'invitation' and m.role = 'coordinator' and ${nobodyCoordinates('c.id')}) then 'cancelled'
    when d.kind = 'digest' and not m.wants_digest then 'unsubscribed'
    when d.kind in ${REMINDERS} and not ${WANTED} then 'unsubscribed'
    when d.kind in ${ABOUT_DEADLINE} and l.id is null then 'cancelled'
    when d.kind = 'deadline_cancelled' and l.state = 'open' then 'superseded'
    when d.kind in ${ABOUT_DEADLINE} and d.kind <> 'deadline_cancelled' and l.state <> 'open' then 'cancelled'
    when d.kind in ${ABOUT_TASK} and (t.id is null or t.state = 'cancelled') then 'cancelled'
    when d.kind in ${ABOUT_TASK} and t.state <> 'open' then 'done'
    when d.kind = 'task_reminder' and t.assignee_id is distinct from d.user_id then 'no_longer_addressed'
    when d.kind = 'task_overdue' and d.user_id is distinct from ${TASK_GIVER} then 'no_longer_addressed'
    when d.kind = 'invitation' and (i.id is null or i.revoked_at is not null) then 'cancelled'
    when d.kind = 'invitation' and i.accepted_at is not null then 'done'
    when d.kind = 'invitation' and i.expires_at <= clock_now() then 'expired'
    when d.kind = 'mission_mail' and (w.id is null or w.removed_at is not null) then 'cancelled'
    when d.kind = 'mission_mail' and d.rule_key not like 'test:%' and w.state = 'cancelled' then 'cancelled'
    when d.kind = 'mission_mail' and d.rule_key not like 'test:%' and w.state <> 'sending' then 'superseded'
    when d.kind in ${ABOUT_SIGNING} and e.id is null then 'cancelled'
    when d.kind in ${STATES_CLOSING} and (e.state <> 'open' or q.asked_by is null) then 'cancelled'
    when d.kind in ${STATES_CLOSING} and q.answer <> 'none' then 'done'
    when d.kind in ${NO_FIRST_REQUEST} and q.stopped_at is not null then 'unsubscribed'
    when d.kind in ${NO_FIRST_REQUEST} and exists (select from signatory o where o.letter_id = e.id
      and o.organisation_id = q.organisation_id and o.state in ('confirmed', 'approved') and o.removed_at is null) then 'done'
    when d.kind in ${NO_FIRST_REQUEST} and exists (select from membership s where s.user_id = d.user_id
      and s.campaign_id = d.campaign_id and s.state = 'active' and not s.wants_reminders) then 'unsubscribed'
    when (d.rule_key like 'letter:%' or d.kind = 'letter_moved') and d.stated_due_at is distinct from e.closes_at then 'superseded'
    when d.kind = 'letter_confirm' and (g.state is distinct from 'offered' or g.confirmed_at is not null) then 'done'
    when d.kind = 'letter_receipt' and g.id is null then 'cancelled'
    when d.rule_key like 'rule:%' and (r.id is null or not r.active) then 'superseded'
    when d.kind = 'deadline_reminder' and not (m.role = any(r.audience_roles)
      and (r.audience_organisation_id is null or r.audience_organisation_id = m.organisation_id))
      then 'no_longer_addressed'
    when coalesce(l.version, t.version, d.subject_version) <> d.subject_version then 'stale'
    when d.kind = 'deadline_reminder' and r.subject <> l.kind then 'superseded'
    when d.useful_until <= clock_now() then 'expired'
    -- It had to wait, and meanwhile a nearer reminder of the same time is due as well: of the two that one speaks.
    when d.not_before is not null and d.kind in ('deadline_reminder', 'task_reminder') and exists (select from delivery n
      where n.subject_id = d.subject_id and n.user_id = d.user_id and n.kind = d.kind and n.stated_due_at = d.stated_due_at
        and n.fire_at > d.fire_at and n.fire_at <= clock_now() and n.state in ('planned', 'claimed', 'handing_over', 'accepted', 'uncertain'))
      then 'superseded'
  end`;

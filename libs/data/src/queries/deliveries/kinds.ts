import type { MailChoice } from '#libs/domain';

/** Kinds of mail by what their row is about, as lists for SQL. */
export const ABOUT_DEADLINE = `('deadline_reminder', 'deadline_moved', 'deadline_cancelled', 'deadline_restored')`;
export const DEADLINE_NOTICES = `('deadline_moved', 'deadline_cancelled', 'deadline_restored')`;
export const ABOUT_TASK = `('task_reminder', 'task_overdue')`;
/** What a person stops by giving up the reminders of a campaign: every mail of the plan but the digest. */
export const REMINDERS = `('deadline_reminder', 'deadline_moved', 'deadline_cancelled', 'deadline_restored',
  'task_reminder', 'task_overdue', 'task_notice')`;

/** About a request to sign a letter, or what was signed. */
export const ABOUT_SIGNING = `('letter_request', 'letter_reminder', 'letter_moved', 'letter_confirm', 'letter_receipt')`;
/** Those that say until when one can sign. */
export const STATES_CLOSING = `('letter_request', 'letter_reminder', 'letter_moved')`;

/**
 * Of a request `r` to sign: nobody of the same organisation has answered, and a person asked for it. Who came by the shared link and never
 * confirmed was asked by nobody.
 */
export const UNANSWERED = `r.removed_at is null and r.answer = 'none' and r.asked_by is not null
    and not exists (select from signatory s where s.letter_id = r.letter_id and s.organisation_id = r.organisation_id
      and s.state in ('confirmed', 'approved') and s.removed_at is null)`;
/** The same where nobody stopped reminders of it. */
export const MAY_BE_REMINDED = `${UNANSWERED} and r.stopped_at is null`;

/** What goes from a closed campaign, too: who may do what, and what was tried against the account. */
export const OF_SEATS = `('seat_notice', 'failed_sign_ins')`;

/** States of a mail that its recipient has, or may have. */
export const HANDED_OVER = `('handing_over', 'accepted', 'uncertain')`;
export const PENDING = `('planned', 'claimed')`;

/** Of a request `r` to sign: the last mail that told its recipient until when one can. */
export const LAST_OF_LETTER = `(select s.id, s.stated_due_at from delivery s
        where s.subject_id = r.id and s.user_id = r.user_id and s.kind in ${STATES_CLOSING} and s.state in ${HANDED_OVER}
        order by s.handed_over_at desc, s.id desc limit 1)`;

/** Reasons with which the plan itself took a row back, so that it may be planned again when its cause returns. */
export const WITHDRAWN = `('superseded', 'no_longer_addressed', 'unsubscribed', 'cancelled', 'done', 'not_a_member',
  'account_disabled')`;

/** Whether the seat `m` wants reminders of a kind. */
const wants = (choice: MailChoice) => `(m.wants_reminders and '${choice}' <> all(m.unwanted_mail))`;
export const WANTS_DEADLINES = wants('deadlines');
export const WANTS_TASKS_DUE = wants('tasks_due');
export const WANTS_TASKS_OVERDUE = wants('tasks_overdue');
export const WANTS_TASKS_CHANGED = wants('tasks_changed');
/** The same for the mail of the row `d`, which is one of them. */
export const WANTED = `case when d.kind in ${ABOUT_DEADLINE} then ${WANTS_DEADLINES} when d.kind = 'task_reminder' then ${WANTS_TASKS_DUE}
  when d.kind = 'task_overdue' then ${WANTS_TASKS_OVERDUE} else ${WANTS_TASKS_CHANGED} end`;

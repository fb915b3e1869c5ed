export const DELIVERY_KINDS = [
  'deadline_reminder',
  'task_reminder',
  'deadline_moved',
  'deadline_cancelled',
  'deadline_restored',
  'task_notice',
  'task_overdue',
  'failed_sign_ins',
  'seat_notice',
  'digest',
  'invitation',
  'letter_request',
  'letter_reminder',
  'letter_moved',
  'letter_confirm',
  'letter_receipt',
  'mission_mail',
] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Mails about signing a letter: of a campaign, to people who need no seat in it. */
export const LETTER_MAIL_KINDS = [
  'letter_request',
  'letter_reminder',
  'letter_moved',
  'letter_confirm',
  'letter_receipt',
] as const satisfies readonly DeliveryKind[];
export type LetterMailKind = (typeof LETTER_MAIL_KINDS)[number];

export const DELIVERY_STATES = [
  'planned',
  'claimed',
  'handing_over',
  'accepted',
  'skipped',
  'failed',
  'uncertain',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a planned mail was not sent. `expired`: it would have come after its use; `superseded`: the plan changed. */
export const SKIP_REASONS = [
  'cancelled',
  'superseded',
  'expired',
  'empty',
  'not_a_member',
  'account_disabled',
  'unsubscribed',
  'address_refused',
  'done',
  'no_longer_addressed',
  'too_many_attempts',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How handing over a mail to try out the relay ended; `unknown`: the connection broke before the relay answered. */
export const MAIL_TEST_STATES = ['waiting', 'accepted', 'refused', 'unreachable', 'unknown'] as const;
export type MailTestState = (typeof MAIL_TEST_STATES)[number];

/** Mails about an account: of no campaign, and for no coordinator to see. */
export const ACCOUNT_MAIL_KINDS = [
  'password_reset',
  'password_changed',
  'address_change',
  'address_changed',
  'admin_invitation',
  'admin_news',
] as const;
export type AccountMailKind = (typeof ACCOUNT_MAIL_KINDS)[number];

/** What one may do without among the reminders of a campaign; what tells that a deadline moved goes with its reminders. */
export const MAIL_CHOICES = ['deadlines', 'tasks_due', 'tasks_overdue', 'tasks_changed'] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** Days for which somebody can do without mail in one go: a pause that nobody remembers is a person nobody reaches. */
export const LONGEST_PAUSE_DAYS = 183;

/** Whose a task is and when it is due; nothing of what it says. */
export const TASK_FACTS =
  'id, campaign_id, assignee_id, due_local, zone, due_at, zone_version, state, given_by, given_at, version, series_id, on_date, closed_by_series, handed_version, handed_by, had_by, had_from, had_since, left_version, left_at';

/** When tasks of a series are made, for whom; nothing of what they say. */
export const SERIES_FACTS =
  'id, campaign_id, assignee_id, at_time, zone, unit, every, weekdays, starts_on, until_on, until_session_id, made_until, tier, author_id, given_by, ended_at, version, handed_version, handed_by, had_by, had_from, left_version, left_at';

/** What whoever shares a campaign with a person may read of the account. */
export const PERSON =
  'id, name, state, zone, locale, installation_admin, digest_weekday, digest_at, quiet_from, quiet_to, plain_subjects, redacted_mail, mail_paused_until, version, created_at';

/** What a person changes of the own account. */
export const OWN_ACCOUNT =
  'name, zone, locale, digest_weekday, digest_at, quiet_from, quiet_to, plain_subjects, redacted_mail, mail_paused_until, version';

/** Columns of a seat: which mail the person wants, and what stopped it. */
export const MAIL_WISHES =
  'unwanted_mail, wants_digest, digest_stopped_at, digest_stopped_by_mail_of, wants_reminders, reminders_stopped_at, reminders_stopped_by_mail_of';

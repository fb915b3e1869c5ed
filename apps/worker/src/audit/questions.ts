/** What the auditor asks the database, and the rows that it gets. */

export interface KnownRow {
  [column: string]: unknown;
  key: string;
  until: Date;
  fire_at: Date;
  planned: boolean;
}

export interface Subject {
  [column: string]: unknown;
  id: string;
  campaign_id: string;
  due_at: Date;
  now: Date;
}

export interface DeadlineRow extends Subject {
  kind: string;
}

export interface TaskRow extends Subject {
  assignee_id: string;
}

export interface RuleRow {
  [column: string]: unknown;
  id: string;
  campaign_id: string;
  subject: string;
  type: 'before' | 'morning';
  minutes: number | null;
  at_time: string | null;
  days_before: number | null;
  audience_roles: string[];
  audience_organisation_id: string | null;
  urgent: boolean;
}

export interface PersonRow {
  [column: string]: unknown;
  user_id: string;
  campaign_id: string;
  organisation_id: string;
  role: string;
  zone: string;
  quiet_from: string;
  quiet_to: string;
}

export interface Counts {
  late: number;
  duplicates: number;
  failed: number;
  digestless: number;
  held: number;
  stale: number;
}

const AHEAD = `due_at > clock_now() and due_at < clock_now() + make_interval(days => $1::int)`;
export const DEADLINES = `select id, campaign_id, kind, due_at, clock_now() as now from deadline where state = 'open' and ${AHEAD}`;
export const TASKS = `select id, campaign_id, assignee_id, due_at, clock_now() as now from task
  where state = 'open' and assignee_id is not null and ${AHEAD}`;
export const RULES = `select id, campaign_id, subject, type, minutes, at_time, days_before, audience_roles,
  audience_organisation_id, urgent from reminder_rule where active`;
export const PEOPLE = `select m.user_id, m.campaign_id, m.organisation_id, m.role, u.zone, u.quiet_from, u.quiet_to
  from membership m join user_account u on u.id = m.user_id
  where m.state = 'active' and m.wants_reminders and u.state = 'active'`;

export const KNOWN = `select substr(rule_key, 6) || ' ' || subject_id || ' ' || user_id as key, useful_until as until, fire_at,
    state = 'planned' as planned
  from delivery where kind = $1 and state <> 'skipped' and useful_until > clock_now()
    and useful_until < clock_now() + make_interval(days => $2::int)`;

// What a refusal or the night has put off is not late. Who moves the day of the digest waits for up to two weeks after
// the last one; who has just joined, or just had one, may have to wait for the planner.
export const COUNTS = `select
  (select count(*)::int from delivery where state in ('planned', 'claimed')
    and greatest(fire_at, not_before) < clock_now() - interval '5 minutes') as late,
  (select coalesce(sum(n - 1), 0)::int from (
    select count(*) as n from delivery
    where state = 'accepted' and kind in ('deadline_reminder', 'task_reminder', 'digest', 'invitation')
    group by rule_key, subject_id, useful_until, user_id having count(*) > 1) as twice) as duplicates,
  (select count(*)::int from delivery
    where (state = 'failed' and handed_over_at > now() - interval '24 hours')
      or (state = 'planned' and smtp_reply = $1)) as failed,
  (select count(*)::int from membership m join user_account u on u.id = m.user_id
    where m.state = 'active' and m.wants_digest and u.state = 'active' and m.joined_at < clock_now() - interval '5 minutes'
      and not exists (select from delivery d
        where d.kind = 'digest' and d.subject_id = m.id and d.user_id = m.user_id and (
          (d.state = 'planned' and d.fire_at < greatest(clock_now() + interval '8 days', (select max(l.fire_at)
            from delivery l where l.kind = 'digest' and l.subject_id = m.id and l.state <> 'planned') + interval '14 days'))
          or d.state in ('claimed', 'handing_over') or d.handed_over_at > now() - interval '5 minutes'
          or (d.state <> 'planned' and d.fire_at > clock_now() - interval '5 minutes')))) as digestless,
  (select count(*)::int from delivery where state = 'uncertain') as held,
  (select count(*)::int from heartbeat where
    (name in ('worker', 'sweeper') and at < now() - interval '2 minutes')
    or (name = 'planner' and at < now() - interval '5 minutes')) as stale`;

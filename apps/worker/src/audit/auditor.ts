import { reminderInstant, type ReminderRule } from '#libs/domain';
import type { Transaction } from '#libs/platform';

/** What the auditor found, as counts; ids of people or titles have no place in a health page. */
export interface AuditFindings {
  /** Reminders that a rule asks for and the ledger does not know. */
  missing: number;
  /** Planned, and due for more than five minutes. */
  late: number;
  /** Mails that went out twice. */
  duplicates: number;
  /** Held until a coordinator decides. */
  held: number;
  /** Duties that have not done their work lately. */
  stale: number;
  /** All of the above but `held`, which is somebody's turn and not a fault. */
  problems: number;
}

/** Nothing sooner than this is expected: the planner may be about to write it. */
const SETTLED_MINUTES = 5;
/** How far ahead the plan is held against the rules. */
const HORIZON_DAYS = 35;

/**
 * Compares what the rules say with what the ledger shows. Written from the meaning of the rules, with loops instead of
 * the planner's statements, so that the same mistake is not made twice.
 */
export class Auditor {
  async run(tx: Transaction): Promise<AuditFindings> {
    const missing = (await this.missingDeadlineReminders(tx)) + (await this.missingTaskReminders(tx));
    const [counts] = await tx.query<Counts & Record<string, unknown>>(COUNTS);
    if (!counts) throw new Error('The ledger cannot be counted');
    const problems = missing + counts.late + counts.duplicates + counts.stale;
    return { missing, ...counts, problems };
  }

  private async missingDeadlineReminders(tx: Transaction): Promise<number> {
    const deadlines = await tx.query<DeadlineRow>(DEADLINES, [HORIZON_DAYS]);
    const rules = await tx.query<RuleRow>(RULES);
    const people = await tx.query<PersonRow>(PEOPLE);
    const known = await knownRows(tx, 'deadline_reminder');
    const isAhead = reminders();
    let missing = 0;
    for (const deadline of deadlines) {
      for (const rule of rules) {
        if (rule.campaign_id !== deadline.campaign_id || rule.subject !== deadline.kind) continue;
        for (const person of people) {
          if (!addresses(rule, person) || person.campaign_id !== deadline.campaign_id) continue;
          if (!isAhead(rule, deadline, person)) continue;
          if (!known.has(keyOf(rule, deadline, person))) missing++;
        }
      }
    }
    return missing;
  }

  private async missingTaskReminders(tx: Transaction): Promise<number> {
    const tasks = await tx.query<TaskRow>(TASKS, [HORIZON_DAYS]);
    const rules = (await tx.query<RuleRow>(RULES)).filter((rule) => rule.subject === 'task');
    const people = await tx.query<PersonRow>(PEOPLE);
    const known = await knownRows(tx, 'task_reminder');
    const isAhead = reminders();
    let missing = 0;
    for (const task of tasks) {
      const assignee = people.find(
        (person) => person.user_id === task.assignee_id && person.campaign_id === task.campaign_id,
      );
      if (!assignee) continue;
      for (const rule of rules) {
        if (rule.campaign_id !== task.campaign_id || !isAhead(rule, task, assignee)) continue;
        if (!known.has(keyOf(rule, task, assignee))) missing++;
      }
    }
    return missing;
  }
}

/** The ledger's row must exist, and be dated from the instant that the deadline has now. */
const keyOf = (rule: RuleRow, subject: Subject, person: PersonRow) =>
  `${rule.id} ${subject.id} ${person.user_id} ${subject.due_at.getTime()}`;

async function knownRows(tx: Transaction, kind: string): Promise<Set<string>> {
  const rows = await tx.query<{ key: string; until: Date }>(
    `select substr(rule_key, 6) || ' ' || subject_id || ' ' || user_id as key, useful_until as until from delivery
     where kind = $1 and useful_until > clock_now() and state <> 'skipped'`,
    [kind],
  );
  return new Set(rows.map((row) => `${row.key} ${row.until.getTime()}`));
}

function addresses(rule: RuleRow, person: PersonRow): boolean {
  if (!rule.audience_roles.includes(person.role)) return false;
  return rule.audience_organisation_id === null || rule.audience_organisation_id === person.organisation_id;
}

/** Tells whether a reminder still lies ahead; people with the same clock share the answer. */
function reminders(): (rule: RuleRow, subject: Subject, person: PersonRow) => boolean {
  const known = new Map<string, boolean>();
  return (rule, subject, person) => {
    const key = [rule.id, subject.id, person.zone, person.quiet_from, person.quiet_to].join(' ');
    let ahead = known.get(key);
    if (ahead === undefined) {
      const quiet = { from: person.quiet_from, until: person.quiet_to };
      const instant = reminderInstant(shapeOf(rule), subject.due_at, person.zone, quiet, rule.urgent);
      ahead = instant.getTime() > subject.now.getTime() + SETTLED_MINUTES * 60_000;
      known.set(key, ahead);
    }
    return ahead;
  };
}

function shapeOf(rule: RuleRow): ReminderRule {
  return rule.type === 'before'
    ? { type: 'before', minutes: rule.minutes ?? 1 }
    : { type: 'morning', at: rule.at_time ?? '09:00', daysBefore: rule.days_before ?? 0 };
}

interface Subject {
  [column: string]: unknown;
  id: string;
  campaign_id: string;
  due_at: Date;
  now: Date;
}

interface DeadlineRow extends Subject {
  kind: string;
}

interface TaskRow extends Subject {
  assignee_id: string;
}

interface RuleRow {
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

interface PersonRow {
  [column: string]: unknown;
  user_id: string;
  campaign_id: string;
  organisation_id: string;
  role: string;
  zone: string;
  quiet_from: string;
  quiet_to: string;
}

interface Counts {
  late: number;
  duplicates: number;
  held: number;
  stale: number;
}

const AHEAD = `due_at > clock_now() and due_at < clock_now() + make_interval(days => $1::int)`;
const DEADLINES = `select id, campaign_id, kind, due_at, clock_now() as now from deadline where state = 'open' and ${AHEAD}`;
const TASKS = `select id, campaign_id, assignee_id, due_at, clock_now() as now from task
  where state = 'open' and assignee_id is not null and ${AHEAD}`;
const RULES = `select id, campaign_id, subject, type, minutes, at_time, days_before, audience_roles,
  audience_organisation_id, urgent from reminder_rule where active`;
const PEOPLE = `select m.user_id, m.campaign_id, m.organisation_id, m.role, u.zone, u.quiet_from, u.quiet_to
  from membership m join user_account u on u.id = m.user_id
  where m.state = 'active' and m.wants_reminders and u.state = 'active'`;

// What a refusal or the night has put off is not late.
const COUNTS = `select
  (select count(*)::int from delivery where state in ('planned', 'claimed')
    and greatest(fire_at, not_before) < clock_now() - interval '5 minutes') as late,
  (select coalesce(sum(n - 1), 0)::int from (
    select count(*) as n from delivery
    where state = 'accepted' and kind in ('deadline_reminder', 'task_reminder', 'digest', 'invitation')
    group by rule_key, subject_id, useful_until, user_id having count(*) > 1) as twice) as duplicates,
  (select count(*)::int from delivery where state = 'uncertain') as held,
  (select count(*)::int from heartbeat where
    (name in ('worker', 'sweeper') and at < now() - interval '2 minutes')
    or (name = 'planner' and at < now() - interval '5 minutes')) as stale`;

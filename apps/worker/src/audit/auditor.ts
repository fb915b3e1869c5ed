import { Injectable } from '@nestjs/common';
import {
  auditCounts,
  auditedDeadlines,
  auditedDeliveries,
  auditedPeople,
  auditedRules,
  auditedTasks,
  type AuditedDeadline,
  type AuditedDelivery,
  type AuditedPerson,
  type AuditedRule,
  type AuditedTask,
} from '#libs/data';
import { reminderInstant, type DeliveryKind, type ReminderRule } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { beforeInstant, clocksChangeAround } from './before-instant.js';

/** What the auditor found, as counts; ids of people or titles have no place in a health page. */
export interface AuditFindings {
  /** Reminders and digests that are asked for and the ledger does not know. */
  missing: number;
  /** Reminders that are planned for another minute than their rule says. */
  misdated: number;
  /** Reminders that are planned and no rule asks for. */
  surplus: number;
  /** Planned, and due for more than five minutes. */
  late: number;
  /** Mails that went out twice. */
  duplicates: number;
  /** Refused for good or given up in the last 24 hours, or impossible to write. */
  failed: number;
  /** Held until a coordinator decides. */
  held: number;
  /** Jobs that have not been done lately. */
  stale: number;
  /** All of the above but `held`, which is somebody's turn and not a fault. */
  problems: number;
}

/** Nothing sooner than this is expected: the planner may be about to write it. */
const SETTLED_MS = 5 * 60_000;
/** How far ahead the plan is held against the rules. */
const HORIZON_DAYS = 35;
/** By how much the reading of a quiet hour may differ on a night when the clocks change. */
const CLOCK_CHANGE_MS = 2 * 3_600_000;

interface Comparison {
  missing: number;
  misdated: number;
  surplus: number;
}

/**
 * Compares what the rules say with what the ledger shows. Written from the meaning of the rules, with loops instead of
 * the planner's statements, so that the same mistake is not made twice.
 */
@Injectable()
export class Auditor {
  async run(tx: Transaction): Promise<AuditFindings> {
    const rules = await tx.run(auditedRules, {});
    const people = await tx.run(auditedPeople, {});
    const deadlines = await compare(tx, 'deadline_reminder', await deadlineReminders(tx, rules, people));
    const tasks = await compare(tx, 'task_reminder', await taskReminders(tx, rules, people));
    const counts = await tx.first(auditCounts, {});
    if (!counts) throw new Error('The ledger cannot be counted');
    const { digestless, ...others } = counts;
    const missing = deadlines.missing + tasks.missing + digestless;
    const misdated = deadlines.misdated + tasks.misdated;
    const surplus = deadlines.surplus + tasks.surplus;
    const faults = others.late + others.duplicates + others.failed + others.stale;
    return { missing, misdated, surplus, ...others, problems: missing + misdated + surplus + faults };
  }
}

/** A reminder that a rule asks for. */
interface Expected {
  key: string;
  instant: number;
  /** How exactly `instant` can be told. */
  tolerance: number;
  now: number;
}

async function deadlineReminders(
  tx: Transaction,
  rules: AuditedRule[],
  people: AuditedPerson[],
): Promise<Expected[]> {
  const deadlines = await tx.run(auditedDeadlines, { days: HORIZON_DAYS });
  const expect = expectations();
  return deadlines.flatMap((deadline) =>
    rules
      .filter((rule) => rule.campaignId === deadline.campaignId && rule.subject === deadline.kind)
      .flatMap((rule) =>
        people
          .filter((person) => person.campaignId === deadline.campaignId && addresses(rule, person))
          .map((person) => expect(rule, deadline, person)),
      ),
  );
}

async function taskReminders(
  tx: Transaction,
  rules: AuditedRule[],
  people: AuditedPerson[],
): Promise<Expected[]> {
  const tasks = await tx.run(auditedTasks, { days: HORIZON_DAYS });
  const expect = expectations();
  return tasks.flatMap((task) => {
    const assignee = people.find(
      (person) => person.userId === task.assigneeId && person.campaignId === task.campaignId,
    );
    if (!assignee) return [];
    return rules
      .filter((rule) => rule.campaignId === task.campaignId && rule.subject === 'task')
      .map((rule) => expect(rule, task, assignee));
  });
}

async function compare(tx: Transaction, kind: DeliveryKind, expected: Expected[]): Promise<Comparison> {
  const known = new Map<string, AuditedDelivery>();
  for (const row of await tx.run(auditedDeliveries, { kind, days: HORIZON_DAYS })) {
    const key = `${row.key} ${row.usefulUntil.getTime()}`;
    if (!known.get(key)?.planned) known.set(key, row);
  }
  let [missing, misdated] = [0, 0];
  for (const { key, instant, tolerance, now } of expected) {
    const row = known.get(key);
    if (!row && instant > now + SETTLED_MS) missing++;
    if (row?.planned && Math.abs(row.fireAt.getTime() - instant) > tolerance) misdated++;
  }
  const wanted = new Set(expected.map(({ key }) => key));
  const surplus = [...known].filter(([key, row]) => row.planned && !wanted.has(key)).length;
  return { missing, misdated, surplus };
}

/** The ledger's row must exist, and be dated from the instant that the deadline has now. */
const keyOf = (rule: AuditedRule, subject: AuditedDeadline | AuditedTask, person: AuditedPerson) =>
  `${rule.id} ${subject.id} ${person.userId} ${subject.dueAt.getTime()}`;

function addresses(rule: AuditedRule, person: AuditedPerson): boolean {
  if (!rule.audienceRoles.includes(person.role)) return false;
  return rule.audienceOrganisationId === null || rule.audienceOrganisationId === person.organisationId;
}

/** Tells when a reminder should leave; people with the same clock share the answer. */
function expectations(): (
  rule: AuditedRule,
  subject: AuditedDeadline | AuditedTask,
  person: AuditedPerson,
) => Expected {
  const known = new Map<string, { instant: number; tolerance: number }>();
  return (rule, subject, person) => {
    const clock = [rule.id, subject.id, person.zone, person.quietFrom, person.quietTo].join(' ');
    let answer = known.get(clock);
    if (!answer) known.set(clock, (answer = expectedInstant(rule, subject.dueAt, person)));
    return { ...answer, key: keyOf(rule, subject, person), now: subject.now.getTime() };
  };
}

function expectedInstant(
  rule: AuditedRule,
  dueAt: Date,
  person: AuditedPerson,
): { instant: number; tolerance: number } {
  const quiet = { from: person.quietFrom, until: person.quietTo };
  if (rule.type === 'before') {
    const instant = beforeInstant(rule.minutes ?? 1, dueAt, person.zone, rule.urgent ? null : quiet);
    const tolerance = clocksChangeAround(instant, person.zone) ? CLOCK_CHANGE_MS : 0;
    return { instant: instant.getTime(), tolerance };
  }
  const morning: ReminderRule = {
    type: 'morning',
    at: rule.atTime ?? '09:00',
    daysBefore: rule.daysBefore ?? 0,
  };
  return {
    instant: reminderInstant(morning, dueAt, person.zone, quiet, rule.urgent).getTime(),
    tolerance: 0,
  };
}

import { Injectable } from '@nestjs/common';
import {
  auditCounts,
  auditedDeadlineMail,
  auditedLetterMail,
  auditedDeadlines,
  auditedDeliveries,
  auditedMentions,
  auditedPendingTaskNotices,
  auditedPeople,
  auditedRules,
  auditedTaskNotices,
  auditedTasks,
  type AuditedDeadlineMail,
  type AuditedPerson,
  type AuditedRule,
} from '#libs/data';
import type { DeliveryKind, MailChoice } from '#libs/domain';
import type { Transaction } from '#libs/platform';
import { HORIZON_DAYS, LedgerRows, sum, type Comparison } from './expected.js';
import {
  compareDeadlineNotices,
  compareLetterNotices,
  compareOverdue,
  compareTaskNotices,
  placeOf,
} from './notices.js';
import { compareReminders, type Addressed } from './reminders.js';

/** What the auditor found, as counts; ids of people or titles have no place in a health page. */
export interface AuditFindings {
  /** Reminders, notices and digests that are asked for and the ledger does not know. */
  missing: number;
  /** Reminders that are planned for another minute than their rule says. */
  misdated: number;
  /** Reminders and notices that are planned and nothing asks for. */
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

/** The rules and who wants mail, as they are at one moment. */
interface Asked {
  rules: AuditedRule[];
  people: AuditedPerson[];
}

/**
 * Compares what the rules say with what the ledger shows. Written from the meaning of the rules, with loops instead of
 * the planner's statements, so that the same mistake is not made twice.
 */
@Injectable()
export class Auditor {
  async run(tx: Transaction): Promise<AuditFindings> {
    const people = await tx.run(auditedPeople, {});
    const asked: Asked = { rules: await tx.run(auditedRules, {}), people };
    const compared = sum([
      ...(await compareDeadlines(tx, asked)),
      ...(await compareTasks(tx, asked)),
      compareLetterNotices(await tx.run(auditedLetterMail, {})),
    ]);
    const counts = await tx.first(auditCounts, {});
    if (!counts) throw new Error('The ledger cannot be counted');
    const { digestless, ...others } = counts;
    const { misdated, surplus } = compared;
    const missing = compared.missing + digestless;
    const faults = others.late + others.duplicates + others.failed + others.stale;
    return { missing, misdated, surplus, ...others, problems: missing + misdated + surplus + faults };
  }
}

/** Who wants this kind of reminder, by seat. */
const who = (people: readonly AuditedPerson[], choice: MailChoice): ReadonlyMap<string, AuditedPerson> =>
  new Map(
    people.filter(({ unwanted }) => !unwanted.includes(choice)).map((person) => [placeOf(person), person]),
  );

async function compareDeadlines(tx: Transaction, { rules, people }: Asked): Promise<Comparison[]> {
  const byPlace = who(people, 'deadlines');
  const deadlines = await tx.run(auditedDeadlines, { days: HORIZON_DAYS });
  const mails = await tx.run(auditedDeadlineMail, {});
  const informed = new Set(mails.map(informedKey));
  const addressed = deadlines.flatMap((subject) => {
    const about = rules.filter(
      (rule) => rule.campaignId === subject.campaignId && rule.subject === subject.kind,
    );
    if (about.length === 0) return [];
    return [...byPlace.values()]
      .filter((person) => person.campaignId === subject.campaignId)
      .map((person): Addressed => {
        const key = informedKey({ deadlineId: subject.id, userId: person.userId });
        const theirs = about.filter((rule) => addresses(rule, person));
        return { subject, person, rules: theirs, informed: informed.has(key), byNight: true };
      });
  });
  return [
    compareReminders(addressed, await ledgerOf(tx, 'deadline_reminder')),
    compareDeadlineNotices(mails, byPlace),
  ];
}

const informedKey = ({ deadlineId, userId }: Pick<AuditedDeadlineMail, 'deadlineId' | 'userId'>) =>
  `${deadlineId} ${userId}`;

async function compareTasks(tx: Transaction, { rules, people }: Asked): Promise<Comparison[]> {
  const [due, changed] = [who(people, 'tasks_due'), who(people, 'tasks_changed')];
  const tasks = await tx.run(auditedTasks, { days: HORIZON_DAYS });
  const addressed = tasks.flatMap((subject): Addressed[] => {
    const { assigneeId: userId, campaignId } = subject;
    const person = userId === null ? undefined : due.get(placeOf({ campaignId, userId }));
    if (!person || subject.dueAt <= subject.now) return [];
    const theirs = rules.filter((rule) => rule.campaignId === campaignId && rule.subject === 'task');
    return [{ subject, person, rules: theirs, informed: false, byNight: false }];
  });
  const pending = await tx.run(auditedPendingTaskNotices, {});
  const [notices, mentions] = [await tx.run(auditedTaskNotices, {}), await tx.run(auditedMentions, {})];
  return [
    compareReminders(addressed, await ledgerOf(tx, 'task_reminder')),
    compareOverdue(tasks, await ledgerOf(tx, 'task_overdue'), who(people, 'tasks_overdue')),
    compareTaskNotices(notices, mentions, pending, changed),
  ];
}

async function ledgerOf(tx: Transaction, kind: DeliveryKind): Promise<LedgerRows> {
  return new LedgerRows(await tx.run(auditedDeliveries, { kind, days: HORIZON_DAYS }));
}

function addresses(rule: AuditedRule, person: AuditedPerson): boolean {
  if (!rule.audienceRoles.includes(person.role)) return false;
  return rule.audienceOrganisationId === null || rule.audienceOrganisationId === person.organisationId;
}

import type { AuditedDeadline, AuditedDelivery, AuditedPerson, AuditedRule, AuditedTask } from '#libs/data';
import { nextAllowed, reminderInstant, type ReminderRule } from '#libs/domain';
import { beforeInstant, clocksChangeAround } from './before-instant.js';
import { SETTLED_MS, type Comparison, type LedgerRows } from './expected.js';

/** By how much the reading of a quiet hour may differ on a night when the clocks change. */
const CLOCK_CHANGE_MS = 2 * 3_600_000;

type Subject = Pick<AuditedDeadline | AuditedTask, 'id' | 'dueAt' | 'now'>;

/** A subject with one person and the rules that address that person. */
export interface Addressed {
  subject: Subject;
  person: AuditedPerson;
  rules: readonly AuditedRule[];
  /** Whether another kind of mail tells that person of its time. */
  informed: boolean;
  /** Whether a reminder that would be too late by the morning goes at night. */
  byNight: boolean;
}

/** Holds the reminders of a kind against the rules. */
export function compareReminders(addressed: readonly Addressed[], ledger: LedgerRows): Comparison {
  const instants = instantsOfRules();
  const wanted = new Set<AuditedDelivery>();
  const total = { missing: 0, misdated: 0, surplus: 0 };
  for (const each of addressed) {
    const { missing, misdated, surplus } = compareOne(each, ledger, instants, wanted);
    total.missing += missing;
    total.misdated += misdated;
    total.surplus += surplus;
  }
  return { ...total, surplus: total.surplus + ledger.surplus(wanted) };
}

type Instants = (rule: AuditedRule, subject: Subject, person: AuditedPerson) => Expected;

interface Expected {
  instant: number;
  /** How exactly `instant` can be told. */
  tolerance: number;
}

function compareOne(
  addressed: Addressed,
  ledger: LedgerRows,
  instants: Instants,
  wanted: Set<AuditedDelivery>,
): Comparison {
  const { subject, person, rules } = addressed;
  const now = subject.now.getTime();
  const rows = rules.map((rule) => ledger.of(rule.id, subject.id, person.userId, subject.dueAt));
  const found = rules.map((rule, place) => {
    const row = rows[place];
    if (row) wanted.add(row);
    const { instant, tolerance } = instants(rule, subject, person);
    // Of rules that come to one person at one instant, one speaks for all.
    const spoken = rows.some((other) => other && Math.abs(other.fireAt.getTime() - instant) <= tolerance);
    const elsewhen = row?.planned === true && Math.abs(row.fireAt.getTime() - instant) > tolerance;
    // What is made up for, since its own hour had passed.
    const madeUp = elsewhen && instant <= now && isAllowed(row.fireAt, rule, addressed);
    return {
      instant,
      lacks: !row && !spoken && instant > now + SETTLED_MS,
      madeUp,
      misdated: elsewhen && !madeUp,
    };
  });
  const ahead = found.some(({ instant }) => instant > now);
  const [lacking, madeUp, misdated] = (['lacks', 'madeUp', 'misdated'] as const).map(
    (what) => found.filter((each) => each[what]).length,
  ) as [number, number, number];
  const unheard = !ahead && isUnheard(addressed, ledger) ? 1 : 0;
  const madeUpTooOften = ahead ? madeUp : Math.max(0, madeUp - 1);
  return { missing: lacking + unheard, misdated, surplus: madeUpTooOften + atOneInstant(rows) };
}

/** How many are planned for an instant for which another one is. */
function atOneInstant(rows: readonly (AuditedDelivery | undefined)[]): number {
  const planned = rows.flatMap((row) => (row?.planned ? [row.fireAt.getTime()] : []));
  return planned.length - new Set(planned).size;
}

/** Whether a person whom rules address has not been reminded and could still be. */
function isUnheard(addressed: Addressed, ledger: LedgerRows): boolean {
  const { subject, person, rules, informed } = addressed;
  if (rules.length === 0 || informed || ledger.any(subject.id, person.userId, subject.dueAt)) return false;
  return hasTime(addressed);
}

function isAllowed(at: Date, rule: AuditedRule, { subject: { dueAt }, person, byNight }: Addressed): boolean {
  if (at >= dueAt || rule.urgent) return at < dueAt;
  const allowed = nextAllowed(at, person.zone, quietOf(person));
  return allowed <= at || (byNight && allowed >= dueAt);
}

/** Whether the person could still be reminded. */
function hasTime({ rules, subject: { dueAt, now }, person, byNight }: Addressed): boolean {
  const soon = new Date(now.getTime() + SETTLED_MS);
  const quiet = byNight || rules.some((rule) => rule.urgent) ? null : quietOf(person);
  return nextAllowed(soon, person.zone, quiet) < dueAt;
}

const quietOf = (person: AuditedPerson) => ({ from: person.quietFrom, until: person.quietTo });

/** Tells when a reminder should leave; people with the same clock share the answer. */
function instantsOfRules(): Instants {
  const known = new Map<string, Expected>();
  return (rule, subject, person) => {
    const clock = [rule.id, subject.id, person.zone, person.quietFrom, person.quietTo].join(' ');
    let answer = known.get(clock);
    if (!answer) known.set(clock, (answer = expectedInstant(rule, subject.dueAt, person)));
    return answer;
  };
}

function expectedInstant(rule: AuditedRule, dueAt: Date, person: AuditedPerson): Expected {
  const quiet = quietOf(person);
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

import type {
  AuditedDeadlineMail,
  AuditedDelivery,
  AuditedLetterMail,
  AuditedMention,
  AuditedPerson,
  AuditedTask,
  AuditedTaskNotice,
} from '#libs/data';
import { SETTLED_MS, type Comparison, type LedgerRows } from './expected.js';

type Place = { campaignId: string; userId: string };
export const placeOf = ({ campaignId, userId }: Place) => `${campaignId} ${userId}`;

/** Whoever was last told something that does not hold has to be on the way to hearing so, and nobody else. */
export function compareDeadlineNotices(
  mails: readonly AuditedDeadlineMail[],
  people: ReadonlyMap<string, AuditedPerson>,
): Comparison {
  let [missing, surplus] = [0, 0];
  for (const mail of mails) {
    if (!people.has(placeOf(mail))) continue;
    const wrong = isWrong(mail);
    if (wrong && !mail.pending && !mail.givenUp) missing++;
    if (!wrong && mail.pending) surplus++;
  }
  return { missing, misdated: 0, surplus };
}

function isWrong({ state, dueAt, statedDueAt, now }: AuditedDeadlineMail): boolean {
  if (state === 'open' && dueAt > now) return statedDueAt?.getTime() !== dueAt.getTime();
  return statedDueAt !== null && statedDueAt > now;
}

/** The same of the end of sign-on, for those who were asked and have not answered. */
export function compareLetterNotices(mails: readonly AuditedLetterMail[]): Comparison {
  const wrong = (mail: AuditedLetterMail) => mail.statedDueAt?.getTime() !== mail.closesAt?.getTime();
  return {
    missing: mails.filter((mail) => wrong(mail) && !mail.pending && !mail.givenUp).length,
    misdated: 0,
    surplus: mails.filter((mail) => !wrong(mail) && mail.pending).length,
  };
}

/** The same for tasks, and for comments that name a person, where one mail tells a person of all of them. */
export function compareTaskNotices(
  notices: readonly AuditedTaskNotice[],
  mentions: readonly AuditedMention[],
  pending: readonly Place[],
  people: ReadonlyMap<string, AuditedPerson>,
): Comparison {
  const waiting = new Set(pending.map(placeOf));
  const expected = new Set<string>();
  let missing = 0;
  for (const news of [...notices.filter(isNews), ...mentions.filter(({ mailed }) => !mailed)]) {
    const place = placeOf(news);
    if (!people.has(place) || expected.has(place)) continue;
    if (!waiting.has(place) && news.givenUp) continue;
    expected.add(place);
    if (!waiting.has(place)) missing++;
  }
  return { missing, misdated: 0, surplus: [...waiting].filter((place) => !expected.has(place)).length };
}

function isNews({ state, assigneeId, userId, dueAt, known }: AuditedTaskNotice): boolean {
  const holds = state === 'open' && assigneeId === userId ? dueAt.getTime() : null;
  const last = known.at(-1)?.dueAt ?? null;
  return holds !== (last === null ? null : new Date(last).getTime());
}

/** Whoever gave a task hears once, for each time that it had, that it is overdue. */
export function compareOverdue(
  tasks: readonly AuditedTask[],
  ledger: LedgerRows,
  people: ReadonlyMap<string, AuditedPerson>,
): Comparison {
  const wanted = new Set<AuditedDelivery>();
  let missing = 0;
  for (const task of tasks) {
    const userId = task.givenBy;
    if (userId === task.assigneeId || !people.has(placeOf({ campaignId: task.campaignId, userId }))) continue;
    const row = ledger.of('overdue', task.id, userId, task.dueAt);
    if (row) wanted.add(row);
    else if (isSettled(task) && !ledger.any(task.id, userId, task.dueAt)) missing++;
  }
  return { missing, misdated: 0, surplus: ledger.surplus(wanted) };
}

/** Whether it has been overdue for so long that the planner has had its turn. */
const isSettled = ({ dueAt, now }: AuditedTask) => dueAt.getTime() < now.getTime() - SETTLED_MS;

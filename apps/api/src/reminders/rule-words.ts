import type { ReminderRule, ReminderSubject, Role } from '#libs/domain';

const SUBJECTS: Record<ReminderSubject, string> = {
  session_close: 'a session closes',
  registration: 'registration closes',
  speakers_list: 'a list of speakers closes',
  written_submission: 'a written submission is due',
  sign_on: 'a sign-on closes',
  vote: 'a vote',
  signature: 'a signature is due',
  own: 'a deadline of our own',
  task: 'a task is due',
};

const ROLES_IN_WORDS: Record<Role, string> = {
  member: 'members',
  campaigner: 'campaigners',
  coordinator: 'coordinators',
};

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "48 hours", "7 days", "1 hour and 30 minutes": hours up to two days, as the field says it. */
function span(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 2880) return counted(minutes / 1440, 'day');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours ? counted(hours, 'hour') : '', rest ? counted(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' and ');
}

function partOfDay(at: string): string {
  if (at < '12:00') return 'morning';
  return at < '18:00' ? 'afternoon' : 'evening';
}

/** "48 hours before", or "at 09:00 in the recipient's zone on the last morning before it". */
export function whenInWords(rule: ReminderRule): string {
  if (rule.type === 'before') return `${span(rule.minutes)} before`;
  const at = `at ${rule.at} in the recipient's zone`;
  if (rule.daysBefore === 0) return `${at} on the last ${partOfDay(rule.at)} before it`;
  return `${at}, ${counted(rule.daysBefore, 'day')} before it`;
}

export interface RuleInWords {
  subject: ReminderSubject;
  rule: ReminderRule;
  roles: readonly Role[];
  organisation: string | null;
  urgent: boolean;
  active: boolean;
}

/** The whole rule in a sentence or two. */
export function ruleInWords({ subject, rule, roles, organisation, urgent, active }: RuleInWords): string {
  const when = whenInWords(rule);
  const event = SUBJECTS[subject];
  const start = rule.type === 'before' ? `${when} ${event}` : `Before ${event}, ${when}`;
  const of = organisation === null ? '' : ` of ${organisation}`;
  const whom =
    subject === 'task' ? 'whoever it is assigned to' : listed(roles.map((role) => ROLES_IN_WORDS[role]));
  const quiet = urgent ? 'May break quiet hours.' : 'Keeps quiet hours.';
  return `${start}: ${whom}${of}. ${quiet}${active ? '' : ' Switched off.'}`;
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

import { REMINDER_SUBJECTS } from '#libs/domain';
import type { ReminderRuleDto } from '../../kernel/api/client.js';
import { dotted, listed, translate, unitText } from '../../kernel/i18n/index.js';
import { span, whomText } from './rule-text.js';

type Subject = ReminderRuleDto['subject'];

/** How long before it a rule reminds, for an order; an hour of the recipient's day counts from the end of its day. */
const leadOf = ({ type, minutes, daysBefore, at }: ReminderRuleDto): number =>
  type === 'before' ? (minutes ?? 0) : (daysBefore ?? 0) * 1_440 + (at ? 1_440 - minutesOf(at) : 0);

const minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));

/** The rules by what they remind of, each time the earliest mail first. */
export function bySubject(rules: readonly ReminderRuleDto[]): [Subject, ReminderRuleDto[]][] {
  const inOrder = rules.toSorted((a, b) => leadOf(b) - leadOf(a));
  return REMINDER_SUBJECTS.flatMap((subject): [Subject, ReminderRuleDto[]][] => {
    const its = inOrder.filter((rule) => rule.subject === subject);
    return its.length > 0 ? [[subject, its]] : [];
  });
}

function shortText(rule: ReminderRuleDto): string {
  const { type, minutes, daysBefore } = rule;
  const at = rule.at ?? '00:00';
  if (type === 'before') return translate('reminder.glance.before', { span: span(minutes ?? 0) });
  if (!daysBefore) return translate('reminder.glance.at', { at });
  return translate('reminder.glance.days', { at, span: unitText(daysBefore, 'day') });
}

/** Several rules in one line: when each sends, together for those it reminds, then what is switched off. */
export function glance(rules: readonly ReminderRuleDto[]): string {
  const active = rules.filter((rule) => rule.active);
  const off = rules.filter((rule) => !rule.active).map(shortText);
  const groups = [...new Set(active.map(whomText))].map((whom) => {
    const when = listed(active.filter((rule) => whomText(rule) === whom).map(shortText));
    return translate('reminder.glance.whom', { when, whom });
  });
  return dotted(...groups, off.length > 0 && `${translate('reminder.isOff')}: ${listed(off)}`);
}

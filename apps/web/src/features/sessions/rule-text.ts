import type { ReminderRuleDto } from '../../kernel/api/client.js';
import { listed, translate, unitText } from '../../kernel/i18n/index.js';

/** "48 hours", "7 days", "1 hour and 30 minutes": hours up to two days, as the field says it. */
export function span(minutes: number): string {
  if (minutes % 1440 === 0 && minutes > 2880) return unitText(minutes / 1440, 'day');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return listed([...(hours ? [unitText(hours, 'hour')] : []), ...(rest ? [unitText(rest, 'minute')] : [])]);
}

function partOfDay(at: string): 'morning' | 'afternoon' | 'evening' {
  if (at < '12:00') return 'morning';
  return at < '18:00' ? 'afternoon' : 'evening';
}

function whenText({ type, minutes, at, daysBefore, subject }: ReminderRuleDto): string {
  const before = translate(`answers.reminder.before.${subject}`);
  if (type === 'before') return translate('answers.reminder.span', { span: span(minutes ?? 0), before });
  const time = at ?? '00:00';
  if (!daysBefore) return translate(`answers.reminder.at.${partOfDay(time)}`, { at: time, before });
  return translate('answers.reminder.at.days', { at: time, span: unitText(daysBefore, 'day'), before });
}

/** Whom a rule reminds. */
export function whomText({ subject, audience, organisation }: ReminderRuleDto): string {
  if (subject === 'task') return translate('answers.reminder.assignee');
  const whom = listed(audience.roles.map((role) => translate(`answers.reminder.roles.${role}`)));
  return organisation ? translate('answers.reminder.ofOrganisation', { whom, organisation }) : whom;
}

/** The whole rule in a sentence or two. */
export function ruleText(rule: ReminderRuleDto): string {
  const when = whenText(rule);
  const sentence = translate('answers.reminder.sentence', {
    when: when.charAt(0).toLocaleUpperCase() + when.slice(1),
    whom: whomText(rule),
  });
  const quiet = translate(rule.urgent ? 'answers.reminder.urgent' : 'answers.reminder.quiet');
  return [sentence, quiet, ...(rule.active ? [] : [translate('answers.reminder.off')])].join(' ');
}

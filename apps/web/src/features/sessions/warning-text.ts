import type { MoveWarningDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';
import { oddHourText } from '../../ui/campaign/answers/odd-hour.js';
import { clockText } from '../../kernel/i18n/clocks.js';

/** What somebody who moves a session should know before, in a sentence. */
export function warningText({ code, subject, title, at, oddHour }: MoveWarningDto): string {
  if (oddHour) {
    const hour = oddHourText(oddHour);
    return subject === 'session' ? hour : translate('answers.warning.odd_hour', { title, hour });
  }
  if (subject === 'session') return translate('answers.warning.session.in_the_past');
  if (subject === 'meeting') return translate('answers.warning.meeting.outside_session', { title });
  const values = { title, when: at ? clockText(at.venue) : '' };
  if (code === 'stays') return translate('answers.warning.deadline.stays', values);
  return translate(`answers.warning.deadline.${code === 'in_the_past' ? code : 'outside_session'}`, values);
}

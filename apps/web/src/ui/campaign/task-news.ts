import type { TaskNewsItemDto } from '../../kernel/api/client.js';
import { translate } from '../../kernel/i18n/index.js';

/** What somebody did to a task, in one line. */
export function taskNewsText({ change, by, title }: TaskNewsItemDto): string {
  return translate(`day.news.change.${change}`, {
    by: by ?? translate('day.news.somebody'),
    title: title ?? translate('day.news.hidden'),
  });
}

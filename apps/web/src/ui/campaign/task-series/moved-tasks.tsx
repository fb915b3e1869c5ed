import { Text } from '@mantine/core';
import type { SessionMoveDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';

/** What becomes of tasks that come again until the end of a session, where that is moved. */
export function MovedTasks({ tasks: { cancelled, reopened } }: Pick<SessionMoveDto, 'tasks'>) {
  const t = useT();
  return (
    <>
      {cancelled > 0 ? <Text>{t('series.cancelledByMove', { count: cancelled })}</Text> : null}
      {reopened > 0 ? <Text>{t('series.reopenedByMove', { count: reopened })}</Text> : null}
    </>
  );
}

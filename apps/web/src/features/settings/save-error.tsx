import { Alert } from '@mantine/core';
import { problemOf } from '../../kernel/api/call.js';
import { useT } from '../../kernel/i18n/index.js';
import { ProblemNotice } from '../../ui/loaded.js';

/** Why something was not saved; a conflict in words that say how to go on. */
export function Trouble({ error }: { error: unknown }) {
  const t = useT();
  if (!error) return null;
  if (problemOf(error)?.status !== 412) return <ProblemNotice error={error} />;
  return (
    <Alert role="alert" color="yellow" title={t('settings.conflict')}>
      {t('settings.conflictHow')}
    </Alert>
  );
}

import { Paper, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { ImportDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import styles from './imports.module.css';

/** How far the work is; it goes on without this page. */
export function SheetWork({ sheet: { progress } }: { sheet: ImportDto }) {
  const t = useT();
  const label = useId();
  const { done, total, doing } = progress;
  return (
    <Paper withBorder p="lg" className={styles.work}>
      <Stack gap="xs">
        <Text id={label} fw={600} role="status" aria-live="polite">
          {t('imports.step', { done: Math.min(done + 1, total), total })}{' '}
          {doing ? translate(`imports.doing.${doing}`) : ''}
        </Text>
        <progress aria-labelledby={label} max={total} value={Math.max(done, 0.2)} />
        <Text c="dimmed">{t('imports.mayLeave')}</Text>
      </Stack>
    </Paper>
  );
}

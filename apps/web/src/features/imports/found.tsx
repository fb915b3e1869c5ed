import { Text } from '@mantine/core';
import type { ImportReportDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import styles from './imports.module.css';

/** What applying the sheet would write, in numbers. */
export function Found({ report }: { report: ImportReportDto }) {
  const t = useT();
  const { totals } = report;
  const numbers = [
    ['new', totals.new],
    ['changed', totals.changed],
    ['same', totals.same],
    ['empty', report.emptyCells],
    ['errors', report.errorCount],
  ] as const;
  return (
    <Panel title={t('imports.dryRun')}>
      <Text c="dimmed">{t('imports.dryRunHow')}</Text>
      <dl className={styles.numbers}>
        {numbers.map(([name, number]) => (
          <div key={name} data-bad={name === 'errors' && number > 0 ? '' : undefined}>
            <dt>{t(`imports.total.${name}`)}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed">
        {t('imports.scope')}
      </Text>
    </Panel>
  );
}

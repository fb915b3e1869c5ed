import { Text } from '@mantine/core';
import type { ImportReportDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import styles from './imports.module.css';

/** What applying the sheet would write, in numbers, and its first rows. */
export function Found({ report }: { report: ImportReportDto }) {
  const t = useT();
  const { totals, sheet, form } = report;
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
      <details>
        <summary>{t('imports.preview')}</summary>
        <Text size="sm" py="xs">
          {sheet.described}
          {form ? ` · ${translate(`imports.form.${form}`)}` : ''}
        </Text>
        <Preview report={report} />
      </details>
    </Panel>
  );
}

/** Letters of the first columns as a spreadsheet names them: A to Z, AA and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

function Preview({ report: { sheet } }: { report: ImportReportDto }) {
  const t = useT();
  const letters = Array.from({ length: Math.min(sheet.columns, 40) }, (_, index) => letterOf(index));
  return (
    <div className={`wide ${styles.example}`} tabIndex={0} role="region" aria-label={t('imports.preview')}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t('imports.row')}</th>
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.preview.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {letters.map((letter, index) => (
                <td key={letter} dir="auto">
                  {texts[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

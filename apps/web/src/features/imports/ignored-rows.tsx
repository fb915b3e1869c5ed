import { Text } from '@mantine/core';
import type { IgnoredRowDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import type { Deciding } from './deciding.js';
import styles from './imports.module.css';
import { LeaveRow } from './leave-row.js';

/** Listed at once; a sheet may have hundreds. */
const AT_ONCE = 20;

interface IgnoredRowsProps {
  rows: IgnoredRowDto[];
  /** Where something can still be decided. */
  deciding?: Deciding;
}

/** Rows that are not read, and by what: regions, totals, sources. */
export function IgnoredRows({ rows, deciding }: IgnoredRowsProps) {
  const t = useT();
  if (rows.length === 0) return null;
  const [first, rest] = [rows.slice(0, AT_ONCE), rows.slice(AT_ONCE)];
  return (
    <Panel title={t('imports.ignoredRows')}>
      <Text c="dimmed">{t('imports.ignoredRowsHow')}</Text>
      <Rows rows={first} deciding={deciding} />
      {rest.length > 0 ? (
        <details>
          <summary>{t('imports.moreRows', { count: rest.length })}</summary>
          <Rows rows={rest} deciding={deciding} />
        </details>
      ) : null}
    </Panel>
  );
}

function Rows({ rows, deciding }: { rows: IgnoredRowDto[]; deciding: Deciding | undefined }) {
  const t = useT();
  return (
    <ul className={`bare ${styles.rows}`}>
      {rows.map((one) => (
        <li key={one.row}>
          <span>
            {t('imports.rowNumber', { row: String(one.row) })} <b dir="auto">{one.text}</b>{' '}
            <Text span size="sm" c="dimmed">
              {translate(`imports.ignoredBy.${one.by}`)}
            </Text>
          </span>
          {deciding && one.by === 'row' ? <LeaveRow row={one.row} deciding={deciding} /> : null}
        </li>
      ))}
    </ul>
  );
}

import { Button, Text } from '@mantine/core';
import type { ImportReportDto, LeftOutRowDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { download } from '../../ui/download.js';
import { asCsv } from './csv.js';
import styles from './imports.module.css';

/** Listed at once; the file has all. */
const AT_ONCE = 20;

interface LeftOutProps {
  report: ImportReportDto;
  fileName: string;
  /** Whether the rest has been written. */
  done?: boolean;
}

const columnsOf = ({ columns, count }: LeftOutRowDto) =>
  `${columns.join(', ')}${count > columns.length ? ' …' : ''}`;

/** The rows of which errors keep something from being written, by name; all of them can be taken along as CSV. */
export function LeftOut({ report: { leftOut }, fileName, done = false }: LeftOutProps) {
  const t = useT();
  const { cells, rows } = leftOut;
  if (cells === 0) return null;
  const heads = [t('imports.row'), t('imports.inTheSheet'), t('imports.column'), t('imports.cells')];
  const save = () =>
    download(
      `${fileName.replace(/\.\w+$/, '')}-left-out.csv`,
      asCsv([
        heads,
        ...rows.map((one) => [String(one.row), one.text, one.columns.join(' '), String(one.count)]),
      ]),
    );
  return (
    <Panel
      title={t(done ? 'imports.leftOut' : 'imports.wouldLeaveOut', { count: cells })}
      action={
        <Button variant="default" onClick={save}>
          {t('imports.downloadRows', { count: rows.length })}
        </Button>
      }
    >
      <Text c="dimmed">{t('imports.leftOutHow')}</Text>
      <ul className={`bare ${styles.rows}`}>
        {rows.slice(0, AT_ONCE).map((one) => (
          <li key={one.row}>
            <span>
              {t('imports.rowNumber', { row: String(one.row) })} <b dir="auto">{one.text}</b>
            </span>
            <Text span size="sm">
              {columnsOf(one)}
            </Text>
          </li>
        ))}
      </ul>
      {rows.length > AT_ONCE ? (
        <Text size="sm">{t('imports.moreRows', { count: rows.length - AT_ONCE })}</Text>
      ) : null}
    </Panel>
  );
}

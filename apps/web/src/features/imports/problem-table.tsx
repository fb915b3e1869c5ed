import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ImportReportDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Panel } from '../../ui/panel.js';
import { download } from '../../ui/download.js';
import type { Deciding } from './deciding.js';
import { filterProblems, PLACES, problemsCsv, problemsOf, type FoundProblem } from './found-problems.js';
import styles from './imports.module.css';
import { LeaveRow } from './leave-row.js';

/** Rows drawn at first; a sheet may have hundreds. */
const AT_ONCE = 50;

interface ProblemTableProps {
  report: ImportReportDto;
  fileName: string;
  /** Where a row can still be left out. */
  deciding?: Deciding;
}

/** Every error by its cell: what is wrong and how to put it right. Can be filtered, and taken along as CSV. */
export function ProblemTable({ report, fileName, deciding }: ProblemTableProps) {
  const t = useT();
  const [filter, setFilter] = useAddress<'q' | 'place' | 'kind'>();
  const [all, setAll] = useState(false);
  const problems = problemsOf(report);
  if (problems.length === 0) return null;
  const shown = filterProblems(problems, filter);
  const listed = report.errors.length + report.warnings.length;
  const found = report.errorCount + report.warningCount;
  const heads = [t('imports.kind'), t('imports.row'), t('imports.column'), t('imports.what')];
  const save = () => download(`${fileName.replace(/\.\w+$/, '')}-errors.csv`, problemsCsv(shown, heads));
  return (
    <Panel
      title={t('imports.problems', { count: report.errorCount })}
      action={
        <Button variant="default" onClick={save}>
          {t('imports.downloadProblems')}
        </Button>
      }
    >
      <ProblemFilters problems={problems} filter={filter} onFilter={setFilter} />
      <Text size="sm" role="status">
        {t('imports.shownOf', { count: shown.length, of: found })}
        {found > listed ? ` ${t('imports.moreThanListed', { count: listed })}` : ''}
      </Text>
      {shown.length > 0 ? (
        <Rows problems={all ? shown : shown.slice(0, AT_ONCE)} heads={heads} deciding={deciding} />
      ) : null}
      {shown.length > AT_ONCE && !all ? (
        <Button variant="default" className="at-start" onClick={() => setAll(true)}>
          {t('imports.showAll', { count: shown.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

interface RowsProps {
  problems: FoundProblem[];
  heads: string[];
  deciding: Deciding | undefined;
}

function Rows({ problems, heads, deciding }: RowsProps) {
  return (
    <div className="wide">
      <table className={`plain ${styles.problems}`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {problems.map(({ kind, row, column, field, message }) => (
            <tr key={`${kind} ${field} ${message}`}>
              <td>{translate(`imports.${kind}`)}</td>
              <td>{row ?? '–'}</td>
              <td>{column ?? '–'}</td>
              <td>
                <span dir="auto">{message}</span>{' '}
                {deciding && kind === 'error' && row !== null && row > (deciding.report.headerRow ?? 0) ? (
                  <LeaveRow row={row} deciding={deciding} />
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FiltersProps {
  problems: FoundProblem[];
  filter: Partial<Record<'q' | 'place' | 'kind', string>>;
  onFilter: (change: Partial<Record<'q' | 'place' | 'kind', string>>) => void;
}

function ProblemFilters({ problems, filter, onFilter }: FiltersProps) {
  const t = useT();
  const places = PLACES.filter((place) => problems.some((one) => one.place === place));
  return (
    <Group gap="sm" align="flex-end">
      <TextInput
        type="search"
        label={t('imports.find')}
        // The browser keeps what is typed; the address follows a moment later.
        defaultValue={filter.q}
        onChange={(event) => onFilter({ q: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('imports.where')}
        value={filter.place ?? ''}
        data={[
          { value: '', label: t('imports.everywhere') },
          ...places.map((value) => ({ value, label: translate(`imports.place.${value}`) })),
        ]}
        onChange={(event) => onFilter({ place: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('imports.kind')}
        value={filter.kind ?? ''}
        data={[
          { value: '', label: t('imports.bothKinds') },
          ...(['error', 'warning'] as const).map((value) => ({ value, label: t(`imports.${value}`) })),
        ]}
        onChange={(event) => onFilter({ kind: event.currentTarget.value })}
      />
    </Group>
  );
}

import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import type { ImportReportDto, SheetColumnDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { translate, useT, dotted } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { stanceName } from '../../ui/stance.js';
import { WideTable } from '../../ui/wide-table.js';
import type { Deciding } from './deciding.js';
import { asksQuery } from '../../kernel/queries/asks.js';
import { chosen } from './draft.js';
import { FieldSelect } from './field-select.js';
import { indexOf, letterOf } from './preview.js';
import styles from './imports.module.css';
import { NewAskDialog } from './new-ask.js';

/** What each column is taken for, and by what; a person has the last word. */
export function Columns(deciding: Deciding) {
  const t = useT();
  const { report, decide } = deciding;
  const { role } = useSeat();
  const [asking, setAsking] = useState<SheetColumnDto>();
  // Asks are a coordinator's business.
  const onNew = role === 'coordinator' && report.form !== 'long' ? setAsking : undefined;
  const isList = report.form === 'long';
  return (
    <Panel title={t('imports.columns')}>
      <Text c="dimmed">{t(isList ? 'imports.columnsLong' : 'imports.columnsHow')}</Text>
      {isList ? null : <Heads {...deciding} />}
      <WideTable
        className={styles.columns}
        headings={[
          t(report.form === 'turned' ? 'imports.row' : 'imports.column'),
          t('imports.header'),
          t('imports.means'),
        ]}
      >
        {report.columns.map((column) => (
          <ColumnRow key={column.column} column={column} deciding={deciding} onNew={onNew} />
        ))}
      </WideTable>
      {!onNew && !isList && report.columns.some((one) => one.role === 'unmapped') ? (
        <Text size="sm">{t('imports.newAskBy')}</Text>
      ) : null}
      <NewAskDialog
        column={asking}
        onClose={() => setAsking(undefined)}
        onMade={({ id }) => {
          if (asking) decide('columns', asking.column, id);
          setAsking(undefined);
        }}
      />
    </Panel>
  );
}

function Heads({ sheet, report, draft, change, error }: Deciding) {
  const t = useT();
  const letters = Array.from({ length: report.sheet.columns }, (_, index) => letterOf(index));
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        label={t(report.form === 'turned' ? 'imports.askColumn' : 'imports.stateColumn')}
        value={draft.stateColumn ?? sheet.mapping.stateColumn ?? report.stateColumn ?? ''}
        error={fieldMessage(error, 'mapping.stateColumn')}
        data={[
          { value: '', label: t('imports.found') },
          ...letters.map((value) => ({ value, label: value })),
        ]}
        onChange={(event) => change({ stateColumn: event.currentTarget.value })}
      />
    </Group>
  );
}

interface ColumnRowProps {
  column: SheetColumnDto;
  deciding: Deciding;
  /** Undefined for whoever may add no ask. */
  onNew: ((column: SheetColumnDto) => void) | undefined;
}

function ColumnRow({ column, deciding, onNew }: ColumnRowProps) {
  const t = useT();
  const { sheet, report, draft, decide, error } = deciding;
  const value = chosen(draft, sheet.mapping, 'columns', column.column);
  return (
    <tr data-open={column.role === 'unmapped' && !value ? '' : undefined}>
      <th scope="row">{column.column}</th>
      <td>
        <div dir="auto">{column.header || t('imports.noHeader')}</div>
        <Text size="sm" c="dimmed" dir="auto" lineClamp={1}>
          {dotted(...samplesOf(report, column.column))}
        </Text>
      </td>
      <td>
        {column.role === 'state' ? (
          t('imports.role.state')
        ) : report.form === 'long' ? (
          <FieldSelect
            column={column}
            value={value}
            error={fieldMessage(error, `mapping.columns.${column.column}`)}
            onChange={(next) => decide('columns', column.column, next)}
          />
        ) : (
          <MeansSelect
            column={column}
            value={value}
            error={fieldMessage(error, `mapping.columns.${column.column}`)}
            onChange={(next) => (next === NEW_ASK ? onNew?.(column) : decide('columns', column.column, next))}
            extensible={onNew !== undefined}
          />
        )}
        {onNew && column.role === 'unmapped' && !value ? (
          <Button mt={4} size="compact-sm" variant="default" onClick={() => onNew(column)}>
            {t('imports.newAskOf', { column: column.column })}
          </Button>
        ) : null}
        {column.stance ? (
          <Text size="sm">{t('imports.marked', { stance: stanceName(column.stance) })}</Text>
        ) : null}
        {column.by && !value ? (
          <Text size="sm" c="dimmed">
            {translate(`imports.by.${column.by}`)}
          </Text>
        ) : null}
      </td>
    </tr>
  );
}

interface MeansProps {
  column: SheetColumnDto;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  /** Whether a new ask may be chosen. */
  extensible: boolean;
}

/** Stands for an ask that is not there yet. */
const NEW_ASK = 'new';

function MeansSelect({ column, value, error, onChange, extensible }: MeansProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(asksQuery(campaignId));
  const likely = new Set(column.candidates.map(({ askId }) => askId));
  const rest = (data?.items ?? []).filter(({ id }) => !likely.has(id));
  // What is a person's own choice can be given back to the program.
  const own = column.by === 'choice';
  const role = column.role === 'field' ? 'unmapped' : column.role;
  const found = column.ask ?? translate(`imports.role.${role}`);
  return (
    <NativeSelect
      aria-label={t('imports.meansOf', { column: column.column, header: column.header })}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{own ? t('imports.found') : t('imports.foundAs', { what: found })}</option>
      {likely.size > 0 ? (
        <optgroup label={t('imports.likely')}>
          {column.candidates.map(({ askId, ask }) => (
            <option key={askId} value={askId} dir="auto">
              {ask}
            </option>
          ))}
        </optgroup>
      ) : null}
      <optgroup label={t('imports.noAsk')}>
        <option value="note">{t('imports.role.note')}</option>
        <option value="ignore">{t('imports.role.ignore')}</option>
      </optgroup>
      <optgroup label={t('imports.asks')}>
        {rest.map(({ id, title }) => (
          <option key={id} value={id} dir="auto">
            {title}
          </option>
        ))}
        {extensible ? <option value={NEW_ASK}>{t('imports.newAsk')}</option> : null}
      </optgroup>
    </NativeSelect>
  );
}

/** What stands in the first rows of a column below its header, or behind the first cells of a row. */
function samplesOf({ sheet, form, headerRow, stateColumn }: ImportReportDto, letter: string): string[] {
  const cells =
    form === 'turned'
      ? (sheet.preview.find(({ row }) => String(row) === letter)?.texts.slice(indexOf(stateColumn) + 1) ?? [])
      : sheet.preview
          .filter(({ row }) => row > (headerRow ?? 0))
          .map(({ texts }) => texts[indexOf(letter)] ?? '');
  return cells.filter((text) => text !== '').slice(0, 4);
}

import { Text } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { MatrixDto } from '../../kernel/api/client.js';
import { useSeat } from '../../kernel/session/session.js';
import { useLanguage, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { AssignManyButton } from '../../ui/campaign/assign-many/button.js';
import { cellElement, type CellAt } from './cursor.js';
import { Export } from './export.js';
import { Grid } from './grid.js';
import { HistoryDialog, HistorySide } from './history.js';
import { Legend } from './legend.js';
import { Columns, Tools } from './tools.js';
import { useSetting } from './use-setting.js';
import { useWide } from '../../ui/use-wide.js';
import { columnsOf, linesOf, openCell, type ViewKey } from './view.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import styles from './matrix.module.css';
import { useCampaignRank } from '../../ui/campaign/use-campaign-rank.js';

/** How many columns fit beside the names on a phone. */
const ON_PHONE = 3;

/** Filters, table, and what is open of it. */
export function Desk({ matrix }: { matrix: MatrixDto }) {
  const t = useT();
  const seat = useSeat();
  const wide = useWide();
  const [view, change] = useAddress<ViewKey>();
  const [help, setHelp] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const { columns, lines } = useLines(matrix, wide);
  const askIds = columns.map(({ id }) => id);
  const toCell = (at: CellAt | undefined) => at && cellElement(table.current, at, askIds)?.focus();
  const setting = useSetting(matrix, toCell);
  const opened = openCell(matrix, view.cell);
  const open = ({ code, askId }: CellAt) => {
    const key = matrix.asks.find(({ id }) => id === askId)?.key;
    change({ cell: `${code}.${key}` }, { push: true });
  };
  const close = () => {
    change({ cell: undefined });
    if (opened) toCell({ code: opened.row.code, askId: opened.ask.id });
  };
  const History = wide ? HistorySide : HistoryDialog;
  return (
    <>
      <Tools matrix={matrix} columns={columns} view={view} change={change} search={search} wide={wide} />
      <div className={styles.line}>
        <Text role="status" fw={600}>
          {t('matrix.rows', { count: lines.length })}
        </Text>
        <Export delegationCodes={lines.map(({ code }) => code)} askIds={askIds} />
        <AssignManyButton
          codes={lines.map(({ code }) => code)}
          {...(columns.length === 1 && columns[0] ? { askId: columns[0].id } : {})}
        />
        <Columns matrix={matrix} columns={columns} view={view} change={change} />
        <Legend open={help} onToggle={setHelp} maySet={seat.role !== 'member'} />
      </div>
      <div className={opened && wide ? `${styles.page} ${styles.withSide}` : styles.page}>
        {lines.length > 0 ? (
          <Grid
            table={table}
            lines={lines}
            columns={columns}
            sort={view.sort}
            onSort={(sort) => change({ sort })}
            onSet={setting.begin}
            onOpen={open}
            onHelp={() => setHelp((shown) => !shown)}
            onLeave={() => (opened ? close() : search.current?.focus())}
          />
        ) : (
          <Text>{t('matrix.empty')}</Text>
        )}
        {opened ? (
          <History
            {...opened}
            onClose={close}
            onSet={(stance) => {
              if (!wide) close();
              setting.begin({ code: opened.row.code, askId: opened.ask.id }, stance);
            }}
            onRenew={(position) => {
              if (!wide) close();
              setting.renew(position);
            }}
          />
        ) : null}
      </div>
      <Scope matrix={matrix} />
      {setting.panel}
    </>
  );
}

function Scope({ matrix: { scope, note } }: { matrix: MatrixDto }) {
  const t = useT();
  return (
    <Text size="sm" c="dimmed">
      {note ? `${t(`answers.matrixNote.${note}`)} ` : ''}
      {scopeText(scope)}
    </Text>
  );
}

/** Columns and rows of the present view. Typing into the search is never held up by the table. */
function useLines(matrix: MatrixDto, wide: boolean) {
  const seat = useSeat();
  const language = useLanguage();
  const nameOf = useDelegationNames();
  const [view] = useAddress<ViewKey>();
  const { q, group, lead, stance, stale, asks, sort } = view;
  const later = useDeferredValue(q);
  const columns = useMemo(
    () => columnsOf(matrix, asks, wide ? Number.POSITIVE_INFINITY : ON_PHONE),
    [matrix, asks, wide],
  );
  const rankFor = useCampaignRank()(later ?? '');
  const reader = { userId: seat.me.id, organisationId: seat.organisationId, language, nameOf, rankFor };
  const wanted = { group, lead, stance, stale, sort };
  // Some ten thousand short steps; the rows that come out the same are not drawn again.
  return { columns, lines: linesOf(matrix, columns, defined(wanted), reader) };
}

const defined = (view: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value)) as Record<string, string>;

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { STANCES } from '#libs/domain';
import type { MatrixDto, AskInDraftDto } from '../../kernel/api/client.js';
import { dotted, useT, groupName, useOrder } from '../../kernel/i18n/index.js';
import { stanceName } from '../../ui/stance.js';
import { sortedBy, type View, type ViewKey } from './view.js';
import styles from './matrix.module.css';
import { articleText } from '../../ui/campaign/article-text.js';

export type ChangeView = (change: Partial<Record<ViewKey, string | undefined>>) => void;

interface ToolsProps {
  matrix: MatrixDto;
  columns: AskInDraftDto[];
  view: View;
  change: ChangeView;
  search: RefObject<HTMLInputElement | null>;
  /** Whether there is room for all filters at once; else all but the search are folded away. */
  wide: boolean;
}

/** The filters and the order; what they are set to stands in the address. */
export function Tools({ search, wide, ...rest }: ToolsProps) {
  const t = useT();
  const { view, change } = rest;
  const set = [view.group, view.stance, view.stale, view.lead, view.sort].filter(Boolean).length;
  return (
    <div className={styles.tools} role="search" aria-label={t('list.filter')}>
      <TextInput
        ref={search}
        type="search"
        label={t('matrix.search')}
        value={view.q ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      {wide ? (
        <Selects {...rest} />
      ) : (
        <details className={styles.fold}>
          <summary>
            {t('list.filter')}
            {set > 0 ? ` (${set})` : ''}
          </summary>
          <div className={styles.tools}>
            <Selects {...rest} />
          </div>
        </details>
      )}
    </div>
  );
}

function Selects({ matrix, columns, view, change }: Omit<ToolsProps, 'search' | 'wide'>) {
  const t = useT();
  const select = (name: ViewKey, label: string, all: string, options: [value: string, label: string][]) => (
    <NativeSelect
      label={label}
      value={view[name] ?? ''}
      data={[
        { value: '', label: all },
        ...options.map(([value, word]) => ({ value, label: word, dir: 'auto' })),
      ]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const inOrder = useOrder();
  const sorted = (choices: [string, string][]) => choices.toSorted(([, a], [, b]) => inOrder(a, b));
  const leads = new Map(
    matrix.rows.flatMap(({ lead }) => (lead ? [[lead.organisationId, lead.organisation]] : [])),
  );
  return (
    <>
      {select(
        'group',
        t('matrix.group'),
        t('matrix.anyGroup'),
        sorted(matrix.groups.map((group) => [group.code, groupName(group)])),
      )}
      {select('stance', t('matrix.stance'), t('matrix.anyStance'), [
        ...STANCES.map((stance): [string, string] => [stance, stanceName(stance)]),
        ['unknown', stanceName(null)],
      ])}
      {select('stale', t('matrix.stale'), t('matrix.anyStale'), [
        ['any', t('matrix.staleAny')],
        ['draft', t('matrix.staleDraft')],
        ['age', t('matrix.staleAge')],
      ])}
      {select('lead', t('matrix.leads'), t('matrix.anyLead'), [
        ['me', t('matrix.me')],
        ['mine', t('matrix.mine')],
        ['none', t('matrix.noLead')],
        ...sorted([...leads] as [string, string][]),
      ])}
      {select('sort', t('matrix.sort'), t('matrix.byName'), [
        ['lead', t('matrix.byLead')],
        ['known', t('matrix.byKnown')],
        ...sortOption(view.sort, columns, t),
      ])}
    </>
  );
}

/** The order by a column is chosen on its head, and told here as well. */
function sortOption(
  sort: string | undefined,
  columns: AskInDraftDto[],
  t: ReturnType<typeof useT>,
): [string, string][] {
  const { key, down } = sortedBy(sort);
  const ask = columns.find((column) => column.key === key);
  if (!ask || !sort) return [];
  const direction = t(down ? 'matrix.sortedNo' : 'matrix.sortedYes');
  return [[sort, t('matrix.byAsk', { ask: ask.number ? articleText(ask.number) : ask.title, direction })]];
}

/** Which asks have a column. */
export function Columns({ matrix, columns, view, change }: Omit<ToolsProps, 'search' | 'wide'>) {
  const t = useT();
  const shown = new Set(columns.map(({ key }) => key));
  const toggle = (key: string, on: boolean) => {
    const next = matrix.asks.filter((ask) => (ask.key === key ? on : shown.has(ask.key)));
    if (next.length > 0) change({ asks: next.map((ask) => ask.key).join(',') });
  };
  return (
    <details className={styles.fold}>
      <summary>{t('matrix.columns', { shown: columns.length, all: matrix.asks.length })}</summary>
      <fieldset className="bare">
        <legend>{t('matrix.columnsHow')}</legend>
        <div className={styles.columns}>
          {matrix.asks.map((ask) => (
            <Checkbox
              key={ask.id}
              label={dotted(ask.number && articleText(ask.number), ask.title)}
              checked={shown.has(ask.key)}
              onChange={(event) => toggle(ask.key, event.currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.line}>
        <Button
          size="compact-md"
          variant="default"
          mih={28}
          onClick={() => change({ asks: matrix.asks.map((ask) => ask.key).join(',') })}
        >
          {t('matrix.allColumns')}
        </Button>
        {view.asks ? (
          <Button size="compact-md" variant="default" mih={28} onClick={() => change({ asks: undefined })}>
            {t('list.clear')}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

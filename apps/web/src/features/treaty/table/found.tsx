import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type {
  StatusCheckDto,
  StatusItemDto,
  StatusRowDto,
  TreatyActDto,
} from '../../../kernel/api/client.js';
import { knownRefusal } from '../../../kernel/api/problem-text.js';
import { dayText, listed, translate, translateCode, useT } from '../../../kernel/i18n/index.js';
import { ProblemNotice } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/panel.js';
import { Written } from '../../../ui/written.js';
import type { NamedParty } from '../terms.js';
import styles from '../treaty.module.css';
import { Decide } from './decide.js';
import type { Table } from './use-table.js';

interface FoundProps {
  table: Table;
  check: StatusCheckDto;
  parties: readonly NamedParty[];
}

const ORDER = ['new', 'changed', 'gone', 'refused', 'same'] as const;

/** What the table would change, what has to be decided first, and what is not taken and why. */
export function Found({ table, check, parties }: FoundProps) {
  const t = useT();
  const [takeBackGone, setTakeBackGone] = useState(false);
  const names = new Map(parties.map(({ code, name }) => [code, name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const { counts, rows, gone } = check;
  const open = rows.filter(({ needs }) => needs === 'party' || needs === 'withdrawnOn');
  const passed = rows.filter((row) => !open.includes(row));
  const changes = counts.new + counts.changed + (takeBackGone ? counts.gone : 0);
  return (
    <Panel title={t('statusTable.found')}>
      <div role="status">
        <Outcome check={check} />
      </div>
      {open.length > 0 ? <Decide rows={open} table={table} parties={parties} /> : null}
      {ORDER.map((state) =>
        counts[state] > 0 ? (
          <details key={state} open={state !== 'same'}>
            <summary>{t(`statusTable.counts.${state}`, { count: counts[state] })}</summary>
            <ul className={`bare ${styles.parties}`}>
              {state === 'gone'
                ? gone.map((act) => <Gone key={act.id} act={act} name={nameOf(act.delegationCode)} />)
                : check.items
                    .filter((item) => item.state === state)
                    .map((item) => (
                      <Item
                        key={`${item.line} ${item.kind} ${item.doneOn}`}
                        item={item}
                        name={nameOf(item.delegationCode)}
                      />
                    ))}
            </ul>
          </details>
        ) : null,
      )}
      {passed.length > 0 ? <Passed rows={passed} /> : null}
      {counts.gone > 0 ? (
        <Checkbox
          label={t('statusTable.takeBackGone')}
          checked={takeBackGone}
          onChange={(event) => setTakeBackGone(event.currentTarget.checked)}
        />
      ) : null}
      {table.apply.isError ? <ProblemNotice error={table.apply.error} /> : null}
      <Group>
        <Button
          disabled={changes === 0 || !table.current}
          loading={table.apply.isPending}
          onClick={() => table.apply.mutate(takeBackGone)}
        >
          {t('statusTable.apply', { count: changes })}
        </Button>
      </Group>
    </Panel>
  );
}

function Outcome({ check: { before, after, columns, counts } }: { check: StatusCheckDto }) {
  const t = useT();
  const day = (on: string | null) => (on === null ? t('statusTable.noDay') : dayText(on));
  const named = (read: boolean) =>
    columns
      .filter(({ role, header }) => header !== '' && (role !== 'other') === read)
      .map(({ header }) => header);
  const ignored = named(false);
  return (
    <Stack gap={4}>
      {counts.new + counts.changed + counts.gone === 0 ? (
        <Text fw={600}>{t('statusTable.nothing')}</Text>
      ) : null}
      <Text fw={600}>
        {t('statusTable.outcome', {
          signatures: before.signatures,
          signaturesAfter: after.signatures,
          instruments: before.instruments,
          instrumentsAfter: after.instruments,
        })}
      </Text>
      <Text fw={600}>
        {t('statusTable.inForce', {
          before: day(before.entersIntoForceOn),
          after: day(after.entersIntoForceOn),
        })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('statusTable.columns', { names: listed(named(true)) })}
        {ignored.length > 0 ? ` ${t('statusTable.ignored', { names: listed(ignored) })}` : null}
      </Text>
    </Stack>
  );
}

const reasonOf = ({ code, params }: { code: string; params: Record<string, string | number> }): string => {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      /^\d{4}-\d\d-\d\d$/.test(String(value)) ? dayText(String(value)) : value,
    ]),
  );
  return translateCode(code, values) ?? knownRefusal({ code, params, detail: '' }) ?? code;
};

function Item({ item, name }: { item: StatusItemDto; name: string }) {
  const t = useT();
  const { line, before, why, confirmed } = item;
  const act = actText(t, item);
  return (
    <li>
      <Text size="sm" component="div">
        <b>
          <bdi>{name}</bdi>
        </b>
        {' · '}
        {before && item.state !== 'same' ? t('statusTable.was', { act, before: actText(t, before) }) : act}
        {confirmed ? null : ` · ${t('statusTable.unconfirmed')}`}{' '}
        <Text span size="xs" c="dimmed">
          {t('statusTable.line', { line })}
        </Text>
      </Text>
      {why ? (
        <Text size="sm" c="red">
          {reasonOf(why)}
        </Text>
      ) : null}
    </li>
  );
}

const actText = (
  t: ReturnType<typeof useT>,
  { kind, doneOn }: Pick<StatusItemDto, 'kind' | 'doneOn'>,
): string =>
  `${translate(`treatyAct.${kind}`)}, ${doneOn === null ? t('treaty.dayUnknown') : dayText(doneOn)}`;

function Gone({ act, name }: { act: TreatyActDto; name: string }) {
  const t = useT();
  return (
    <li>
      <Text size="sm">
        <b>
          <bdi>{name}</bdi>
        </b>
        {' · '}
        {actText(t, act)}
      </Text>
    </li>
  );
}

function Passed({ rows }: { rows: readonly StatusRowDto[] }) {
  const t = useT();
  return (
    <details open>
      <summary>{t('statusTable.counts.rows', { count: rows.length })}</summary>
      <ul className={`bare ${styles.parties}`}>
        {rows.map((row) => (
          <li key={`${row.line} ${row.why.code} ${String(row.why.params['text'])}`}>
            <Text size="sm" component="div">
              <Text span size="xs" c="dimmed">
                {t('statusTable.line', { line: row.line })}
              </Text>{' '}
              <Written inline>{row.text}</Written>
            </Text>
            <Text size="sm">{reasonOf(row.why)}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { StatedChangeDto } from '../../kernel/api/client.js';
import { delegationName, translate, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { sureName } from '../../ui/evidence.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import type { Deciding } from './deciding.js';
import { chosen } from './draft.js';
import styles from './imports.module.css';

/** Drawn at first; a sheet may have hundreds. */
const AT_ONCE = 50;

const KINDS = ['turn', 'stance', 'detail', 'stays'] as const;

/** Every word that stands and that the sheet would come over, from what to what; each can be taken out. */
export function Changes(deciding: Deciding) {
  const t = useT();
  const [{ change = '' }, setFilter] = useAddress<'change'>();
  const [all, setAll] = useState(false);
  const { changes } = deciding.report;
  if (changes.length === 0) return null;
  const filtered = changes.filter(({ kind }) => change === '' || kind === change);
  const shown = all ? filtered : filtered.slice(0, AT_ONCE);
  const kinds = KINDS.filter((kind) => changes.some((one) => one.kind === kind));
  return (
    <Panel title={t('imports.changes')}>
      <Text c="dimmed">{t('imports.changesHow')}</Text>
      <NativeSelect
        label={t('imports.changesShow')}
        value={change}
        data={[
          { value: '', label: t('imports.changesAll', { count: changes.length }) },
          ...kinds.map((kind) => ({
            value: kind,
            label: `${translate(`imports.changeKind.${kind}`)} (${changes.filter((one) => one.kind === kind).length})`,
          })),
        ]}
        onChange={(event) => setFilter({ change: event.currentTarget.value })}
      />
      {kinds.map((kind) => (
        <OfKind
          key={kind}
          {...deciding}
          title={translate(`imports.changeKind.${kind}`)}
          changes={shown.filter((one) => one.kind === kind)}
        />
      ))}
      {filtered.length > shown.length ? (
        <Button variant="default" className="at-start" onClick={() => setAll(true)}>
          {t('imports.showAll', { count: filtered.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

interface OfKindProps extends Deciding {
  title: string;
  changes: StatedChangeDto[];
}

function OfKind({ title, changes, ...deciding }: OfKindProps) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={`bare ${styles.rows}`}>
        {changes.map((one) => (
          <li key={`${one.cell} ${one.askId}`}>
            <OneChange one={one} />
            <TakeOut one={one} {...deciding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneChange({ one }: { one: StatedChangeDto }) {
  const t = useT();
  const { from } = one;
  return (
    <div>
      <div>
        <b>{delegationName(one.delegation.code, one.delegation.name)}</b> · <bdi>{one.ask}</bdi>{' '}
        {one.kind === 'turn' ? (
          <Text span size="sm" fw={600} c="red">
            {t('imports.turns')}
          </Text>
        ) : null}
      </div>
      <Group gap="xs">
        <Text span size="sm">
          {t('imports.changeFrom')}
        </Text>
        {from ? (
          <>
            <StanceMark stance={from.stance} />
            <Text span size="sm">
              {sureName(from.confidence)} ·{' '}
              {t(from.voice === 'own' ? 'imports.voiceOwn' : 'imports.voiceBloc')} ·{' '}
              {t('imports.heardBy', { author: from.author, organisation: from.organisation })}
            </Text>
            <TwoClocks at={from.occurredAt} />
          </>
        ) : (
          <Text span size="sm">
            {t('imports.changeNothing')}
          </Text>
        )}
      </Group>
      <Group gap="xs">
        <Text span size="sm">
          {t('imports.changeTo', { cell: one.cell })}
        </Text>
        <StanceMark stance={one.stance} />
        <Text span size="sm">
          {sureName(one.confidence)}
        </Text>
        {one.occurredAt ? <TwoClocks at={one.occurredAt} /> : null}
      </Group>
    </div>
  );
}

/** So that what stands stays; the sheet is then checked again. */
function TakeOut({ one, draft, sheet, decide }: { one: StatedChangeDto } & Deciding) {
  const t = useT();
  const isOut = chosen(draft, sheet.mapping, 'cells', one.cell) === 'ignore';
  return (
    <Button
      size="compact-sm"
      variant={isOut ? 'filled' : 'default'}
      aria-pressed={isOut}
      onClick={() => decide('cells', one.cell, isOut ? '' : 'ignore')}
    >
      {t(isOut ? 'imports.putBack' : 'imports.takeOut', { cell: one.cell })}
    </Button>
  );
}

import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ranked, useDelegationRank } from '../../../kernel/i18n/find-states.js';
import { delegationName, dotted, useT } from '../../../kernel/i18n/index.js';
import { Dialog } from '../../dialog.js';
import { daysText } from './days.js';
import { LineForm } from './line-form.js';
import { keyOf, withLine, withoutLine, type Line } from './room-lines.js';
import styles from './room.module.css';

interface LinesProps {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  /** What the api says of the line at a place. */
  errorAt: (index: number) => string | undefined;
}

/** The list that is being written: each can be changed or taken out. */
export function Lines({ lines, onChange, errorAt }: LinesProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const rankFor = useDelegationRank()(typed);
  const [changing, setChanging] = useState<number>();
  const open = changing === undefined ? undefined : lines[changing];
  const named = lines.map((line, at) => ({ ...line, at, shown: delegationName(line.code, line.name) }));
  const searched = named.map(({ shown, ...line }) => ({ ...line, name: shown }));
  const found = typed.trim() === '' ? searched : ranked(searched, rankFor);
  return (
    <>
      <Group justify="space-between" align="flex-end" gap="sm">
        <TextInput
          type="search"
          label={t('room.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button variant="default" disabled={lines.length === 0} onClick={() => onChange([])}>
          {t('room.empty')}
        </Button>
      </Group>
      {lines.length === 0 ? <Text>{t('room.nobody')}</Text> : null}
      <ul className={styles.lines} aria-label={t('room.list')}>
        {found.map(({ at, name, code, capacity, validFrom, validTo }) => (
          <li key={`${keyOf({ code, name })} ${at}`} className={styles.line}>
            <span>
              <bdi>{name}</bdi>{' '}
              <small>{dotted(t(`room.capacities.${capacity}`), daysText(validFrom, validTo))}</small>
              {errorAt(at) ? (
                <Text size="sm" c="var(--mantine-color-error)">
                  {errorAt(at)}
                </Text>
              ) : null}
            </span>
            <Group gap="xs">
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('room.changeOf', { name })}
                onClick={() => setChanging(at)}
              >
                {t('room.change')}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('room.takeOutOf', { name })}
                onClick={() => onChange(withoutLine(lines, at))}
              >
                {t('room.takeOut')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== undefined}
        title={open ? delegationName(open.code, open.name) : ''}
        onClose={() => setChanging(undefined)}
      >
        {open && changing !== undefined ? (
          <LineForm
            line={open}
            onCancel={() => setChanging(undefined)}
            onDone={(line) => {
              onChange(withLine(lines, changing, line));
              setChanging(undefined);
            }}
          />
        ) : null}
      </Dialog>
    </>
  );
}

import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { DelegationDto } from '../../kernel/api/client.js';
import { loadFinder } from '../../kernel/i18n/find-states.js';
import { useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { useUnfinished } from '../../ui/guarded-form.js';
import { parseNames } from './statement-form.js';
import styles from './statements.module.css';

interface AlignedProps {
  delegations: DelegationDto[];
  aligned: string[];
  /** Who aligned with the bloc's last statement. */
  last: string[];
  error: string | undefined;
  onChange: (aligned: string[]) => void;
}

/** Who aligned itself besides the members: typed, pasted as a list, or as last time. */
export function Aligned({ delegations, aligned, last, error, onChange }: AlignedProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<string[]>([]);
  const { ref, refused } = useUnfinished<HTMLInputElement>(text.trim() !== '');
  const names = new Map(delegations.map(({ code, shortName }) => [code, nameOf(code, shortName)]));
  const add = async (typed: string) => {
    const found = parseNames(typed, delegations, await loadFinder());
    setUnknown(found.unknown);
    setText(found.unknown.join(', '));
    if (found.codes.length > 0) onChange([...new Set([...aligned, ...found.codes])]);
  };
  const missing = last.filter((code) => !aligned.includes(code));
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t('statements.aligned')}
        </Title>
        <Group align="flex-end" gap="xs">
          <TextInput
            className={styles.find}
            label={t('statements.names')}
            description={t('statements.alignedHow')}
            list="delegation-names"
            ref={ref}
            value={text}
            error={
              error ??
              (unknown.length > 0
                ? t('statements.notKnown', { names: unknown.join(', ') })
                : refused && t('statements.notAdded'))
            }
            onChange={(event) => {
              setText(event.currentTarget.value);
              setUnknown([]);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              void add(text);
            }}
          />
          <Button variant="default" disabled={!text.trim()} onClick={() => void add(text)}>
            {t('statements.add')}
          </Button>
          {missing.length > 0 ? (
            <Button variant="light" onClick={() => onChange([...aligned, ...missing])}>
              {t('statements.asLast', { count: missing.length })}
            </Button>
          ) : null}
        </Group>
        <datalist id="delegation-names">
          {[...names].map(([code, name]) => (
            <option key={code} value={name} />
          ))}
        </datalist>
        <ul className={`bare ${styles.alignedChips}`}>
          {aligned.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-label={t('statements.remove', { name: names.get(code) ?? code })}
                onClick={() => onChange(aligned.filter((one) => one !== code))}
              >
                {names.get(code) ?? code} <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}

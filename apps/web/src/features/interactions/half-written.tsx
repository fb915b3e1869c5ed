import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { Chip } from './picker.js';
import styles from './interactions.module.css';

interface HalfWrittenProps {
  /** Codes; '' for what is about no delegation yet. */
  codes: readonly string[];
  nameOf: (code: string) => string;
  onOpen: (code: string) => void;
}

/** What was begun and not saved, each about its delegation: one tap goes on with it. */
export function HalfWritten({ codes, nameOf, onOpen }: HalfWrittenProps) {
  const t = useT();
  const heading = useId();
  if (codes.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.begun')}</h2>
      <div className={styles.chips}>
        {codes.map((code) => (
          <Chip
            key={code}
            label={code === '' ? t('log.begunNobody') : nameOf(code)}
            pressed={false}
            onPress={() => onOpen(code)}
          />
        ))}
      </div>
    </section>
  );
}

interface BelongsProps {
  from: string;
  to: string;
  /** Something was begun about the other one before, which must not be lost. */
  taken: boolean;
  onMove: () => void;
  onLeave: () => void;
  onStay: () => void;
}

/** Another delegation is chosen over what is written: whose is it? */
export function Belongs({ from, to, taken, onMove, onLeave, onStay }: BelongsProps) {
  const t = useT();
  return (
    <Alert role="alertdialog" color="yellow" title={t('log.whose', { from })}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t(taken ? 'log.whoseTaken' : 'log.whoseHow', { from, to })}</Text>
        <Group gap="xs">
          {taken ? null : <Button onClick={onMove}>{t('log.whoseMove', { to })}</Button>}
          <Button variant={taken ? 'filled' : 'default'} onClick={onLeave}>
            {t('log.whoseLeave', { from, to })}
          </Button>
          <Button variant="default" onClick={onStay}>
            {t('log.whoseStay')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

/** Nothing but the contact would be stored: is that what is meant? */
export function BareContact({
  name,
  onStore,
  onBack,
}: {
  name: string;
  onStore: () => void;
  onBack: () => void;
}) {
  const t = useT();
  return (
    <Alert role="alertdialog" color="yellow" title={t('log.bare')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('log.bareHow', { name })}</Text>
        <Group gap="xs">
          <Button onClick={onBack} autoFocus>
            {t('log.bareBack')}
          </Button>
          <Button variant="default" onClick={onStore}>
            {t('log.bareStore')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

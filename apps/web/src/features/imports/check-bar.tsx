import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { ProblemNotice } from '../../ui/loaded.js';
import type { Deciding } from './deciding.js';
import { countOf, requestOf } from './draft.js';
import type { useSheetActs } from './use-sheet-acts.js';
import styles from './imports.module.css';

interface CheckBarProps {
  deciding: Deciding;
  acts: ReturnType<typeof useSheetActs>;
  /** Gives up what was decided and not checked. */
  forget: () => void;
}

/** At the foot of the page: what to do next. Decisions are checked before anything is written. */
export function CheckBar({ deciding, acts, forget }: CheckBarProps) {
  const { draft, sheet } = deciding;
  const { check, apply } = acts;
  const error = check.error ?? apply.error;
  return (
    <section className={styles.bar}>
      <Stack gap="xs">
        {error ? <ProblemNotice error={error} /> : null}
        {countOf(draft) > 0 ? (
          <CheckAgain
            count={countOf(draft)}
            busy={check.isPending}
            onCheck={() => check.mutate(requestOf(draft, sheet), { onSuccess: forget })}
            forget={forget}
          />
        ) : (
          <Apply deciding={deciding} busy={apply.isPending} onApply={(skip) => apply.mutate(skip)} />
        )}
      </Stack>
    </section>
  );
}

function CheckAgain({
  count,
  busy,
  onCheck,
  forget,
}: {
  count: number;
  busy: boolean;
  onCheck: () => void;
  forget: () => void;
}) {
  const t = useT();
  return (
    <Group justify="space-between" gap="sm">
      <Text role="status">{t('imports.undecidedYet', { count })}</Text>
      <Group gap="xs">
        <Button variant="default" onClick={forget}>
          {t('imports.forget')}
        </Button>
        <Button size="md" loading={busy} onClick={onCheck}>
          {t('imports.checkAgain')}
        </Button>
      </Group>
    </Group>
  );
}

interface ApplyProps {
  deciding: Deciding;
  busy: boolean;
  onApply: (skipErrors: boolean) => void;
}

function Apply({ deciding: { report }, busy, onApply }: ApplyProps) {
  const t = useT();
  const [skip, setSkip] = useState(false);
  const { totals, errorCount, leftOut } = report;
  const writes = totals.new + totals.changed;
  const words = writes > 0 ? t('imports.wouldWrite', { count: writes }) : t('imports.wouldWriteNothing');
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text fw={600} role="status">
          {words}
        </Text>
        {errorCount > 0 ? (
          <Checkbox
            mt={4}
            label={t('imports.skip', { count: leftOut.cells })}
            checked={skip}
            onChange={(event) => setSkip(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      <Button
        size="md"
        loading={busy}
        disabled={writes === 0 || (errorCount > 0 && !skip)}
        onClick={() => onApply(skip)}
      >
        {t('imports.apply', { count: writes })}
      </Button>
    </Group>
  );
}

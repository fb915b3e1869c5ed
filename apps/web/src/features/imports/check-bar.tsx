import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { listed, useT } from '../../kernel/i18n/index.js';
import { Clash } from '../../ui/form/form-body.js';
import { ProblemNotice } from '../../ui/loaded.js';
import type { Deciding } from './deciding.js';
import { countOf, requestOf } from './draft.js';
import { SAID_AT } from './moment.js';
import type { Decisions } from './use-decisions.js';
import type { useSheetActs } from './use-sheet-acts.js';
import styles from './imports.module.css';

interface CheckBarProps {
  deciding: Deciding;
  decisions: Decisions;
  acts: ReturnType<typeof useSheetActs>;
}

/** At the foot of the page: what to do next. Decisions are checked before anything is written. */
export function CheckBar({ deciding, decisions, acts }: CheckBarProps) {
  const { draft, sheet } = deciding;
  const { opened, clash, forget } = decisions;
  const { check, apply } = acts;
  const error = check.error ?? apply.error;
  if (clash)
    return (
      <section className={styles.bar}>
        <Elsewhere
          both={clash}
          busy={check.isPending}
          keepMine={() => check.mutate({ change: requestOf(draft, sheet), over: sheet.version })}
          takeTheirs={forget}
        />
      </section>
    );
  return (
    <section className={styles.bar}>
      <Stack gap="xs">
        {error ? <ProblemNotice error={error} /> : null}
        {countOf(draft) > 0 ? (
          <CheckAgain
            count={countOf(draft)}
            busy={check.isPending}
            onCheck={() => check.mutate({ change: requestOf(draft, opened) })}
            forget={forget}
          />
        ) : (
          <Apply deciding={deciding} busy={apply.isPending} onApply={(skip) => apply.mutate(skip)} />
        )}
      </Stack>
    </section>
  );
}

interface ElsewhereProps {
  /** What was decided here and there, and not alike. */
  both: readonly string[];
  busy: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Another window decided something meanwhile: nothing is sent before the person says what holds. */
function Elsewhere({ both, ...clash }: ElsewhereProps) {
  const t = useT();
  return (
    <Stack gap="xs">
      {both.length > 0 ? <Text>{t('imports.bothDecided', { names: listed(both) })}</Text> : null}
      <Clash form={clash} />
    </Stack>
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

/** To the field that has no default. */
function toMoment(): void {
  const field = document.getElementById(SAID_AT);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

interface ApplyProps {
  deciding: Deciding;
  busy: boolean;
  onApply: (skipErrors: boolean) => void;
}

function Apply({ deciding: { report, sheet }, busy, onApply }: ApplyProps) {
  const t = useT();
  const [skip, setSkip] = useState(false);
  const { totals, errorCount, leftOut } = report;
  const writes = totals.new + totals.changed;
  const lacksMoment = writes > 0 && report.undated > 0 && sheet.options.occurredAt === null;
  const words = writes > 0 ? t('imports.wouldWrite', { count: writes }) : t('imports.wouldWriteNothing');
  return (
    <Group justify="space-between" gap="sm">
      <div>
        <Text fw={600} role="status">
          {words}
        </Text>
        {lacksMoment ? <Text size="sm">{t('imports.undated', { count: report.undated })}</Text> : null}
        {errorCount > 0 ? (
          <Checkbox
            mt={4}
            label={t('imports.skip', { count: leftOut.cells })}
            checked={skip}
            onChange={(event) => setSkip(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      {lacksMoment ? (
        <Button size="md" onClick={toMoment}>
          {t('imports.chooseMoment')}
        </Button>
      ) : (
        <Button
          size="md"
          loading={busy}
          disabled={writes === 0 || (errorCount > 0 && !skip)}
          onClick={() => onApply(skip)}
        >
          {t('imports.apply', { count: writes })}
        </Button>
      )}
    </Group>
  );
}

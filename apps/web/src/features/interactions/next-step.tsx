import { Group, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { dueOf, NEXT_STEPS, type LogForm, type NextStep } from './form.js';
import { Chip } from './picker.js';
import styles from './interactions.module.css';

interface NextStepProps {
  next: LogForm['next'];
  /** Of the delegation; undefined until one is chosen. */
  name: string | undefined;
  zone: string;
  now: () => number;
  lacking: readonly string[];
  onChange: (next: LogForm['next']) => void;
}

/** What I do next, as a task for myself: one tap, and words and time can still be changed. */
export function NextStepChoice({ next, name, zone, now, lacking, onChange }: NextStepProps) {
  const t = useT();
  const heading = useId();
  const press = (step: NextStep) =>
    onChange(
      next?.step === step
        ? undefined
        : { step, title: t(`log.stepTitle.${step}`, { name: name ?? '…' }), wall: dueOf(step, zone, now()) },
    );
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.next')}</h2>
      <div className={styles.chips}>
        {NEXT_STEPS.map((step) => (
          <Chip
            key={step}
            label={t(`log.step.${step}`)}
            pressed={next?.step === step}
            onPress={() => press(step)}
          />
        ))}
      </div>
      {next ? (
        <Group gap="xs" grow preventGrowOverflow={false} mt="xs">
          <TextInput
            label={t('log.stepWhat')}
            maxLength={200}
            value={next.title}
            error={lacking.includes('nextTitle') ? t('log.badTitle') : undefined}
            onChange={(event) => onChange({ ...next, title: event.currentTarget.value })}
          />
          <TextInput
            type="datetime-local"
            label={t('log.stepDue', { zone })}
            value={next.wall}
            error={lacking.includes('nextWall') ? t('log.badTime') : undefined}
            onChange={(event) => onChange({ ...next, wall: event.currentTarget.value })}
          />
        </Group>
      ) : null}
    </section>
  );
}

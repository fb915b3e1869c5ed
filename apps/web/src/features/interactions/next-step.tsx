import { Group, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useT } from '../../kernel/i18n/index.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { instantOf } from '../../ui/zone-clock.js';
import { Clocks } from './clocks.js';
import { stepChoices, type Lack, type LogForm, type StepChoice } from './form.js';
import { Chip } from './picker.js';
import styles from './interactions.module.css';

interface NextStepProps {
  form: LogForm;
  /** Of the delegation; undefined until one is chosen. */
  name: string | undefined;
  /** The person's own IANA zone. */
  ownZone: string;
  /** By the campaign's clock, in ms since 1970. */
  now: number;
  lacking: readonly Lack[];
  onChange: (next: LogForm['next']) => void;
}

/** What I do next, as a task for myself: one tap, and words and time can still be changed. */
export function NextStepChoice({
  form: { next, zone },
  name,
  ownZone,
  now,
  lacking,
  onChange,
}: NextStepProps) {
  const t = useT();
  const heading = useId();
  const press = ({ step, wall }: StepChoice) =>
    onChange(
      next?.step === step
        ? undefined
        : { step, title: t(`log.stepTitle.${step}`, { name: name ?? '…' }), wall, zone },
    );
  const wrong = lacking.includes('nextWall')
    ? t('log.badTime')
    : lacking.includes('nextPast')
      ? t('log.pastTime')
      : undefined;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('log.next')}</h2>
      {zone === ownZone ? null : (
        <Text size="sm" c="dimmed">
          {t('log.stepClock', { city: cityText(zone) })}
        </Text>
      )}
      <div className={styles.chips}>
        {stepChoices(zone, now).map((choice) => (
          <Chip
            key={choice.step}
            label={t(`log.step.${choice.step}`)}
            pressed={next?.step === choice.step}
            onPress={() => press(choice)}
          />
        ))}
      </div>
      {next ? (
        <>
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
              label={t('log.stepDue', { city: cityText(next.zone) })}
              value={next.wall}
              error={wrong}
              onChange={(event) => onChange({ ...next, wall: event.currentTarget.value })}
            />
          </Group>
          <Clocks instant={instantOf(next.wall, next.zone)} zones={[next.zone, ownZone]} />
        </>
      ) : null}
    </section>
  );
}

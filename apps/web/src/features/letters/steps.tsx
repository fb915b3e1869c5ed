import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { LETTER_STATES } from '#libs/domain';
import type { LetterDto, LetterStep } from '../../kernel/api/client.js';
import { translateAny, useT } from '../../kernel/i18n/index.js';
import { useSeat } from '../../kernel/session/session.js';
import { ProblemNotice } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { takeStep } from './letter-acts.js';
import styles from './letters.module.css';

/** Where a letter stands, what comes next and what is still missing for it. */
export function Steps({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { role } = useSeat();
  const at = LETTER_STATES.indexOf(letter.state);
  return (
    <Panel title={t('letters.where')}>
      <ol className={styles.steps}>
        {LETTER_STATES.map((state, place) => (
          <li
            key={state}
            className={place < at ? styles.past : place === at ? styles.now : undefined}
            {...(place === at ? { 'aria-current': 'step' as const } : {})}
          >
            {t(`letters.states.${state}`)}
          </li>
        ))}
      </ol>
      {role === 'coordinator' ? <Acts letter={letter} /> : null}
    </Panel>
  );
}

function Acts({ letter }: { letter: LetterDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { next, back } = letter;
  const step = useMutation({ mutationFn: (name: LetterStep) => takeStep(campaignId, letter, name) });
  return (
    <>
      <Group gap="xs">
        {next ? (
          <Button
            loading={step.isPending}
            disabled={next.problem !== null}
            onClick={() => step.mutate(next.step)}
          >
            {t(`letters.steps.${next.step}`)}
          </Button>
        ) : null}
        {back && back.problem === null ? (
          <Button variant="default" disabled={step.isPending} onClick={() => step.mutate(back.step)}>
            {t(`letters.steps.${back.step}`)}
          </Button>
        ) : null}
      </Group>
      {next ? (
        <Text size="sm" role="status">
          {next.problem === null
            ? translateAny(`letters.nextHow.${next.step}`)
            : translateAny(`letters.missing.${next.problem.replace(/^.*\./, '')}`)}
        </Text>
      ) : null}
      {step.error ? <ProblemNotice error={step.error} /> : null}
    </>
  );
}

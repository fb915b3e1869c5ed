import { Button, Group, Text } from '@mantine/core';
import { BALLOT_CHOICES, type BallotChoice, type DecisionRule } from '#libs/domain';
import { translate, useT } from '../../../kernel/i18n/index.js';
import { CHOICE_SIGNS, type Running } from './ballots.js';
import { outcomeText } from './outcome.js';
import styles from './ballots.module.css';

interface MarkChoiceProps {
  mark: BallotChoice;
  tally: Running['tally'];
  onMark: (mark: BallotChoice) => void;
}

/** The mark that the next tap sets, with how many have it so far. */
export function MarkChoice({ mark, tally, onMark }: MarkChoiceProps) {
  const t = useT();
  return (
    <div className={styles.marks} role="group" aria-label={t('board.mark')}>
      {BALLOT_CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === mark}
          className={`${styles.mark} ${styles[choice]}`}
          onClick={() => onMark(choice)}
        >
          <span aria-hidden>{CHOICE_SIGNS[choice]}</span> {translate(`count.bins.${choice}`)}{' '}
          <b>{tally[choice]}</b>
        </button>
      ))}
    </div>
  );
}

/** One tap for everybody; exceptions stay. */
export function AllAlike({
  base,
  onBase,
}: {
  base: BallotChoice | '';
  onBase: (base: BallotChoice) => void;
}) {
  const t = useT();
  return (
    <Group gap="xs" role="group" aria-label={t('board.all')}>
      <Text span size="sm">
        {t('board.all')}
      </Text>
      {BALLOT_CHOICES.map((choice) => (
        <Button
          key={choice}
          variant={choice === base ? 'filled' : 'default'}
          aria-pressed={choice === base}
          onClick={() => onBase(choice)}
        >
          {t('board.allOf', { choice: translate(`count.bins.${choice}`) })}
        </Button>
      ))}
    </Group>
  );
}

/** What the rule makes of it so far. */
export function RunningResult({ running, rule }: { running: Running; rule: DecisionRule }) {
  const t = useT();
  const { decision, unmarked, present, quorum } = running;
  return (
    <Text role="status" size="sm" fw={600} className={styles.running}>
      {decision ? outcomeText(decision, translate(`count.rules.${rule}`)) : t('board.nobodyVotes')}{' '}
      {present > 0 && present < quorum ? `${t('board.noQuorum', { present, quorum })} ` : null}
      {unmarked > 0 ? (
        <Text span inherit fw={400}>
          {t('board.unmarked', { count: unmarked })}
        </Text>
      ) : null}
    </Text>
  );
}

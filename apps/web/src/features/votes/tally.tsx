import { Text } from '@mantine/core';
import { BALLOT_CHOICES, type BallotChoice } from '#libs/domain';
import type { VoteDetailDto, VoteDto, VoteResultDto } from '../../kernel/api/client.js';
import { inOneLine, translate, useT } from '../../kernel/i18n/index.js';
import { CHOICE_SIGNS } from '../../ui/campaign/ballots/ballots.js';
import { outcomeText } from '../../ui/campaign/ballots/outcome.js';
import { notEnteredText } from './not-entered.js';
import { useNamedVoters } from './voters-of-reading.js';
import styles from './votes.module.css';

/** Carried or not, by the rule that held; with ballots that are not complete, only so far. */
export function Outcome({ result }: { result: VoteResultDto }) {
  const t = useT();
  const word = result.passes ? t('votes.carried') : t('votes.failed');
  return (
    <Text span size="sm" className={result.passes ? styles.carried : styles.failed}>
      {result.complete ? word : t('votes.soFar', { outcome: word })}
    </Text>
  );
}

/** The same in a sentence; with ballots that are not complete, whose are not entered. */
export function OutcomeSentence({ vote }: { vote: VoteDetailDto }) {
  const t = useT();
  const { result } = vote;
  return (
    <>
      <Text fw={600}>
        {outcomeText(result, translate(`count.rules.${result.rule}`))}
        {result.complete ? null : ` ${t('votes.incomplete')}`}
      </Text>
      {result.complete || vote.ballots.length === 0 ? null : <NotEntered vote={vote} />}
    </>
  );
}

function NotEntered({ vote: { ballots, voters } }: { vote: VoteDetailDto }) {
  const said = notEnteredText(useNamedVoters(voters), ballots);
  return said === undefined ? null : <Text size="sm">{said}</Text>;
}

type TallyBarProps = Pick<VoteDto, 'tally' | 'counted' | 'result'>;

/** Numbers that count: those announced, else the ballots. */
const numbersOf = ({
  tally,
  counted,
}: Pick<VoteDto, 'tally' | 'counted'>): Record<BallotChoice, number | null> =>
  tally ? { yes: tally.yes, no: tally.no, abstain: tally.abstained, absent: tally.absent } : counted;

/** All members as one bar, yes from the start; beside it the numbers. What was not announced is no part of it. */
export function TallyBar({ tally, counted, result }: TallyBarProps) {
  const t = useT();
  const numbers = numbersOf({ tally, counted });
  const known = BALLOT_CHOICES.filter((choice) => numbers[choice] !== null);
  const words = inOneLine(...known.map((choice) => `${numbers[choice]} ${translate(`ballot.${choice}`)}`));
  return (
    <div>
      <div
        className={styles.track}
        role="img"
        aria-label={t('votes.barOf', { members: result.members, parts: words })}
      >
        {(['yes', 'abstain', 'absent', 'no'] as const).map((choice) =>
          numbers[choice] ? (
            <span key={choice} className={styles[choice]} style={{ flexGrow: numbers[choice] ?? 0 }} />
          ) : null,
        )}
      </div>
      <ul className={`bare ${styles.numbers}`} aria-hidden>
        {known.map((choice) => (
          <li key={choice}>
            <span className={styles.sign}>{CHOICE_SIGNS[choice]}</span> <b>{numbers[choice]}</b>{' '}
            {translate(`ballot.${choice}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Text } from '@mantine/core';
import { BALLOT_CHOICES, type BallotChoice } from '#libs/domain';
import type { VoteDetailDto } from '../../kernel/api/client.js';
import { translate, useOrder, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import { CHOICE_SIGNS } from '../../ui/campaign/ballots/ballots.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { Panel } from '../../ui/panel.js';
import { Export } from './export.js';
import styles from './votes.module.css';

/** Who voted how, and what some later advised that they had meant. */
export function Ballots({ vote: { id, ballots } }: { vote: VoteDetailDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  const inOrder = useOrder();
  const named = ballots
    .map((ballot) => ({ ...ballot, name: nameOf(ballot.delegationCode, ballot.delegation) }))
    .toSorted((a, b) => inOrder(a.name, b.name));
  const advised = named.filter(({ meant }) => meant !== null);
  return (
    <Panel title={t('votes.ballots')} action={<Export voteId={id} />}>
      {ballots.length === 0 ? <Text>{t('votes.noBallots')}</Text> : null}
      <div className={styles.choices}>
        {BALLOT_CHOICES.map((choice) => (
          <OfChoice key={choice} choice={choice} ballots={named.filter((one) => one.choice === choice)} />
        ))}
      </div>
      {advised.length > 0 ? (
        <section>
          <h3>{t('votes.advised')}</h3>
          <Text size="sm">{t('votes.advisedHow')}</Text>
          <ul>
            {advised.map(({ delegationCode, delegation, choice, meant }) => (
              <li key={delegationCode}>
                <DelegationName code={delegationCode} name={delegation} />
                {': '}
                {t('votes.meantFor', {
                  choice: translate(`ballot.${choice}`),
                  meant: translate(`ballot.${meant ?? choice}`),
                })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Panel>
  );
}

interface OfChoiceProps {
  choice: BallotChoice;
  ballots: readonly {
    delegationCode: string;
    delegation: string;
    name: string;
    meant: BallotChoice | null;
  }[];
}

function OfChoice({ choice, ballots }: OfChoiceProps) {
  const t = useT();
  if (ballots.length === 0) return null;
  return (
    <section>
      <h3>
        <span aria-hidden>{CHOICE_SIGNS[choice]}</span>{' '}
        {t('votes.ofChoice', { choice: translate(`ballot.${choice}`), count: ballots.length })}
      </h3>
      <ul className={styles.names}>
        {ballots.map(({ delegationCode, delegation, meant }) => (
          <li key={delegationCode}>
            <DelegationName code={delegationCode} name={delegation} />
            {meant ? ' *' : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

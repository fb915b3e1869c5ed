import { Alert, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { BALLOT_CHOICES, type BallotChoice } from '#libs/domain';
import type { AskedBallotDto, VoteReadingDto } from '../../kernel/api/client.js';
import { translateFinding } from '../../kernel/i18n/finding.js';
import { listed, translate, useT } from '../../kernel/i18n/index.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import type { BoardVoter } from '../../ui/campaign/ballots/voters.js';
import { Panel } from '../../ui/panel.js';
import { WideTable } from '../../ui/wide-table.js';
import { asksForVote, decisionOf, NOBODY, type Decision, type Decisions, type Outcome } from './reading.js';
import styles from './votes.module.css';

interface FoundProps {
  reading: VoteReadingDto;
  outcome: Outcome;
  decisions: Decisions;
  voters: readonly BoardVoter[];
  onDecide: (decisions: Decisions) => void;
}

/** What was read, held against the numbers of the record, with every name that a person has to decide. */
export function Found({ reading, outcome, decisions, voters, onDecide }: FoundProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { asked, repeated, withoutVote, noMembers, problems } = reading;
  const names = (list: { code: string; name: string }[]) =>
    listed(list.map(({ code, name }) => nameOf(code, name)));
  if (problems.length > 0) {
    return (
      <Alert color="red" title={t('paste.unreadable')}>
        {problems.map(({ code, params }) => (
          <div key={code}>{translateFinding(code, params)}</div>
        ))}
      </Alert>
    );
  }
  if (reading.ballots.length + asked.length === 0) return null;
  return (
    <Panel title={t('paste.read')}>
      <Numbers reading={reading} outcome={outcome} />
      {asked.length > 0 ? (
        <section>
          <h3>{t('paste.asked', { count: asked.length })}</h3>
          <Stack gap="sm">
            {asked.map((one, at) => (
              <Question
                key={`${at} ${one.written}`}
                asked={one}
                decision={decisionOf(decisions, one, at)}
                taken={outcome.twice.includes(at)}
                voters={voters}
                onDecide={(decision) => onDecide({ ...decisions, [at]: decision })}
              />
            ))}
          </Stack>
        </section>
      ) : null}
      {repeated.length > 0 ? <Text size="sm">{t('paste.repeated', { names: names(repeated) })}</Text> : null}
      {withoutVote.length > 0 ? (
        <Text size="sm" className="warned">
          {t('paste.withoutVote', { names: names(withoutVote) })}
        </Text>
      ) : null}
      {noMembers > 0 ? <Text size="sm">{t('paste.noMembers', { count: noMembers })}</Text> : null}
      <Names reading={reading} />
    </Panel>
  );
}

/** Found and said beside each other; a difference in red, before anything is saved. */
function Numbers({ reading: { said }, outcome }: Pick<FoundProps, 'reading' | 'outcome'>) {
  const t = useT();
  const { counted, differences } = outcome;
  return (
    <>
      <WideTable headings={['', t('paste.matched'), t('paste.inRecord')]}>
        {BALLOT_CHOICES.map((choice) => {
          const differs = differences.some((one) => one.choice === choice);
          return (
            <tr key={choice} className={differs ? styles.differs : undefined}>
              <th scope="row">{translate(`ballot.${choice}`)}</th>
              <td>{counted[choice]}</td>
              <td>{said?.[choice] ?? '–'}</td>
            </tr>
          );
        })}
      </WideTable>
      {differences.length > 0 ? (
        <Alert color="red" role="alert">
          {t('paste.differs')}
        </Alert>
      ) : (
        <Text size="sm">{t(said ? 'paste.fits' : 'paste.notSaid')}</Text>
      )}
    </>
  );
}

interface QuestionProps {
  asked: AskedBallotDto;
  decision: Decision;
  /** Whether whoever was chosen has a ballot already. */
  taken: boolean;
  voters: readonly BoardVoter[];
  onDecide: (decision: Decision) => void;
}

function Question({ asked, decision, taken, voters, onDecide }: QuestionProps) {
  const t = useT();
  const nameOf = useDelegationNames();
  const { written, because, word, near } = asked;
  const why = t(`paste.because.${because}`, { word: word ?? '' });
  const chosen = voters.find(({ code }) => code === decision.code);
  return (
    <Group gap="xs" align="flex-end">
      {asksForVote(asked) ? null : (
        <NativeSelect
          label={t('paste.whoIs', { written })}
          description={why}
          error={taken ? t('paste.already', { name: chosen?.name ?? decision.code }) : undefined}
          value={decision.code}
          data={[
            { value: '', label: t('paste.decide') },
            { value: NOBODY, label: t('paste.leaveOut') },
            {
              group: t('paste.near'),
              items: near.map(({ code, name }) => ({ value: code, label: nameOf(code, name) })),
            },
            {
              group: t('paste.everybody'),
              items: voters
                .filter(({ code }) => near.every((one) => one.code !== code))
                .map(({ code, name }) => ({ value: code, label: name })),
            },
          ].filter(({ items }) => items === undefined || items.length > 0)}
          onChange={(event) => onDecide({ ...decision, code: event.currentTarget.value })}
        />
      )}
      {decision.code === NOBODY ? null : (
        <NativeSelect
          label={t('paste.howVoted', { written })}
          description={asksForVote(asked) ? why : undefined}
          value={decision.choice}
          data={[
            { value: '', label: t('paste.decide') },
            ...BALLOT_CHOICES.map((value) => ({ value, label: translate(`ballot.${value}`) })),
          ]}
          onChange={(event) =>
            onDecide({ ...decision, choice: event.currentTarget.value as BallotChoice | '' })
          }
        />
      )}
    </Group>
  );
}

function Names({ reading: { ballots } }: { reading: VoteReadingDto }) {
  const t = useT();
  const nameOf = useDelegationNames();
  return (
    <details>
      <summary>{t('paste.names')}</summary>
      <WideTable headings={[t('paste.written'), t('count.delegation'), t('votes.cast'), t('votes.advised')]}>
        {ballots.map(({ delegationCode, delegation, written, choice, meant }) => (
          <tr key={delegationCode}>
            <td>
              <bdi>{written}</bdi>
            </td>
            <td>{nameOf(delegationCode, delegation)}</td>
            <td>{translate(`ballot.${choice}`)}</td>
            <td>{meant ? translate(`ballot.${meant}`) : ''}</td>
          </tr>
        ))}
      </WideTable>
    </details>
  );
}

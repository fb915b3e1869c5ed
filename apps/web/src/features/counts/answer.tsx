import { Stack, Text } from '@mantine/core';
import type { CountDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { Bar } from './bar.js';
import { splitTally, type Split } from './split.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { OUTLOOK_SIGNS, summaryText } from '../../ui/campaign/answers/count-summary.js';
import { useDelegationNames } from '../../kernel/queries/delegations.js';
import styles from './counts.module.css';

interface AnswerProps {
  count: CountDto;
  split: Split | undefined;
  /** Whether the what-if says how many are in the room. */
  atTurnout: boolean;
  /** New numbers are on their way. */
  waiting: boolean;
}

/** The answer in a sentence, the bar, and the numbers behind it. */
export function Answer({ count, split, atTurnout, waiting }: AnswerProps) {
  const t = useT();
  const { tally, voting, needed, forecast, quorum, members, summary, scope } = count;
  const nameOf = useDelegationNames();
  const quorate = quorum.present >= quorum.needed;
  const outcome = (carries: boolean) => t(carries ? 'count.carries' : 'count.fails');
  return (
    <Panel title={t('count.answer')}>
      <Stack gap="sm" className={waiting ? styles.waiting : undefined}>
        <Text className={styles.summary}>
          <strong aria-hidden className={styles[summary.outlook]}>
            {`${OUTLOOK_SIGNS[summary.outlook]} `}
          </strong>
          {summaryText(summary, nameOf, count.amendment?.effect)}
        </Text>
        <Bar large split={splitTally(tally, split)} members={members} needed={needed.abstain} />
        <Text>{t(`answers.rule.${count.rule}`)}</Text>
        <ul>
          {quorate && needed.abstain > 0 ? (
            <>
              <li>{t('count.ifAbstain', { yes: tally.yes, no: tally.no, needed: needed.abstain })}</li>
              <li>{t('count.ifVote', { voting: voting.vote, needed: needed.vote })}</li>
            </>
          ) : null}
          {quorate ? (
            <>
              <li>{t('count.worst', { outcome: outcome(count.passesAtWorst) })}</li>
              <li>{t('count.best', { outcome: outcome(count.passesAtBest) })}</li>
            </>
          ) : null}
          <li>
            {t('count.quorum', { present: quorum.present, needed: quorum.needed })}
            {quorate ? null : <strong> {t('count.noQuorum')}</strong>}
          </li>
        </ul>
        {atTurnout ? <Text size="sm">{t('count.ofAllMembers')}</Text> : null}
        <Text size="sm">{t('count.range', { low: forecast.yes.low, high: forecast.yes.high })}</Text>
        <Text size="sm" c="dimmed">
          {t('answers.forecastNote')} {scopeText(scope)}
        </Text>
      </Stack>
    </Panel>
  );
}

/** On which positions, and of what grade, the count rests. */
export function Basis({ count: { positions } }: { count: CountDto }) {
  const t = useT();
  const { known, unknown, staleByDraft, staleByAge, fromBlocs } = positions;
  const grades = positions.grades.filter(({ fresh, stale }) => fresh + stale > 0);
  return (
    <Panel title={t('count.basis')}>
      <Text>
        {t('count.known', { known, unknown })} {t('count.fromBlocs', { count: fromBlocs })}{' '}
        {t('count.staleBy', { draft: staleByDraft, age: staleByAge })}
      </Text>
      {grades.length > 0 ? (
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{t('count.grade')}</th>
              <th scope="col">{t('count.fresh')}</th>
              <th scope="col">{t('count.old')}</th>
            </tr>
          </thead>
          <tbody>
            {grades.map(({ grade, fresh, stale }) => (
              <tr key={grade}>
                <th scope="row">{translate(`grade.${grade}`)}</th>
                <td>{fresh}</td>
                <td>{stale}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}

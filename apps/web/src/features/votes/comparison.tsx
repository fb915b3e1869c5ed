import { Stack, Text } from '@mantine/core';
import { shareBounds } from '#libs/domain';
import type { ComparedBallotDto, VoteDetailDto } from '../../kernel/api/client.js';
import { translate, useT } from '../../kernel/i18n/index.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { DelegationName } from '../../ui/campaign/delegation-name.js';
import { shareText } from '../../ui/campaign/share.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { WideTable } from '../../ui/wide-table.js';
import styles from './votes.module.css';

const CALLED = ['yes', 'open', 'no'] as const;
const CAST = ['yes', 'abstain', 'absent', 'no'] as const;

/** What had been counted when the vote was held, beside what happened. */
export function Comparison({ vote: { comparison } }: { vote: VoteDetailDto }) {
  const t = useT();
  if (!comparison) return null;
  const { expected, probability, compared, movedSince, surprises, ballots, scope } = comparison;
  return (
    <Panel title={t('count.against')}>
      <Text>
        {t('count.forecastWas', {
          share: shareText(probability),
          yes: Math.round(expected.yes),
          no: Math.round(expected.no),
        })}
      </Text>
      {movedSince > 0 ? <Text>{t('votes.movedSince', { count: movedSince })}</Text> : null}
      {compared === 0 ? (
        <Text>{t('votes.nothingCompared')}</Text>
      ) : (
        <>
          <Hits called={comparison.called} hits={comparison.hits} />
          <Crossed ballots={ballots} />
          <Surprises surprises={surprises} />
          <Everyone ballots={ballots} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {scopeText(scope)}
      </Text>
    </Panel>
  );
}

/** How many calls were right, and how far so few of them can be trusted. */
export function Hits({ called, hits }: { called: number; hits: number }) {
  const t = useT();
  if (called === 0) return <Text>{t('votes.nobodyCalled')}</Text>;
  const { low, high } = shareBounds(hits, called);
  return (
    <Text>
      {t('count.hits', { called, hits })} {t('votes.trust', { low: shareText(low), high: shareText(high) })}
    </Text>
  );
}

/** As they were called in lines, what they cast as parts of each line. */
function Crossed({ ballots }: { ballots: readonly ComparedBallotDto[] }) {
  const t = useT();
  return (
    <div>
      {CALLED.map((called) => {
        const of = ballots.filter((ballot) => ballot.called === called);
        if (of.length === 0) return null;
        const parts = CAST.map((choice) => ({
          choice,
          count: of.filter(({ actual }) => actual === choice).length,
        }));
        const words = parts
          .filter(({ count }) => count > 0)
          .map(({ choice, count }) => `${count} ${translate(`ballot.${choice}`)}`)
          .join(', ');
        const title = t('votes.calledAs', { called: translate(`count.bins.${called}`), count: of.length });
        return (
          <div key={called}>
            <Text size="sm">
              <b>{title}</b> {words}
            </Text>
            <div className={styles.track} aria-hidden>
              {parts.map(({ choice, count }) =>
                count > 0 ? (
                  <span key={choice} className={styles[choice]} style={{ flexGrow: count }} />
                ) : null,
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Surprises({ surprises }: { surprises: readonly ComparedBallotDto[] }) {
  const t = useT();
  if (surprises.length === 0) return null;
  return (
    <section>
      <h3>{t('votes.surprises')}</h3>
      <ul>
        {surprises.map((one) => (
          <li key={one.delegationCode}>
            <DelegationName inText code={one.delegationCode} name={one.delegation} />
            {': '}
            {t('votes.calledCast', {
              called: translate(`count.bins.${one.called}`),
              cast: translate(`ballot.${one.actual}`),
            })}{' '}
            {one.confidence ? (
              <Text span size="sm" c="dimmed">
                {translate(`sure.${one.confidence}`)}
                {one.voice === 'bloc' ? ` · ${t('votes.byBloc')}` : null}
              </Text>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Everyone({ ballots }: { ballots: readonly ComparedBallotDto[] }) {
  const t = useT();
  return (
    <details>
      <summary>{t('votes.everyone', { count: ballots.length })}</summary>
      <Stack gap="xs" pt="xs">
        <WideTable
          headings={[
            t('count.delegation'),
            t('count.stance'),
            t('count.countedAs'),
            t('votes.cast'),
            t('votes.right'),
          ]}
        >
          {ballots.map((one) => (
            <tr key={one.delegationCode}>
              <th scope="row">
                <DelegationName code={one.delegationCode} name={one.delegation} />
              </th>
              <td>
                <StanceMark stance={one.stance} />
                {one.stale ? ` · ${t('count.old')}` : null}
              </td>
              <td>{translate(`count.bins.${one.called}`)}</td>
              <td>{translate(`ballot.${one.actual}`)}</td>
              <td>{one.hit === null ? '' : t(one.hit ? 'form.yes' : 'form.no')}</td>
            </tr>
          ))}
        </WideTable>
      </Stack>
    </details>
  );
}

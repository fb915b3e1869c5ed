import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CalibrationDto } from '../../kernel/api/client.js';
import { dotted, translate, useT } from '../../kernel/i18n/index.js';
import { calibrationQuery } from '../../kernel/queries/votes.js';
import { useSeat } from '../../kernel/session/session.js';
import { scopeText } from '../../ui/campaign/answers/scope.js';
import { shareText } from '../../ui/campaign/share.js';
import { Loaded } from '../../ui/loaded.js';
import { Panel } from '../../ui/panel.js';
import { StanceMark } from '../../ui/stance.js';
import { WideTable } from '../../ui/wide-table.js';
import { Hits } from './comparison.js';
import styles from './votes.module.css';

/** Ballots of one vote hang together: below this many votes nothing is said about forecasts in general. */
const FEW_VOTES = 5;
/** Ballots in a part of the scale below which its place on the picture says little. */
const FEW_BALLOTS = 10;

/** How good the forecasts were, over all votes on asks: chances that were given, against what happened. */
export function Calibration() {
  const t = useT();
  const { campaignId } = useSeat();
  const calibration = useQuery(calibrationQuery(campaignId));
  return (
    <Panel title={t('votes.calibration')}>
      <Loaded query={calibration} height={300}>
        {(data) =>
          data.count === 0 ? (
            <Text c="dimmed">{t('votes.noCalibration')}</Text>
          ) : (
            <Measured calibration={data} />
          )
        }
      </Loaded>
    </Panel>
  );
}

function Measured({ calibration }: { calibration: CalibrationDto }) {
  const t = useT();
  const { votes, count, skill, rows, bins, scope } = calibration;
  const called = votes.reduce((sum, vote) => sum + vote.called, 0);
  const hits = votes.reduce((sum, vote) => sum + vote.hits, 0);
  return (
    <>
      <Text>{dotted(t('votes.ofVotes', { count: votes.length }), t('votes.ofBallots', { count }))}</Text>
      {votes.length < FEW_VOTES ? <Text fw={600}>{t('votes.few')}</Text> : null}
      <Hits called={called} hits={hits} />
      {skill === null ? null : <Text>{t(skill > 0 ? 'votes.worth' : 'votes.notWorth')}</Text>}
      <div className={styles.calibration}>
        <Plot bins={bins} />
        <Bins bins={bins} />
      </div>
      <Stances rows={rows} />
      <Text size="sm" c="dimmed">
        {scopeText(scope)}
      </Text>
    </>
  );
}

const SIZE = 200;
const EDGE = 26;
const at = (share: number) => EDGE + share * SIZE;
const up = (share: number) => EDGE + (1 - share) * SIZE;

/** On the line from corner to corner a chance came true as often as it was given. Few ballots make a hollow dot. */
function Plot({ bins }: Pick<CalibrationDto, 'bins'>) {
  const t = useT();
  const filled = bins.filter(({ count }) => count > 0);
  return (
    <figure style={{ margin: 0 }} dir="ltr">
      <svg
        viewBox={`0 0 ${SIZE + 2 * EDGE} ${SIZE + 2 * EDGE}`}
        className={styles.plot}
        role="img"
        aria-label={t('votes.plot')}
      >
        <rect x={EDGE} y={EDGE} width={SIZE} height={SIZE} fill="none" stroke="var(--line)" />
        <line
          x1={at(0)}
          y1={up(0)}
          x2={at(1)}
          y2={up(1)}
          stroke="currentColor"
          strokeDasharray="4 4"
          opacity={0.6}
        />
        {filled.map(({ from, predicted, observed, count }) => (
          <circle
            key={from}
            cx={at(predicted)}
            cy={up(observed)}
            r={Math.min(12, 3 + Math.sqrt(count))}
            fill={count < FEW_BALLOTS ? 'none' : 'var(--mantine-primary-color-filled)'}
            stroke="var(--mantine-primary-color-filled)"
            strokeWidth={2}
            fillOpacity={0.75}
          />
        ))}
        {[0, 0.5, 1].map((share) => (
          <g key={share} fontSize={10} fill="currentColor">
            <text x={at(share)} y={SIZE + EDGE + 14} textAnchor="middle">
              {shareText(share)}
            </text>
            <text x={EDGE - 4} y={up(share) + 4} textAnchor="end">
              {shareText(share)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <Text size="sm">{t('votes.plotHow')}</Text>
      </figcaption>
    </figure>
  );
}

function Bins({ bins }: Pick<CalibrationDto, 'bins'>) {
  const t = useT();
  return (
    <WideTable headings={[t('votes.given'), t('votes.happened'), t('votes.ballots')]}>
      {bins
        .filter(({ count }) => count > 0)
        .map(({ from, to, predicted, observed, count }) => (
          <tr key={from}>
            <th scope="row">
              {shareText(predicted)}{' '}
              <Text span size="sm" c="dimmed">
                ({shareText(from)}–{shareText(to)})
              </Text>
            </th>
            <td>{shareText(observed)}</td>
            <td>
              {count} {count < FEW_BALLOTS ? t('votes.fewHere') : null}
            </td>
          </tr>
        ))}
    </WideTable>
  );
}

function Stances({ rows }: Pick<CalibrationDto, 'rows'>) {
  const t = useT();
  return (
    <details>
      <summary>{t('votes.byStance')}</summary>
      <WideTable
        headings={[
          t('count.stance'),
          t('votes.sure'),
          t('votes.ballots'),
          t('votes.rightOf'),
          translate('ballot.yes'),
          translate('ballot.no'),
        ]}
      >
        {rows.map(({ stance, confidence, count, called, hits, observed }) => (
          <tr key={`${stance} ${confidence}`}>
            <th scope="row">
              <StanceMark stance={stance} />
            </th>
            <td>{confidence ? translate(`sure.${confidence}`) : ''}</td>
            <td>{count}</td>
            <td>{called > 0 ? t('votes.hitsOf', { hits, called }) : ''}</td>
            <td>{shareText(observed.yes)}</td>
            <td>{shareText(observed.no)}</td>
          </tr>
        ))}
      </WideTable>
    </details>
  );
}

import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { daysBetween, treatyHistory } from '#libs/domain';
import type { TreatyDto, TreatyStateDto } from '../../kernel/api/client.js';
import { dayText, useT } from '../../kernel/i18n/index.js';
import { actsOfStates } from '../../ui/campaign/treaty/acts-of-states.js';
import { Panel } from '../../ui/panel.js';
import styles from './treaty.module.css';

interface ChartProps {
  treaty: TreatyDto;
  states: readonly TreatyStateDto[];
}

const WIDTH = 600;
const HEIGHT = 180;

/** Signatures and instruments over time, with the number that is needed. */
export function Chart({ treaty, states }: ChartProps) {
  const t = useT();
  const acts = useMemo(() => actsOfStates(states), [states]);
  const history = useMemo(() => treatyHistory(acts, treaty, treaty.asOf), [acts, treaty]);
  const first = history[0]?.day;
  const last = history.at(-1);
  if (first === undefined || !last || first >= treaty.asOf) return null;
  const counts = history.flatMap(({ signatures, instruments }) => [signatures, instruments]);
  const most = Math.max(...counts, treaty.instrumentsNeeded);
  const at = (day: string) => (daysBetween(first, day) / daysBetween(first, treaty.asOf)) * WIDTH;
  const up = (count: number) => HEIGHT - (count / most) * HEIGHT;
  const line = (of: 'signatures' | 'instruments') =>
    [`M0,${HEIGHT}`, ...history.map((one) => `H${at(one.day)}V${up(one[of])}`), `H${WIDTH}`].join('');
  const undated = acts.filter(({ confirmed, doneOn }) => confirmed && doneOn === null).length;
  return (
    <Panel title={t('treaty.chart.title')}>
      <svg
        viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 8}`}
        className={styles.chart}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('treaty.chart.says', {
          signatures: last.signatures,
          instruments: last.instruments,
          needed: treaty.instrumentsNeeded,
          day: dayText(treaty.asOf),
        })}
      >
        <path d={`M0,${up(treaty.instrumentsNeeded)}H${WIDTH}`} className={styles.needed} />
        <path d={line('signatures')} className={styles.signed} />
        <path d={line('instruments')} className={styles.bound} />
      </svg>
      <div className={styles.legend}>
        <span>{dayText(first)}</span>
        <span>{dayText(treaty.asOf)}</span>
      </div>
      <Text size="sm">
        <span className={styles.keySigned} /> {t('treaty.signatures', { count: last.signatures })}
        {' · '}
        <span className={styles.keyBound} /> {t('treaty.chart.instruments', { count: last.instruments })}
        {' · '}
        <span className={styles.keyNeeded} /> {t('treaty.chart.needed', { count: treaty.instrumentsNeeded })}
      </Text>
      {undated > 0 ? (
        <Text size="sm" c="dimmed">
          {t('treaty.chart.undated', { count: undated })}
        </Text>
      ) : null}
    </Panel>
  );
}

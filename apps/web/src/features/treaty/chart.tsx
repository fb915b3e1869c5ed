import { Text } from '@mantine/core';
import { daysBetween } from '#libs/domain';
import type { TreatyDto, TreatyStateDto } from '../../kernel/api/client.js';
import { dayText, useT } from '../../kernel/i18n/index.js';
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
  const days = (of: (state: TreatyStateDto) => string | null | undefined) =>
    states.flatMap((state) => of(state) ?? []).toSorted();
  const signed = days(({ signature }) => (signature?.confirmed ? signature.doneOn : null));
  const bound = days(({ instrument, counted }) => (counted ? instrument?.doneOn : null));
  const first = [...signed, ...bound].toSorted()[0];
  if (first === undefined || first >= treaty.asOf) return null;
  const most = Math.max(signed.length, bound.length, treaty.instrumentsNeeded);
  const at = (day: string) => (daysBetween(first, day) / daysBetween(first, treaty.asOf)) * WIDTH;
  const up = (count: number) => HEIGHT - (count / most) * HEIGHT;
  const line = (of: readonly string[]) =>
    [`M0,${HEIGHT}`, ...of.map((day, place) => `H${at(day)}V${up(place + 1)}`), `H${WIDTH}`].join('');
  const undated = states.filter(({ signature }) => signature?.confirmed && signature.doneOn === null).length;
  return (
    <Panel title={t('treaty.chart.title')}>
      <svg
        viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 8}`}
        className={styles.chart}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('treaty.chart.says', {
          signatures: signed.length,
          instruments: bound.length,
          needed: treaty.instrumentsNeeded,
          day: dayText(treaty.asOf),
        })}
      >
        <path d={`M0,${up(treaty.instrumentsNeeded)}H${WIDTH}`} className={styles.needed} />
        <path d={line(signed)} className={styles.signed} />
        <path d={line(bound)} className={styles.bound} />
      </svg>
      <div className={styles.legend}>
        <span>{dayText(first)}</span>
        <span>{dayText(treaty.asOf)}</span>
      </div>
      <Text size="sm">
        <span className={styles.keySigned} /> {t('treaty.signatures', { count: signed.length })}
        {' · '}
        <span className={styles.keyBound} /> {t('treaty.chart.instruments', { count: bound.length })}
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

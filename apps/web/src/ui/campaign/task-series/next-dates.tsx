import { Text } from '@mantine/core';
import { nextRecurrences } from '#libs/domain';
import type { SessionDto, TaskSeriesDto } from '../../../kernel/api/client.js';
import { cityText } from '../../../kernel/i18n/clocks.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { TwoClocks } from '../../two-clocks.js';
import { instantOf, inWords, wallAt } from '../../zone-clock.js';
import type { SeriesFields } from './fields.js';

const COUNT = 3;

/** When its next three tasks are due, each on both clocks. */
export function NextDates({ series }: { series: TaskSeriesDto }) {
  const t = useT();
  if (series.next.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('series.next')}
      </Text>
      <ul className="bare">
        {series.next.map((at) => (
          <li key={at.instant}>
            <TwoClocks at={at} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PreviewProps {
  fields: SeriesFields;
  sessions: readonly SessionDto[];
  /** By the campaign's clock, in ms since 1970. */
  now: number;
  /** The day from which what stands in the form holds; today if left out. */
  from: string | undefined;
}

/** The same of what stands in the form, before the api has answered. */
export function NextPreview({ fields, sessions, now, from }: PreviewProps) {
  const t = useT();
  const { me } = useSeat();
  const instants = nextOf(fields, sessions, now, from);
  const zones = [...new Set([fields.zone, me.zone])];
  return (
    <div aria-live="polite">
      <Text size="sm" fw={650}>
        {t('series.next')}
      </Text>
      {instants.length === 0 ? <Text size="sm">{t('series.noNext')}</Text> : null}
      <ul className="bare">
        {instants.map((instant) => (
          <li key={instant}>
            <Text size="sm" component="span">
              {zones.map((zone) => `${inWords(instant, zone)} · ${cityText(zone)}`).join(' / ')}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Exported for its test. */
export function nextOf(
  fields: SeriesFields,
  sessions: readonly SessionDto[],
  now: number,
  from = '',
): number[] {
  const { unit, weekdays, startsOn, zone, atTime, ends, untilOn } = fields;
  const every = Number(fields.every);
  const complete = startsOn !== '' && atTime !== '' && every >= 1 && every <= 52 && !Number.isNaN(now);
  if (!complete || (unit === 'week' && weekdays.length === 0)) return [];
  const closes = sessions.find(({ id }) => id === ends)?.closes.instant;
  const last = closes ? wallAt(Date.parse(closes), zone).slice(0, 10) : ends === 'day' ? untilOn : '';
  const rule = { unit, every, weekdays, startsOn, untilOn: last || null };
  const today = wallAt(now, zone).slice(0, 10);
  return nextRecurrences(rule, from > today ? from : today, COUNT + 1)
    .map((date) => instantOf(`${date}T${atTime}`, zone))
    .filter((instant) => instant > now)
    .slice(0, COUNT);
}

import { Text } from '@mantine/core';
import type { SessionDto, TaskSeriesDto } from '../../../kernel/api/client.js';
import { cityText } from '../../../kernel/i18n/clocks.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { TwoClocks } from '../../two-clocks.js';
import { inWords } from '../../zone-clock.js';
import type { SeriesFields } from './fields.js';
import { nextOf } from './next-of.js';

/** When its next three tasks are due, each on both clocks. */
export function NextDates({ series }: { series: TaskSeriesDto }) {
  const t = useT();
  if (series.endedAt) return null;
  if (series.next.length === 0) return <Text size="sm">{t('series.over')}</Text>;
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

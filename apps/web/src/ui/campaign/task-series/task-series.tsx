import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, isoWeekday } from '#libs/domain';
import type { TaskSeriesDto } from '../../../kernel/api/client.js';
import { useCampaignNow } from '../../../kernel/clock/campaign-now.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import { Loaded } from '../../loaded.js';
import { TierBadge } from '../../tier.js';
import { Written } from '../../written.js';
import { wallAt } from '../../zone-clock.js';
import { SeriesActs, seriesQuery, useMayChange } from './acts.js';
import { fieldsOf, type SeriesFields } from './fields.js';
import { NextDates } from './next-dates.js';
import { ruleText } from './rule-text.js';
import { SeriesForm } from './series-form.js';
import styles from './task-series.module.css';

type Opened = TaskSeriesDto | 'new' | undefined;

/** Every task that comes again, as far as the reader sees it: those that go on first. */
export function TaskSeriesDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { campaignId, role } = useSeat();
  const [open, setOpen] = useState<Opened>();
  const back = () => setOpen(undefined);
  const series = useQuery(seriesQuery(campaignId));
  const start = useStart();
  const title = open === 'new' ? t('series.add') : (open?.title ?? t('series.button'));
  return (
    <Dialog open onClose={onClose} title={title}>
      {open === undefined ? (
        <Stack gap="md">
          <Loaded query={series} height={160}>
            {({ items }) =>
              items.length === 0 ? (
                <Text c="dimmed">{t('series.none')}</Text>
              ) : (
                <ul className={`bare ${styles.list}`}>
                  {items.map((one) => (
                    <SeriesLine key={one.id} series={one} onChange={() => setOpen(one)} />
                  ))}
                </ul>
              )
            }
          </Loaded>
          {role === 'member' || !start ? null : (
            <Button onClick={() => setOpen('new')}>{t('series.add')}</Button>
          )}
        </Stack>
      ) : open === 'new' ? (
        start && <SeriesForm start={start} onClose={back} />
      ) : (
        <SeriesForm key={open.id} series={open} start={fieldsOf(open)} onClose={back} />
      )}
    </Dialog>
  );
}

function SeriesLine({ series, onChange }: { series: TaskSeriesDto; onChange: () => void }) {
  const t = useT();
  const mayChange = useMayChange(series);
  return (
    <li className={styles.line}>
      <Written inline>{series.title}</Written>
      <Text size="sm">{ruleText(series)}</Text>
      <Text size="sm" component="div">
        {series.endedAt ? `${t('series.ended')} · ` : null}
        {series.assignee ? t('day.forWhom', { name: series.assignee }) : t('day.forNobody')}{' '}
        <TierBadge tier={series.tier} />
      </Text>
      <NextDates series={series} />
      {mayChange ? <SeriesActs series={series} change={t('series.change')} onChange={onChange} /> : null}
    </li>
  );
}

/** What a new one begins with: this day of the week at ten, from today on, on the clock of the venue. */
function useStart(): SeriesFields | undefined {
  const { campaignId, me, defaultTier } = useSeat();
  const { campaign, now } = useCampaignNow(campaignId, 60_000);
  if (!campaign || Number.isNaN(now)) return undefined;
  const { zone } = campaign.now.venue;
  const tomorrow = addDays(wallAt(now, zone).slice(0, 10), 1);
  return {
    ...{ title: '', note: '', assigneeId: me.id, tier: defaultTier, zone, atTime: '10:00' },
    ...{ unit: 'week', every: '1', weekdays: [isoWeekday(tomorrow)], startsOn: tomorrow },
    ...{ ends: 'none', untilOn: '' },
  };
}

import { Button, Group, Skeleton, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LONGEST_PAUSE_DAYS } from '#libs/domain';
import { problemOf } from '../../kernel/api/call.js';
import { fieldMessage } from '../../kernel/api/problem-text.js';
import { useCampaignNow } from '../../kernel/clock/campaign-now.js';
import { cityText } from '../../kernel/i18n/clocks.js';
import { useT, weekdayText } from '../../kernel/i18n/index.js';
import { meQuery, useSeat } from '../../kernel/session/session.js';
import { Panel } from '../../ui/panel.js';
import { daysAfter, wallAt } from '../../ui/zone-clock.js';
import { toast } from '../../ui/toast.js';
import { changeMe } from './change-me.js';
import { Trouble } from './save-error.js';

/** Until when no mail of a campaign comes, and the way back with one tap. */
export function Pause() {
  const t = useT();
  const { me, campaignId } = useSeat();
  const { now } = useCampaignNow(campaignId, 60_000);
  // Unknown until the campaign has answered.
  const known = !Number.isNaN(now);
  return (
    <Panel title={t('myMail.pause')}>
      {known ? <UntilDay today={wallAt(now, me.zone).slice(0, 10)} /> : <Skeleton height={120} />}
    </Panel>
  );
}

/** @param today on the reader's clock */
function UntilDay({ today }: { today: string }) {
  const t = useT();
  const client = useQueryClient();
  const { me } = useSeat();
  const [day, setDay] = useState(() => daysAfter(today, 7));
  const until = me.mailPausedUntil;
  const save = useMutation({
    mutationFn: (mailPausedUntil: string | null) => changeMe({ mailPausedUntil }),
    onSuccess: async (_, chosen) => {
      toast(chosen === null ? t('myMail.resumed') : t('myMail.pausedUntil', { day: weekdayText(chosen) }));
      await client.invalidateQueries({ queryKey: ['campaign'] });
    },
    onError: (error) =>
      problemOf(error)?.status === 412 ? client.invalidateQueries({ queryKey: meQuery.queryKey }) : undefined,
  });
  const wrong = fieldMessage(save.error, 'mailPausedUntil');
  if (until === null)
    return (
      <>
        <Text c="dimmed">{t('myMail.pauseHow', { zone: cityText(me.zone) })}</Text>
        {wrong ? null : <Trouble error={save.error} />}
        <Group align="end">
          <TextInput
            type="date"
            label={t('myMail.until')}
            min={daysAfter(today, 1)}
            max={daysAfter(today, LONGEST_PAUSE_DAYS)}
            value={day}
            error={wrong}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={day === ''}
            loading={save.isPending}
            onClick={() => save.mutate(day)}
          >
            {t('myMail.pauseNow')}
          </Button>
        </Group>
      </>
    );
  return (
    <>
      <Text>
        <b>{t('myMail.pausedUntil', { day: weekdayText(until) })}</b>
      </Text>
      <Text c="dimmed">{t('myMail.pauseHow', { zone: cityText(me.zone) })}</Text>
      <Trouble error={save.error} />
      <Group>
        <Button loading={save.isPending} onClick={() => save.mutate(null)}>
          {t('myMail.resume')}
        </Button>
      </Group>
    </>
  );
}

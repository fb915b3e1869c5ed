import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { addDays, isoWeekday } from '#libs/domain';
import { taskSeriesOne, type TaskDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { campaignQuery } from '../../../kernel/query/query.js';
import { useSeat } from '../../../kernel/session/session.js';
import { Dialog } from '../../dialog.js';
import { Loaded } from '../../loaded.js';
import { CampaignLink } from '../campaign-link.js';
import { SeriesActs, useMayChange } from './acts.js';
import { fieldsOf, fieldsOfTask } from './fields.js';
import { NextDates } from './next-dates.js';
import { ruleText } from './rule-text.js';
import { SeriesForm } from './series-form.js';
import styles from './task-series.module.css';

/** Of one task: the talk it came from; how it comes again and what follows it, or the way to have it come again. */
export function TaskRepeats({ task }: { task: TaskDto }) {
  const t = useT();
  const { interactionId, seriesId } = task;
  return (
    <>
      {interactionId ? (
        <CampaignLink to="meetings/$meetingId" params={{ meetingId: interactionId }}>
          {t('meetings.cameFrom')}
        </CampaignLink>
      ) : null}
      {seriesId === null ? <Repeat task={task} /> : <Repeats task={task} seriesId={seriesId} />}
    </>
  );
}

function Repeats({ task, seriesId }: { task: TaskDto; seriesId: string }) {
  const { campaignId } = useSeat();
  const series = useQuery(
    campaignQuery(
      campaignId,
      ['tasks', 'members', 'sessions'],
      'one-task-series',
      (options) => taskSeriesOne(seriesId, campaignId, options),
      seriesId,
    ),
  );
  const t = useT();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const from = task.onDate ?? undefined;
  return (
    <section className={styles.repeats} aria-labelledby="task-repeats">
      <Title order={2} size="h4" mb="xs" id="task-repeats">
        {t('series.repeats')}
      </Title>
      <Loaded query={series} height={120}>
        {(one) => (
          <Stack gap="xs">
            <Text>{ruleText(one)}</Text>
            {one.endedAt ? <Text c="dimmed">{t('series.ended')}</Text> : <NextDates series={one} />}
            <MayChange authorId={one.authorId}>
              <SeriesActs
                series={one}
                {...(from ? { from } : {})}
                change={t('series.changeLater')}
                onChange={() => setOpen(true)}
              />
            </MayChange>
            <Dialog open={open} onClose={close} title={t('series.changeLater')}>
              <Text size="sm">{t('series.laterHow')}</Text>
              <SeriesForm
                key={one.id}
                series={one}
                start={fieldsOf(one)}
                {...(from ? { from } : {})}
                onClose={close}
              />
            </Dialog>
          </Stack>
        )}
      </Loaded>
    </section>
  );
}

function MayChange({ authorId, children }: { authorId: string; children: ReactNode }) {
  return useMayChange({ authorId }) ? children : null;
}

/** From the week after this task on: the task itself stays what it is. */
function Repeat({ task }: { task: TaskDto }) {
  const t = useT();
  const { role } = useSeat();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (role === 'member') return null;
  const day = task.dueLocal.slice(0, 10);
  return (
    <div className={styles.repeats}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('series.repeat')}
      </Button>
      <Dialog open={open} onClose={close} title={t('series.repeat')}>
        <SeriesForm
          start={fieldsOfTask(task, isoWeekday(day), addDays(day, 1))}
          delegationCode={task.delegationCode}
          onClose={close}
        />
      </Dialog>
    </div>
  );
}

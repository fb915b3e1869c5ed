import { Button, Group, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { type TaskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { useSeat } from '../../kernel/session/session.js';
import { finishedHere, notFinishedHere, useFinished } from './done-here.js';
import { setTaskState } from './task-acts.js';
import { messagesOfDesk, useT } from '../../kernel/i18n/index.js';
import { useAddress } from '../../ui/address.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { useRowsInReach } from '../../ui/rows-in-reach.js';
import { toast } from '../../ui/toast.js';
import { WithheldNote } from '../../ui/withheld.js';
import { Ahead } from './ahead.js';
import { byPart, PARTS, type Part } from './my-day-order.js';
import { News } from './news.js';
import { StoppedMail } from './stopped-mail.js';
import { TaskRow } from './task-row.js';
import { openTasksQuery } from '../../kernel/queries/tasks.js';
import styles from './my-day.module.css';

/** With the words of the desk: without a network there is none. */
const LettersDue = lazy(() =>
  Promise.all([import('../../ui/campaign/letters-due.js'), messagesOfDesk()]).then(
    ([file]) => file,
    () => ({ default: () => null }),
  ),
);

/** What I have to do and by when: tasks at one tap, and what comes next. Opens without a network. */
export function MyDay() {
  const t = useT();
  const { campaignId } = useSeat();
  const [{ who }, setAddress] = useAddress<'who'>();
  const all = who === 'all';
  const mine = useCachedQuery({ ...openTasksQuery(campaignId, 'me'), enabled: !all }, `day:${campaignId}`);
  const everybodys = useCachedQuery({ ...openTasksQuery(campaignId), enabled: all }, `day:${campaignId}:all`);
  const tasks = all ? everybodys : mine;
  return (
    <Page
      title={t('day.title')}
      actions={
        <Group gap={4} role="group" aria-label={t('day.whose')}>
          <Choice pressed={!all} label={t('day.mine')} onPress={() => setAddress({ who: undefined })} />
          <Choice pressed={all} label={t('day.everybody')} onPress={() => setAddress({ who: 'all' })} />
        </Group>
      }
    >
      {tasks.cachedAt === undefined ? null : (
        <Text size="sm" c="dimmed" role="status">
          {t('day.cached')}
        </Text>
      )}
      <StoppedMail />
      <News />
      <Suspense>
        <LettersDue box={styles.news} list={styles.next} />
      </Suspense>
      <div className={styles.day}>
        <section aria-labelledby="day-tasks">
          <h2 id="day-tasks">{t('day.tasks')}</h2>
          <Loaded query={tasks} height={320}>
            {({ items }) => <Tasks tasks={items} withheld={tasks.withheld?.tasks ?? 0} everybodys={all} />}
          </Loaded>
        </section>
        {/* Drawn where it will stay: the tasks above it decide where that is. */}
        <div style={{ visibility: tasks.data || tasks.isError ? undefined : 'hidden' }}>
          <Ahead />
        </div>
      </div>
    </Page>
  );
}

function Choice({ pressed, label, onPress }: { pressed: boolean; label: string; onPress: () => void }) {
  return (
    <Button variant={pressed ? 'filled' : 'default'} size="sm" aria-pressed={pressed} onClick={onPress}>
      {label}
    </Button>
  );
}

/** About as high as a row is on a phone. */
const ROW_PX = 90;

interface TasksProps {
  tasks: readonly TaskDto[];
  /** How many more there are that are not on this device. */
  withheld: number;
  everybodys: boolean;
}

function Tasks({ tasks, withheld, everybodys }: TasksProps) {
  const t = useT();
  const { role, campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  // What falls due while one looks moves up.
  const minute = useMinute();
  const names = useCachedNames();
  const { isClosed, isRefused, finish } = useFinishing();
  const shown = tasks.filter((task) => !isClosed(task));
  const { drawn, rest } = useRowsInReach(shown.length);
  if (shown.length === 0 && withheld > 0) {
    return (
      <Empty title={t('day.withheld.tasksOpen')}>
        <WithheldNote withheld={{ tasks: withheld }} />
      </Empty>
    );
  }
  if (shown.length === 0) {
    return (
      <Empty
        title={t('day.noTasks')}
        action={role === 'member' ? undefined : <CampaignLink to="log">{t('day.logOne')}</CampaignLink>}
      >
        {t(everybodys ? 'day.noTasksAll' : 'day.noTasksHow')}
      </Empty>
    );
  }
  // In the demo the device's own clock would call everything overdue.
  if (!clock.ready) return <Skeleton height={320} />;
  const parts = firstOf(byPart(shown, clock.known ? minute + clock.offset : clock.now()), drawn);
  const undrawn = Math.max(0, shown.length - drawn);
  return (
    <>
      <WithheldNote withheld={{ tasks: withheld }} />
      {PARTS.filter((part) => parts[part].length > 0).map((part) => (
        <section key={part} aria-labelledby={`day-${part}`}>
          <h3 id={`day-${part}`} data-part={part}>
            {t(`day.${part}`)}
          </h3>
          <ul className={`bare ${styles.tasks}`}>
            {parts[part].map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                withName={everybodys}
                about={names.get(task.delegationCode ?? '')}
                refused={isRefused(task.id)}
                onDone={() => void finish(task)}
              />
            ))}
          </ul>
        </section>
      ))}
      {undrawn > 0 ? <div ref={rest} style={{ minHeight: undrawn * ROW_PX }} /> : null}
    </>
  );
}

/** Of all parts together the first so many. */
function firstOf(parts: Record<Part, TaskDto[]>, most: number): Record<Part, TaskDto[]> {
  let left = most;
  const taken = PARTS.map((part) => {
    const first = parts[part].slice(0, left);
    left -= first.length;
    return [part, first] as const;
  });
  return Object.fromEntries(taken) as Record<Part, TaskDto[]>;
}

/** Finishing by way of the outbox: gone from the list at once, back when it is undone or refused. */
function useFinishing() {
  const t = useT();
  const { campaignId } = useSeat();
  const { isClosed, isRefused } = useFinished();
  const finish = async (task: TaskDto) => {
    finishedHere(task);
    try {
      const words = t('day.finished', { title: task.title });
      const takeBack = await setTaskState(campaignId, task, 'done', {
        doing: words,
        undoing: `${t('task.reopen')}: ${task.title}`,
        before: 'open',
      });
      toast(words, async () => {
        await takeBack();
        notFinishedHere(task.id);
      });
    } catch {
      notFinishedHere(task.id);
      toast(t('problem.unreachable'));
    }
  };
  return { isClosed, isRefused, finish };
}

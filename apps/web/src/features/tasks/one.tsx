import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Group, Stack, Text } from '@mantine/core';
import { type TaskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useCachedNames } from '../../kernel/queries/delegations.js';
import { useOutboxState } from '../../kernel/offline/outbox-state.js';
import { useSeat } from '../../kernel/session/session.js';
import { setTaskState, waitingTasks } from './task-acts.js';
import { useT } from '../../kernel/i18n/index.js';
import { LazyTaskComments } from '../../ui/campaign/task-comments/lazy.js';
import { LazyTaskRepeats } from '../../ui/campaign/task-series/lazy.js';
import { Loaded } from '../../ui/loaded.js';
import { Page } from '../../ui/page.js';
import { TierBadge } from '../../ui/tier.js';
import { toast } from '../../ui/toast.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import { ChangeTask } from './change.js';
import { taskQuery } from '../../kernel/queries/tasks.js';

/** One task, where a reminder leads: read it, finish it, change it, hand it on. */
export function TaskPage() {
  const { campaignId } = useSeat();
  const { taskId } = useParams({ from: '/c/$slug/tasks/$taskId' });
  const task = useQuery(taskQuery(campaignId, taskId));
  return <Loaded query={task}>{(data) => <Task key={data.id} task={data} />}</Loaded>;
}

function Task({ task }: { task: TaskDto }) {
  const t = useT();
  const { me, role, closed } = useSeat();
  const mayChange =
    !closed && (role === 'coordinator' || task.authorId === me.id || task.assigneeId === me.id);
  return (
    <Page title={task.title} tab={t('task.tab')}>
      <Facts task={task} />
      {mayChange ? <Acts task={task} /> : null}
      {mayChange && task.state === 'open' ? <ChangeTask task={task} /> : null}
      <LazyTaskRepeats task={task} />
      <LazyTaskComments task={task} />
    </Page>
  );
}

function Facts({ task }: { task: TaskDto }) {
  const t = useT();
  const names = useCachedNames();
  const code = task.delegationCode;
  return (
    <Stack gap="xs" maw={640}>
      <Group gap="sm">
        <Text fw={650}>{t(`task.state.${task.state}`)}</Text>
        <TierBadge tier={task.tier} />
      </Group>
      <div>
        <Text fw={650}>{t('task.due')}</Text>
        <DueClocks at={task.due} />
      </div>
      <Text>{task.assignee ? t('day.forWhom', { name: task.assignee }) : t('day.forNobody')}</Text>
      {code ? (
        <CampaignLink to="delegations/$code" params={{ code }}>
          {t('task.about', { name: names.get(code) ?? code })}
        </CampaignLink>
      ) : null}
      {task.note ? <Written>{task.note}</Written> : null}
      {task.closedAt ? (
        <div>
          <Text fw={650}>{t('task.closed')}</Text>
          <TwoClocks at={task.closedAt} />
        </div>
      ) : null}
      <Text size="sm" c="dimmed">
        {t('task.by', { author: task.author, organisation: task.organisation })}
      </Text>
    </Stack>
  );
}

/** The three acts that end it or begin it again; by way of the outbox, so that they work without a network. */
function Acts({ task }: { task: TaskDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const { states, refused } = waitingTasks(useOutboxState().items);
  const set = async (state: TaskDto['state'], words: string) => {
    const line = `${words} ${task.title}`;
    const undoing = `${t('problem.undo')}: ${task.title}`;
    try {
      const undo = await setTaskState(campaignId, task, state, { doing: line, undoing, before: task.state });
      toast(words, undo);
    } catch {
      toast(t('problem.unreachable'));
    }
  };
  if (states.has(task.id)) return <Text role="status">{t('task.queued')}</Text>;
  return (
    <Stack gap="xs">
      {refused.has(task.id) ? (
        <Text c="var(--mantine-color-error)">
          {t('day.refused')} <CampaignLink to="waiting">{t('waiting.title')}</CampaignLink>
        </Text>
      ) : null}
      <Group gap="xs">
        {task.state === 'open' ? (
          <>
            <Button size="md" onClick={() => void set('done', t('day.finished', { title: task.title }))}>
              {t('task.finish')}
            </Button>
            <Button size="md" variant="default" onClick={() => void set('cancelled', t('task.cancelled'))}>
              {t('task.cancel')}
            </Button>
          </>
        ) : (
          <Button size="md" variant="default" onClick={() => void set('open', t('task.reopened'))}>
            {t('task.reopen')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

import { Badge, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useT } from '../../kernel/i18n/index.js';
import { attentionTasksQuery } from '../../kernel/queries/tasks.js';
import { useSeat } from '../../kernel/session/session.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { Card } from '../../ui/card.js';
import { Loaded } from '../../ui/loaded.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { Written } from '../../ui/written.js';
import card from '../../ui/card.module.css';

const MOST = 8;

/** Tasks that are overdue, or that nobody who sits here has: somebody must look at them. */
export function Attention() {
  const t = useT();
  const { campaignId } = useSeat();
  const tasks = useQuery(attentionTasksQuery(campaignId));
  return (
    <Card title={t('war.attention')}>
      <Loaded query={tasks} height={120}>
        {({ items }) => <Tasks tasks={items} />}
      </Loaded>
    </Card>
  );
}

function Tasks({ tasks }: { tasks: readonly TaskDto[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (tasks.length === 0) return <Text c="dimmed">{t('war.noAttention')}</Text>;
  return (
    <>
      <ul className={`bare ${card.rows}`}>
        {tasks.slice(0, all ? tasks.length : MOST).map((task) => (
          <Row key={task.id} task={task} />
        ))}
      </ul>
      {tasks.length > MOST && !all ? (
        <Button
          variant="default"
          size="compact-md"
          mih={32}
          className="at-start"
          onClick={() => setAll(true)}
        >
          {t('war.andMore', { count: tasks.length - MOST })}
        </Button>
      ) : null}
      <CampaignLink to="day" search={{ who: 'all' }}>
        {t('war.toTasks')}
      </CampaignLink>
    </>
  );
}

function Row({ task }: { task: TaskDto }) {
  const t = useT();
  const { campaignId } = useSeat();
  const clock = useCampaignClock(campaignId);
  return (
    <li>
      <div>
        <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
          <Written inline>{task.title}</Written>
        </CampaignLink>{' '}
        {clock.ready && Date.parse(task.due.instant) < clock.now() ? (
          <Badge color="red.9" tt="none">
            {t('day.overdue')}
          </Badge>
        ) : null}
      </div>
      <Text size="sm" c="dimmed" component="div">
        {task.assignee ? t('day.forWhom', { name: task.assignee }) : t('day.forNobody')}
        <DueClocks at={task.due} />
      </Text>
    </li>
  );
}

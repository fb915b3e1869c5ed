import { Stack, Text } from '@mantine/core';
import type { TaskItemDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useT } from '../../kernel/i18n/index.js';
import { Panel } from '../../ui/panel.js';
import { TierBadge } from '../../ui/tier.js';
import { WithheldNote, type WithheldCounts } from '../../ui/withheld.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';

/** What is still to do with this delegation. */
export function Tasks({ tasks, withheld }: { tasks: TaskItemDto[]; withheld: WithheldCounts }) {
  const t = useT();
  return (
    <Panel title={t('delegation.tasks')}>
      <WithheldNote withheld={{ tasks: withheld.tasks ?? 0 }} />
      {tasks.length === 0 && !withheld.tasks ? <Text c="dimmed">{t('delegation.noTasks')}</Text> : null}
      <Stack component="ul" className="bare" gap="sm">
        {tasks.map((task) => (
          <li key={task.id}>
            <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
              {task.title}
            </CampaignLink>{' '}
            <Text component="span" size="sm">
              {task.assignee ? t('delegation.for', { name: task.assignee }) : t('delegation.unassigned')}
            </Text>{' '}
            <TierBadge tier={task.tier} />
            <Text size="sm" component="div">
              <DueClocks at={task.due} />
            </Text>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}

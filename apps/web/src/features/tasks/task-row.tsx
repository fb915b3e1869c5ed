import { Button, Text } from '@mantine/core';
import type { TaskDto } from '../../kernel/api/client.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { useSeat } from '../../kernel/session/session.js';
import { useT } from '../../kernel/i18n/index.js';
import { TierBadge } from '../../ui/tier.js';
import { DueClocks } from '../../ui/campaign/due-clocks.js';
import { Written } from '../../ui/written.js';
import styles from './my-day.module.css';

interface TaskRowProps {
  task: TaskDto;
  /** Whether to say who does it. */
  withName: boolean;
  /** Of its delegation. */
  about: string | undefined;
  refused: boolean;
  onDone: () => void;
}

/** One task with its time on both clocks, and Done. */
export function TaskRow({ task, withName, about, refused, onDone }: TaskRowProps) {
  const t = useT();
  const { role, me, closed } = useSeat();
  const mayChange =
    !closed && (role === 'coordinator' || task.authorId === me.id || task.assigneeId === me.id);
  return (
    <li className={styles.task}>
      <div>
        <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
          <Written inline>{task.title}</Written>
        </CampaignLink>
        <div className={styles.facts}>
          <DueClocks at={task.due} />
          {task.delegationCode ? (
            <CampaignLink to="delegations/$code" params={{ code: task.delegationCode }}>
              {about ?? task.delegationCode}
            </CampaignLink>
          ) : null}
          {withName ? (
            <span>{task.assignee ? t('day.forWhom', { name: task.assignee }) : t('day.forNobody')}</span>
          ) : null}
          {task.seriesId ? (
            <span>
              <span aria-hidden>↻</span> <span className="only-read">{t('day.repeats')}</span>
            </span>
          ) : null}
          <TierBadge tier={task.tier} />
        </div>
        {task.note ? <Written>{task.note}</Written> : null}
        {refused ? (
          <Text size="sm" c="var(--mantine-color-error)">
            {t('day.refused')}
          </Text>
        ) : null}
      </div>
      {mayChange ? (
        <Button
          size="md"
          variant="default"
          aria-label={t('day.doneName', { title: task.title })}
          onClick={onDone}
        >
          {t('day.done')}
        </Button>
      ) : null}
    </li>
  );
}

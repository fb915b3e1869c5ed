import { Checkbox } from '@mantine/core';
import type { TaskDto } from '../../kernel/api/client.js';
import { useT } from '../../kernel/i18n/index.js';
import { CampaignLink } from '../../ui/campaign/campaign-link.js';
import { TierBadge } from '../../ui/tier.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { Written } from '../../ui/written.js';
import styles from './all-tasks.module.css';

interface TaskLineProps {
  task: TaskDto;
  /** Of its delegation, in the reader's language. */
  about: string | undefined;
  overdue: boolean;
  /** By the campaign's clock, in ms since 1970; NaN while that is not known. */
  now: number;
  /** Undefined where the reader may not change it. */
  chosen: boolean | undefined;
  onChoose: (chosen: boolean) => void;
}

/** One task of the list: what, until when or since when closed, about whom, who does it, who reads it. */
export function TaskLine({ task, about, overdue, now, chosen, onChoose }: TaskLineProps) {
  const t = useT();
  return (
    <li className={styles.task} data-chosen={chosen ? '' : undefined}>
      <Checkbox
        aria-label={t('allTasks.choose', { title: task.title })}
        checked={chosen ?? false}
        disabled={chosen === undefined}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <CampaignLink to="tasks/$taskId" params={{ taskId: task.id }}>
          <Written inline>{task.title}</Written>
        </CampaignLink>
        <div className={styles.facts}>
          {task.closedAt ? (
            <span>
              {t(`task.state.${task.state}`)} <TwoClocks at={task.closedAt} />
            </span>
          ) : (
            <>
              {overdue ? <span className={styles.overdue}>{t('day.overdue')}</span> : null}
              <TwoClocks at={task.due} now={now} />
            </>
          )}
          {task.closedBy ? <span>{t('allTasks.by', { name: task.closedBy })}</span> : null}
          {task.delegationCode ? (
            <CampaignLink to="delegations/$code" params={{ code: task.delegationCode }}>
              {about ?? task.delegationCode}
            </CampaignLink>
          ) : null}
          <span>{task.assignee ? t('day.forWhom', { name: task.assignee }) : t('day.forNobody')}</span>
          {task.seriesId ? (
            <span>
              <span aria-hidden>↻</span> {t('day.repeats')}
            </span>
          ) : null}
          <TierBadge tier={task.tier} />
        </div>
      </div>
    </li>
  );
}

import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { MemberDto } from '../../kernel/api/client.js';
import { byName, useSorted, useT } from '../../kernel/i18n/index.js';
import { membersQuery } from '../../kernel/queries/members.js';
import { openTasksQuery } from '../../kernel/queries/tasks.js';
import { useSeat } from '../../kernel/session/session.js';
import { Choice } from '../../ui/form/fields.js';
import { Written } from '../../ui/written.js';
import styles from './people.module.css';

const MOST = 8;
const NOBODY: readonly MemberDto[] = [];

interface LeftTasksProps {
  person: MemberDto;
  /** Who takes the tasks over; nobody is the empty string. */
  to: string;
  onTo: (userId: string) => void;
}

/** The open tasks of somebody who is about to be removed, as far as one sees them, and who takes them over. */
export function LeftTasks({ person, to, onTo }: LeftTasksProps) {
  const t = useT();
  const { campaignId } = useSeat();
  const tasks = useQuery(openTasksQuery(campaignId, person.userId)).data?.items ?? [];
  const members = useSorted(useQuery(membersQuery(campaignId)).data?.items ?? NOBODY, byName);
  if (tasks.length === 0) return null;
  const others = members.filter(({ state, userId }) => state === 'active' && userId !== person.userId);
  const more = tasks.length - MOST;
  return (
    <div className={styles.left}>
      <Text size="sm">{t('people.leftTasks', { count: tasks.length, name: person.name })}</Text>
      <ul>
        {tasks.slice(0, MOST).map(({ id, title }) => (
          <li key={id}>
            <Written inline>{title}</Written>
          </li>
        ))}
        {more > 0 ? <li>{t('war.andMore', { count: more })}</li> : null}
      </ul>
      <Choice
        label={t('people.handTasksTo')}
        description={t('people.handTasksHow')}
        value={to}
        options={[['', t('task.nobody')], ...others.map(({ userId, name }) => [userId, name] as const)]}
        onChange={onTo}
      />
    </div>
  );
}

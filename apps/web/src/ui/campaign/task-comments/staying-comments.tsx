import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Tier } from '#libs/domain';
import type { TaskDto } from '../../../kernel/api/client.js';
import { useT } from '../../../kernel/i18n/index.js';
import { useSeat } from '../../../kernel/session/session.js';
import { commentsQuery, mentionableQuery } from './comments.queries.js';
import { staying } from './staying.js';

export interface StayingCommentsProps {
  task: TaskDto;
  /** As the form has them. */
  tier: Tier;
  assigneeId: string;
}

/** How many comments would stay with those who could read them, before a task is shown to others. */
export function StayingComments({ task, tier, assigneeId }: StayingCommentsProps) {
  const t = useT();
  const { campaignId, me } = useSeat();
  const handedOn = assigneeId !== '' && assigneeId !== (task.assigneeId ?? '') && assigneeId !== me.id;
  const touched = handedOn || tier !== task.tier;
  const comments = useQuery({ ...commentsQuery(campaignId, task.id), enabled: touched });
  const readers = useQuery({ ...mentionableQuery(campaignId, task.id), enabled: handedOn });
  const newcomer =
    handedOn && readers.data !== undefined && !readers.data.items.some((one) => one.userId === assigneeId);
  const { length: count } = touched
    ? staying(comments.data?.items ?? [], { before: task.tier, after: tier, newcomer })
    : [];
  return (
    <div aria-live="polite">{count > 0 ? <Text size="sm">{t('comments.stay', { count })}</Text> : null}</div>
  );
}

import { Badge } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import type { TaskDto } from '../../kernel/api/client.js';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { dueTasksQuery } from '../../kernel/queries/tasks.js';
import { cachedQuery } from '../../kernel/query/cached-query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useFinished } from './done-here.js';
import { byPart, dayIsOverBy } from './my-day-order.js';

/** Drawn anew with every screen around it, and counted anew only where something changed. */
export default function DayCount() {
  return <Count />;
}

/**
 * How many of my tasks are overdue or due today, as my day lists them; nothing while there are none, or that is not known. It asks
 * for these alone, so that no screen waits beside a list of thousands; without an answer what lies on the device is counted.
 */
const Count = memo(function Count() {
  const t = useT();
  const { campaignId } = useSeat();
  const { known, offset } = useCampaignClock(campaignId);
  const now = useMinute() + offset;
  const due = useQuery({
    ...dueTasksQuery(campaignId, dayIsOverBy(now)),
    enabled: known,
    // At midnight the number stands until the next is known.
    placeholderData: keepPreviousData,
  });
  const cached = useQuery({
    ...cachedQuery<{ items: TaskDto[] }>(`day:${campaignId}`),
    enabled: due.data === undefined && due.failureCount > 0,
  });
  const { isClosed } = useFinished();
  const items = due.data?.items ?? cached.data?.value.items;
  if (!items || !known) return null;
  const { overdue, today } = byPart(
    items.filter((task) => !isClosed(task)),
    now,
  );
  const count = overdue.length + today.length;
  if (count === 0) return null;
  const parts = [
    overdue.length > 0 && `${t('day.overdue')}: ${overdue.length}`,
    today.length > 0 && `${t('day.today')}: ${today.length}`,
  ];
  return (
    <Badge size="sm" circle={count < 10} color={overdue.length > 0 ? 'red.9' : undefined} variant="filled">
      <span aria-hidden>{count}</span>
      <span className="only-read">{dotted(...parts)}</span>
    </Badge>
  );
});

import { Badge } from '@mantine/core';
import { memo } from 'react';
import { useCampaignClock } from '../../kernel/clock/campaign-clock.js';
import { useMinute } from '../../kernel/clock/minute.js';
import { dotted, useT } from '../../kernel/i18n/index.js';
import { openTasksQuery } from '../../kernel/queries/tasks.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { useSeat } from '../../kernel/session/session.js';
import { useFinished } from './done-here.js';
import { byPart } from './my-day-order.js';

/** Drawn anew with every screen around it, and counted anew only where something changed. */
export default function DayCount() {
  return <Count />;
}

/** How many of my tasks are overdue or due today, as my day lists them; nothing while there are none, or that is not known. */
const Count = memo(function Count() {
  const t = useT();
  const { campaignId } = useSeat();
  const mine = useCachedQuery(openTasksQuery(campaignId, 'me'), `day:${campaignId}`);
  const { known, offset } = useCampaignClock(campaignId);
  const minute = useMinute();
  const { isClosed } = useFinished();
  if (!mine.data || !known) return null;
  const open = mine.data.items.filter((task) => !isClosed(task));
  const { overdue, today } = byPart(open, minute + offset);
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

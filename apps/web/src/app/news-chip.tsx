import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { TaskNewsDto } from '../kernel/api/client.js';
import { useT } from '../kernel/i18n/index.js';
import { taskNewsQuery } from '../kernel/queries/tasks.js';
import { useSeat } from '../kernel/session/session.js';
import { campaignPath } from '../ui/campaign/campaign-path.js';
import { taskNewsText } from '../ui/campaign/task-news.js';
import { toast } from '../ui/toast.js';
import styles from './waiting-chip.module.css';

/** Without a network nothing new can come, and that is said instead. */
const listen = (again: () => void) => {
  window.addEventListener('online', again);
  window.addEventListener('offline', again);
  return () => {
    window.removeEventListener('online', again);
    window.removeEventListener('offline', again);
  };
};

/** How many changes of my tasks I have not seen, on every screen; and what comes in is said as it comes. */
export default function NewsChip() {
  const t = useT();
  const { slug, campaignId } = useSeat();
  const { data } = useQuery(taskNewsQuery(campaignId));
  useSaying(data);
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <span role="status">
      {!online ? (
        <span className={styles.chip}>{t('waiting.offline')}</span>
      ) : data && data.total > 0 ? (
        <Link to={campaignPath(slug, { to: 'day' })} className={styles.chip}>
          {t('day.news.chip', { count: data.total })}
        </Link>
      ) : null}
    </span>
  );
}

/** What was there when the screen came is in the number; only what comes later is said. */
function useSaying(data: TaskNewsDto | undefined): void {
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!data) return;
    const keys = new Map(data.items.map((item) => [`${item.taskId} ${item.at.instant}`, item]));
    const before = known.current;
    known.current = new Set([...(before ?? []), ...keys.keys()]);
    if (!before) return;
    for (const [key, item] of keys) if (!before.has(key)) toast(taskNewsText(item));
  }, [data]);
}

import { useQuery, useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { demoAdvance } from '../kernel/api/client.js';
import { useT } from '../kernel/i18n/index.js';
import { toast } from '../ui/toast.js';
import { bothClocks } from './both-clocks.js';
import { demoClockQuery, demoMailQuery } from '../kernel/queries/demo.js';
import { queryClient } from '../kernel/query/query.js';
import styles from './demo-bar.module.css';

/** How high the bar was the last time, in px: its room is kept free, so that the screen below does not jump. */
const ROOM = 'demarche.demoBar';

/** In px. Before it was ever seen: one line on a desk, two on a phone. */
const roomOfBar = (): number => Number(localStorage.getItem(ROOM) ?? (window.innerWidth < 620 ? 62 : 37));

/** The simulated time on both clocks, the way to move it on, and the mail that was caught. Only in the demo. */
export function DemoBar() {
  const t = useT();
  const clock = useQuery(demoClockQuery);
  const mail = useQuery({ ...demoMailQuery, enabled: clock.data !== undefined });
  const move = useMutation({
    mutationFn: (advance: string) => demoAdvance({ advance }),
    onSuccess: (moved) => {
      toast(t('demo.moved', { count: moved.sent }));
      void queryClient.invalidateQueries();
    },
    onError: () => toast(t('demo.notMoved')),
  });
  const bar = useRef<HTMLDivElement>(null);
  const shown = clock.data !== undefined;
  useEffect(() => {
    if (shown && bar.current) localStorage.setItem(ROOM, String(bar.current.offsetHeight));
  }, [shown]);
  if (!clock.data) {
    const room = clock.isLoading ? roomOfBar() : 0;
    return room > 0 ? <div className={styles.demoBar} aria-hidden style={{ height: room }} /> : null;
  }
  const { now } = clock.data;
  return (
    <div className={styles.demoBar} ref={bar} role="region" aria-label={t('demo.bar')}>
      <time dateTime={now.instant}>{bothClocks(now)}</time>
      <button type="button" disabled={move.isPending} onClick={() => move.mutate('PT6H')}>
        {t('demo.sixHours')}
      </button>
      <button type="button" disabled={move.isPending} onClick={() => move.mutate('P1D')}>
        {t('demo.oneDay')}
      </button>
      <a href="/demo/mail" target="_blank" rel="noopener">
        {t('demo.mail', { count: mail.data?.items.length ?? 0 })}
      </a>
      {move.isPending ? <span role="status">{t('demo.moving')}</span> : null}
    </div>
  );
}

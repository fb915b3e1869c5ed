import { useQuery, useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { demoAdvance } from '../kernel/api/client.js';
import { useT } from '../kernel/i18n/index.js';
import { toast } from '../ui/toast.js';
import { bothClocks } from './both-clocks.js';
import { demoClockQuery, demoMailQuery } from '../kernel/queries/demo.js';
import { queryClient } from '../kernel/query/query.js';

interface BarProps {
  className: string;
  /** Stands there until the clock is known. */
  room: ReactNode;
  onShown: (height: number) => void;
}

/** The simulated time on both clocks, the way to move it on, and the mail that was caught. Only in the demo. */
export default function Bar({ className, room, onShown }: BarProps) {
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
    if (shown && bar.current) onShown(bar.current.offsetHeight);
  }, [shown, onShown]);
  if (!clock.data) return clock.isLoading ? room : null;
  const { now } = clock.data;
  return (
    <div className={className} ref={bar} role="region" aria-label={t('demo.bar')}>
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

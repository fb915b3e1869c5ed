import { useEffect } from 'react';

/** After the first screen is there; what it takes comes then. */
export function useWarmUp(campaignId: string): void {
  useEffect(() => {
    const over = new AbortController();
    const begin = async () => {
      // Without it, what is kept is what was opened.
      const { warmUp } = await import('./warm-up.js');
      await warmUp(campaignId, over.signal);
    };
    const start = () => void begin().catch(() => undefined);
    const idle = window.requestIdleCallback?.(start, { timeout: 3000 });
    const timer = idle === undefined ? setTimeout(start, 1000) : undefined;
    return () => {
      over.abort();
      if (idle !== undefined) window.cancelIdleCallback(idle);
      clearTimeout(timer);
    };
  }, [campaignId]);
}

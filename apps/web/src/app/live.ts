import { useEffect } from 'react';
import { revoked } from './offline-boot.js';
import { queryClient, refresh, type Topic } from './query.js';
import { meQuery } from './session.js';

/**
 * Hears from the api what changed in the campaign, as far as this reader may know, and asks those questions again.
 * The browser reconnects by itself; whatever was missed meanwhile is asked again then.
 */
export function useLive(campaignId: string): void {
  useEffect(() => {
    const stream = new EventSource(`/api/campaigns/${campaignId}/live`);
    let opened = false;
    const all = () => queryClient.invalidateQueries({ queryKey: ['campaign', campaignId] });
    stream.addEventListener('open', () => {
      if (opened) void all();
      opened = true;
    });
    stream.addEventListener('resync', () => {
      void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      void all();
    });
    stream.addEventListener('changed', (event) => {
      const { topics } = JSON.parse((event as MessageEvent<string>).data) as { topics: Topic[] };
      void refresh(campaignId, ...topics);
    });
    // Whether it ended for good, the next question says: who am I?
    const ask = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    stream.addEventListener('ended', (event) => {
      stream.close();
      const { why } = JSON.parse((event as MessageEvent<string>).data) as { why?: string };
      if (why === 'signed_out') void revoked();
      else ask();
    });
    stream.addEventListener('error', ask);
    return () => stream.close();
  }, [campaignId]);
}

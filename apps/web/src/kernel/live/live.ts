import { useEffect } from 'react';
import { followStream, type Notice } from './live-stream.js';
import { revoked } from '../session/device.js';
import { queryClient, refresh } from '../query/query.js';
import { meQuery } from '../session/session.js';

function follow(campaignId: string, notice: Notice): void {
  const askWhoIAm = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  if (notice.kind === 'changed') {
    void refresh(campaignId, ...notice.topics);
  } else if (notice.kind === 'resync') {
    askWhoIAm();
    void queryClient.invalidateQueries({ queryKey: ['campaign', campaignId] });
  } else if (notice.why === 'signed_out') {
    void revoked();
  } else {
    askWhoIAm();
  }
}

/**
 * Hears from the api what changed in the campaign, as far as this reader may know, and asks those questions again. One
 * tab holds the stream and tells the others, since a browser opens few connections to one server; when it is closed,
 * another tab takes over.
 */
export function useLive(campaignId: string): void {
  useEffect(() => {
    const since = performance.now();
    const name = `demarche-live-${campaignId}`;
    const others = new BroadcastChannel(name);
    others.addEventListener('message', (event) => follow(campaignId, event.data as Notice));
    const tell = (notice: Notice) => {
      others.postMessage(notice);
      follow(campaignId, notice);
    };
    const leaving = new AbortController();
    const hold = () =>
      new Promise<void>((resolve) => {
        // The turn may come in the moment in which the screen goes; nobody would ever end it.
        if (leaving.signal.aborted) {
          resolve();
          return;
        }
        const close = followStream(`/api/campaigns/${campaignId}/live`, since, tell);
        leaving.signal.addEventListener('abort', () => {
          close();
          resolve();
        });
      });
    // Without locks, as on an address without TLS, every tab holds a stream of its own.
    const turn =
      'locks' in navigator ? navigator.locks.request(name, { signal: leaving.signal }, hold) : hold();
    turn.catch(() => undefined);
    return () => {
      leaving.abort();
      others.close();
    };
  }, [campaignId]);
}

import { useEffect } from 'react';
import { revoked } from './offline-boot.js';
import { queryClient, refresh, type Topic } from './query.js';
import { meQuery } from './session.js';

type Told =
  | { kind: 'changed'; topics: Topic[] }
  /** Something may have been missed, or one's seat is another now. */
  | { kind: 'resync' }
  /** The stream ended, or could not be opened: whether for good, the next question says. */
  | { kind: 'ended'; why?: string };

function heed(campaignId: string, told: Told): void {
  const askWhoIAm = () => void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  if (told.kind === 'changed') {
    void refresh(campaignId, ...told.topics);
  } else if (told.kind === 'resync') {
    askWhoIAm();
    void queryClient.invalidateQueries({ queryKey: ['campaign', campaignId] });
  } else if (told.why === 'signed_out') {
    void revoked();
  } else {
    askWhoIAm();
  }
}

/** Ms between the first questions of a screen and the stream, within which nothing is asked twice. */
const FRESH_MS = 3_000;

/**
 * @param since when this tab came to the campaign, by performance.now()
 * @returns the way to close it
 */
function openStream(campaignId: string, since: number, tell: (told: Told) => void): () => void {
  const stream = new EventSource(`/api/campaigns/${campaignId}/live`);
  const data = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>;
  // The browser reconnects by itself. Right after the screen came, what it asked for is new enough.
  let fresh = performance.now() - since < FRESH_MS;
  stream.addEventListener('open', () => {
    if (!fresh) tell({ kind: 'resync' });
    fresh = false;
  });
  stream.addEventListener('resync', () => tell({ kind: 'resync' }));
  stream.addEventListener('changed', (event) =>
    tell({ kind: 'changed', topics: data(event)['topics'] as Topic[] }),
  );
  stream.addEventListener('ended', (event) => {
    stream.close();
    tell({ kind: 'ended', why: String(data(event)['why']) });
  });
  stream.addEventListener('error', () => tell({ kind: 'ended' }));
  return () => stream.close();
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
    others.addEventListener('message', (event) => heed(campaignId, event.data as Told));
    const tell = (told: Told) => {
      others.postMessage(told);
      heed(campaignId, told);
    };
    const leaving = new AbortController();
    const hold = () =>
      new Promise<void>((resolve) => {
        const close = openStream(campaignId, since, tell);
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

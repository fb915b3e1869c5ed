import type { Topic } from '#libs/domain';

/** What a stream tells the tabs that look at its campaign. */
export type Notice =
  | { kind: 'changed'; topics: Topic[] }
  /** Something may have been missed, or one's seat is another now. */
  | { kind: 'resync' }
  /** The server ended the stream, or would not open it: whether for good, the next question says. */
  | { kind: 'ended'; why?: string };

/** Ms between the first questions of a screen and the stream, within which nothing is asked twice. */
const FRESH_MS = 3_000;
const FIRST_WAIT = 3_000;
/** Without an answer one tries more often than after a refusal: a phone that finds its network again shall not wait. */
const LONGEST_WAIT = 15_000;
const LONGEST_AFTER_REFUSAL = 60_000;
/** A stream that lived for less ms counts as one more failure in a row. */
const LIVED = 30_000;

/**
 * Follows one campaign until it is closed. By itself a browser gives up for good after any answer but 200, such as that
 * of a gateway while the api restarts, and else knocks every few seconds for as long as nobody is there; so the tries
 * are ours: later and later, and not at the same moment in every browser.
 * @param since when this tab came to the campaign, by performance.now()
 * @returns the way to close it
 */
export function followStream(address: string, since: number, tell: (notice: Notice) => void): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let openedAt = Number.NaN;
  let refused = false;
  // Right after the screen came, what it asked for is new enough.
  let fresh = performance.now() - since < FRESH_MS;

  const failed = (bySaying: boolean) => {
    stream?.close();
    failures = performance.now() - openedAt > LIVED ? 1 : failures + 1;
    openedAt = Number.NaN;
    refused = bySaying;
    clearTimeout(timer);
    timer = setTimeout(connect, waitAfter(failures, refused));
  };
  const connect = () => {
    timer = undefined;
    stream = new EventSource(address);
    listen(stream, {
      open: () => {
        openedAt = performance.now();
        if (!fresh) tell({ kind: 'resync' });
        fresh = false;
      },
      notify: tell,
      ended: (why) => {
        failed(true);
        tell({ kind: 'ended', ...(why === undefined ? {} : { why }) });
      },
      lost: () => failed(false),
    });
  };
  const wake = () => {
    if (timer === undefined || refused || document.visibilityState !== 'visible') return;
    clearTimeout(timer);
    connect();
  };
  connect();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return () => {
    clearTimeout(timer);
    stream?.close();
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** Between half of it and all of it, so that after a restart not all browsers come back at once. */
function waitAfter(failures: number, refused: boolean): number {
  const longest = refused ? LONGEST_AFTER_REFUSAL : LONGEST_WAIT;
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), longest) * (0.5 + Math.random() / 2);
}

interface Listeners {
  open: () => void;
  notify: (notice: Notice) => void;
  ended: (why?: string) => void;
  lost: () => void;
}

function listen(stream: EventSource, { open, notify, ended, lost }: Listeners): void {
  const data = (event: Event) => JSON.parse((event as MessageEvent<string>).data) as Record<string, unknown>;
  stream.addEventListener('open', open);
  stream.addEventListener('resync', () => notify({ kind: 'resync' }));
  stream.addEventListener('changed', (event) =>
    notify({ kind: 'changed', topics: data(event)['topics'] as Topic[] }),
  );
  stream.addEventListener('ended', (event) => ended(String(data(event)['why'])));
  // Closed: there was an answer, and it was no stream.
  stream.addEventListener('error', () => (stream.readyState === EventSource.CLOSED ? ended() : lost()));
}

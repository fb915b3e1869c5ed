import { QueryObserver, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { problemOf } from '../kernel/api/call.js';
import { openTasksQuery } from '../kernel/queries/tasks.js';
import { clockToKeep } from '../kernel/clock/campaign-clock.js';
import { campaignItself } from '../kernel/clock/campaign-now.js';
import { offline, type CachedName } from '../kernel/offline/index.js';
import { asksQuery } from '../kernel/queries/asks.js';
import { briefQuery } from '../kernel/queries/briefs.js';
import { delegationsQuery } from '../kernel/queries/delegations.js';
import { deadlinesQuery, sessionsQuery } from '../kernel/queries/sessions.js';
import { messagesOfDesk, restOfMessages } from '../kernel/i18n/index.js';
import { GONE, queryClient } from '../kernel/query/query.js';

async function keep<T, K extends QueryKey>(
  name: CachedName,
  query: UseQueryOptions<T, Error, T, K> & { queryKey: K },
  shape: (answer: T) => unknown = (answer) => answer,
): Promise<void> {
  await offline().cached.keep(name, shape(await queryClient.fetchQuery(query)));
}

/** My day as a whole, kept again whenever it changes for as long as the campaign is open: the number beside it asks for less. */
function followDay(campaignId: string, over: AbortSignal): void {
  const observer = new QueryObserver(queryClient, openTasksQuery(campaignId, 'me'));
  const name: CachedName = `day:${campaignId}`;
  let last: unknown;
  const end = observer.subscribe(({ data, error }) => {
    if (GONE.has(problemOf(error)?.status ?? 0)) void offline().cached.forget(name);
    else if (data !== undefined && data !== last) void offline().cached.keep(name, data);
    last = data;
  });
  over.addEventListener('abort', end);
}

/** For how many ms nobody is to have touched the screen, and for how many one waits for that at most. */
const TOUCHES = ['pointerdown', 'keydown'] as const;
const UNTOUCHED = 1_500;
const WAITED = 6_000;

/** Until a screen that is being opened has what it asked for: whatever is of use later takes none of its time. */
async function quiet(touchedAt: () => number, over: AbortSignal): Promise<void> {
  const since = performance.now();
  const isBusy = () => queryClient.isFetching() > 0 || performance.now() - touchedAt() < UNTOUCHED;
  while (!over.aborted && isBusy() && performance.now() - since < WAITED)
    await new Promise((resolve) => void setTimeout(resolve, 200));
}

/**
 * Reads ahead what the next screen is not to wait for: the words of what does not open first, and those of the desk's screens, with
 * what its lists ask for, where one was opened before.
 */
async function readWords(over: AbortSignal): Promise<void> {
  const words = (await globalThis.caches?.open('messages').then((cache) => cache.keys())) ?? [];
  const atDesk = words.some(({ url }) => url.includes('-desk-'));
  if (!atDesk) return restOfMessages();
  const [{ askAtTouch }] = await Promise.all([import('./early-lists.js'), messagesOfDesk()]);
  askAtTouch(over);
}

/**
 * Has on this device what must open in a corridor without a network, also if nobody looked at it before: the log's lists,
 * my day, and the briefs of pinned and recent delegations. One question after the other, each while nobody waits for another.
 */
export async function warmUp(campaignId: string, over: AbortSignal): Promise<void> {
  let touchedAt = performance.now();
  const touched = () => (touchedAt = performance.now());
  for (const what of TOUCHES) addEventListener(what, touched, true);
  over.addEventListener('abort', () => TOUCHES.forEach((what) => removeEventListener(what, touched, true)));
  // Most of it lies on the device, and whoever taps waits for it.
  await readWords(over).catch(() => undefined);
  const steps: (() => Promise<void>)[] = [
    () => keep(`day:${campaignId}:campaign`, campaignItself(campaignId), clockToKeep),
    () => keep(`delegations:${campaignId}`, delegationsQuery(campaignId)),
    () => keep(`asks:${campaignId}`, asksQuery(campaignId)),
    () => Promise.resolve(followDay(campaignId, over)),
    // It opens with a key, and is typed into at once.
    () => import('./palette.js').then(() => undefined),
    () => keep(`day:${campaignId}:deadlines`, deadlinesQuery(campaignId)),
    () => keep(`day:${campaignId}:sessions`, sessionsQuery(campaignId)),
    ...(await offline().cached.ofBriefs(campaignId)).map(
      (code) => () => keep(`brief:${campaignId}:${code}`, briefQuery(campaignId, code)),
    ),
  ];
  for (const step of steps) {
    await quiet(() => touchedAt, over);
    if (over.aborted) return;
    // What cannot be had now is had when its screen is opened.
    await step().catch(() => undefined);
  }
}

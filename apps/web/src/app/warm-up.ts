import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import { openTasksQuery } from '../kernel/queries/tasks.js';
import { clockToKeep } from '../kernel/clock/campaign-clock.js';
import { campaignItself } from '../kernel/clock/campaign-now.js';
import { offline, type CachedName } from '../kernel/offline/index.js';
import { asksQuery } from '../kernel/queries/asks.js';
import { briefQuery } from '../kernel/queries/briefs.js';
import { delegationsQuery } from '../kernel/queries/delegations.js';
import { deadlinesQuery, sessionsQuery } from '../kernel/queries/sessions.js';
import { messagesOfDesk } from '../kernel/i18n/index.js';
import { queryClient } from '../kernel/query/query.js';

async function keep<T, K extends QueryKey>(
  name: CachedName,
  query: UseQueryOptions<T, Error, T, K> & { queryKey: K },
  shape: (answer: T) => unknown = (answer) => answer,
): Promise<void> {
  await offline().cached.keep(name, shape(await queryClient.fetchQuery(query)));
}

/** Reads the words of the desk's screens ahead where some of them were opened before: the next is not to wait for them. */
async function readWords(): Promise<void> {
  const words = (await globalThis.caches?.open('messages').then((cache) => cache.keys())) ?? [];
  if (words.some(({ url }) => url.includes('-desk-'))) await messagesOfDesk();
}

/**
 * Has on this device what must open in a corridor without a network, also if nobody looked at it before: the log's lists,
 * my day, and the briefs of pinned and recent delegations. One question after the other, so that nothing waits for it.
 */
export async function warmUp(campaignId: string, isOver: () => boolean): Promise<void> {
  const steps: (() => Promise<void>)[] = [
    readWords,
    () => keep(`day:${campaignId}:campaign`, campaignItself(campaignId), clockToKeep),
    () => keep(`delegations:${campaignId}`, delegationsQuery(campaignId)),
    () => keep(`asks:${campaignId}`, asksQuery(campaignId)),
    () => keep(`day:${campaignId}`, openTasksQuery(campaignId, 'me')),
    () => keep(`day:${campaignId}:deadlines`, deadlinesQuery(campaignId)),
    () => keep(`day:${campaignId}:sessions`, sessionsQuery(campaignId)),
    ...(await offline().cached.ofBriefs(campaignId)).map(
      (code) => () => keep(`brief:${campaignId}:${code}`, briefQuery(campaignId, code)),
    ),
  ];
  for (const step of steps) {
    if (isOver()) return;
    // What cannot be had now is had when its screen is opened.
    await step().catch(() => undefined);
  }
}

import { QueryCache, QueryClient, queryOptions, type Query } from '@tanstack/react-query';
import type { Topic } from '#libs/domain';
import { problemOf } from '../api/call.js';

/** Forbidden, not found (so not shared), gone. Anything else may pass. */
export const GONE: ReadonlySet<number> = new Set([403, 404, 410]);

/** What is not this reader's to see any more is not shown any more either, though it was asked for before. */
export function dropWhatIsGone(error: unknown, query: Query<unknown, unknown>): void {
  if (!GONE.has(problemOf(error)?.status ?? 0) || query.state.data === undefined) return;
  query.setState({ ...query.state, data: undefined, dataUpdatedAt: 0 });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: dropWhatIsGone }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // The browser's own word on being online is not to be trusted; a request finds out.
      networkMode: 'always',
      retry: (failures, error) => problemOf(error) === undefined && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/**
 * A question to the api about one campaign. It is asked again when one of its topics changes.
 * @param name with `parameters` the key in the cache, e.g. `matrix`
 */
export function campaignQuery<T>(
  campaignId: string,
  topics: readonly Topic[],
  name: string,
  ask: (options: { signal: AbortSignal }) => Promise<T>,
  parameters: unknown = null,
) {
  return queryOptions({
    queryKey: ['campaign', campaignId, name, parameters] as const,
    queryFn: ({ signal }) => ask({ signal }),
    meta: { topics },
  });
}

/** Asks again whatever rests on one of these topics, e.g. after a change of one's own. */
export function refresh(campaignId: string, ...topics: Topic[]): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey, meta }) =>
      queryKey[0] === 'campaign' &&
      queryKey[1] === campaignId &&
      ((meta?.['topics'] as readonly Topic[] | undefined) ?? []).some((topic) => topics.includes(topic)),
  });
}

/** One's seat there is another now, or none: what was answered to the one before is forgotten, and asked again where it is shown. */
export function forgetAnswers(campaignId: string): void {
  const queryKey = ['campaign', campaignId];
  queryClient.removeQueries({ queryKey, type: 'inactive' });
  void queryClient.resetQueries({ queryKey });
}

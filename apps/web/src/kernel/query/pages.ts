import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Topic } from './query.js';

interface PageOf<T> {
  items: T[];
  next: string | null;
}

interface PagesProps<T> {
  campaignId: string;
  topics: readonly Topic[];
  /** With `parameters` the key in the cache. */
  name: string;
  parameters?: unknown;
  enabled?: boolean;
  ask: (cursor: string | undefined, options: { signal: AbortSignal }) => Promise<PageOf<T>>;
}

export interface Pages<T> {
  items: T[] | undefined;
  query: UseInfiniteQueryResult<unknown>;
}

/** A list that comes page by page, the newest first. */
export function usePages<T>(props: PagesProps<T>): Pages<T> {
  const { campaignId, topics, name, parameters = null, enabled = true, ask } = props;
  const query = useInfiniteQuery({
    queryKey: ['campaign', campaignId, name, parameters] as const,
    queryFn: ({ signal, pageParam }) => ask(pageParam, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: PageOf<T>) => last.next ?? undefined,
    meta: { topics },
    enabled,
  });
  return { items: query.data?.pages.flatMap((page) => page.items), query };
}

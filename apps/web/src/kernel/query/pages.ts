import type { Topic } from '#libs/domain';
import { useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { campaignQuery } from './query.js';

export interface PageOf<T> {
  items: T[];
  next: string | null;
  /** Of some lists how many rows there are in all, told with the first page. */
  count?: number | null;
}

/** One page's question: how many rows, and after which. */
export interface PageAsked {
  limit: number;
  cursor?: string;
}

/** As many rows as the api gives in one answer, of most lists. */
const MOST = 200;
/** A list without an end is a fault, and not to be followed for ever. */
const MOST_PAGES = 500;

/** All rows of a list, page after page. @throws what a page throws; when the list does not end */
export async function allPages<T>(
  ask: (page: PageAsked) => Promise<PageOf<T>>,
  most = MOST,
): Promise<{ items: T[] }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await ask({ limit: most, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...answer.items);
    if (answer.next === null) return { items };
    cursor = answer.next;
  }
  throw new Error(`A list of the api has more than ${MOST * MOST_PAGES} rows`);
}

/** As `campaignQuery`, for a whole list: it follows the pages to the last row, so that no row is missing in silence. */
export const campaignListQuery = <T>(
  campaignId: string,
  topics: readonly Topic[],
  name: string,
  ask: (page: PageAsked, options: { signal: AbortSignal }) => Promise<PageOf<T>>,
  parameters: unknown = null,
  most?: number,
) =>
  campaignQuery(
    campaignId,
    topics,
    name,
    (options) => allPages((page) => ask(page, options), most),
    parameters,
  );

/** One list that comes page by page; `usePages` asks for it. */
export interface PagesProps<T> {
  campaignId: string;
  topics: readonly Topic[];
  /** With `parameters` the key in the cache. */
  name: string;
  parameters?: unknown;
  enabled?: boolean;
  /** Rows in one answer; the api's own measure when left out. */
  limit?: number;
  ask: (page: { limit?: number; cursor?: string }, options: { signal: AbortSignal }) => Promise<PageOf<T>>;
}

export interface Pages<T> {
  items: T[] | undefined;
  query: UseInfiniteQueryResult<unknown>;
}

/** The question of one list, for `usePages` and whatever asks it before its screen is drawn. */
export const pagesOptions = <T>(props: PagesProps<T>) => {
  const { campaignId, topics, name, parameters = null, enabled = true, limit, ask } = props;
  return {
    queryKey: ['campaign', campaignId, name, parameters] as const,
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string | undefined }) =>
      ask({ ...(limit ? { limit } : {}), ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: PageOf<T>) => last.next ?? undefined,
    meta: { topics },
    enabled,
  };
};

/** A list that comes page by page, as far as somebody asks for; `ui/next-page-button.tsx` asks for more. */
export function usePages<T>(props: PagesProps<T>): Pages<T> {
  const query = useInfiniteQuery(pagesOptions(props));
  return { items: query.data?.pages.flatMap((page) => page.items), query };
}

import { keepPreviousData, useInfiniteQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { pagesOptions, type Pages, type PagesProps } from './pages.js';

/** What fits on the first screen of a phone and some more: a few kB. */
const FEW = 30;

/** Few rows at first, and more at a time for whoever reads on. */
export const fewFirst = (cursor: string | undefined, then: number) => ({
  limit: cursor === undefined ? FEW : then,
});
/** As many as the api gives in one answer of a directory: mostly the rest of it. */
export const REST = 1000;

interface EarlyPages<T> extends Pages<T> {
  /** How many rows there are in all, where the api counts them. */
  count: number | undefined;
}

/** Asks for the first page of a list, unless it was asked for already. */
export function askFirst<T>(client: QueryClient, props: PagesProps<T>): void {
  const options = pagesOptions(props);
  if (!client.getQueryState(options.queryKey)) void client.prefetchInfiniteQuery(options);
}

/**
 * As `usePages`, for a screen whose list may be long: the first page is asked for before anything is drawn, so that a slow
 * phone draws what stands around the list while the answer is on its way.
 * @param keep whether the rows that were found last stand until others are found
 */
export function useEarlyPages<T>(props: PagesProps<T>, keep = false): EarlyPages<T> {
  const options = pagesOptions(props);
  askFirst(useQueryClient(), props);
  const query = useInfiniteQuery(keep ? { ...options, placeholderData: keepPreviousData } : options);
  const pages = query.data?.pages;
  return { items: pages?.flatMap((page) => page.items), count: pages?.[0]?.count ?? undefined, query };
}

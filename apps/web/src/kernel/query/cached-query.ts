import {
  queryOptions,
  useQuery,
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { problemOf } from '../api/call.js';
import { offline, type CachedName, type CachedValue, type Withheld } from '../offline/index.js';
import { GONE } from './query.js';

/** An answer, and since when it has been lying on the device where the api's own is not here (yet). */
export type CachedResult<T> = UseQueryResult<T> & {
  /** Milliseconds since 1970; undefined for the api's own answer. */
  cachedAt: number | undefined;
  /** How much of it is not on this device; undefined for the api's own answer. */
  withheld: Withheld | undefined;
  /** Nothing is shown yet, and the device or the api may still answer. */
  isLooking: boolean;
};

/** What lies on this device under a name, with the time since when; null for nothing. */
export const cachedQuery = <T>(name: CachedName) =>
  queryOptions({
    queryKey: ['kept', name],
    queryFn: async () => (await offline().cached.read<T>(name)) ?? null,
    staleTime: 0,
    gcTime: 0,
  });

/**
 * As `useQuery`, for what must open without a network: shows at once what is kept on the device, and the api's answer
 * when it comes. The first word of `name` says what it is and so how much of it may be kept: `me`,
 * `day:<campaignId>`, `asks:<campaignId>`, `delegations:<campaignId>` (each may have a further `:…`), and
 * `brief:<campaignId>:KEN`, which is kept only while KEN is pinned (see ./pins.ts) or was looked at lately.
 * A refusal by the api (gone, not shared any more) removes what was kept.
 */
export function useCachedQuery<T, K extends QueryKey>(
  options: UseQueryOptions<T, Error, T, K>,
  name: CachedName,
): CachedResult<T> {
  const live = useQuery(options);
  const gone = live.isError && GONE.has(problemOf(live.error)?.status ?? 0);
  const asked = options.enabled !== false;
  const cached = useQuery({ ...cachedQuery<T>(name), enabled: asked && live.data === undefined && !gone });
  useEffect(() => {
    if (gone) void offline().cached.forget(name);
    else if (live.data !== undefined) void offline().cached.keep(name, live.data);
  }, [live.data, gone, name]);
  const isLooking = live.data === undefined && !cached.data && !gone && (live.isPending || cached.isPending);
  return { ...withCached(live, gone ? null : cached.data), isLooking } as CachedResult<T>;
}

function withCached<T>(live: UseQueryResult<T>, cached: CachedValue<T> | null | undefined) {
  if (live.data !== undefined || !cached) return { ...live, cachedAt: undefined, withheld: undefined };
  const shown = { ...live, data: cached.value, isPending: false, isSuccess: true, isError: false };
  return { ...shown, cachedAt: cached.cachedAt, withheld: cached.withheld };
}

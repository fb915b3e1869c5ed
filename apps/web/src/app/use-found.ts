import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryOf } from '#libs/domain';
import { problemOf } from '../kernel/api/call.js';
import { useFinder } from '../kernel/i18n/find-states.js';
import { useCachedDelegations } from '../kernel/queries/delegations.js';
import { cachedBriefsQuery, searchQuery } from '../kernel/queries/search.js';
import { deadlinesQuery, sessionsQuery } from '../kernel/queries/sessions.js';
import { openTasksQuery } from '../kernel/queries/tasks.js';
import type { CachedName } from '../kernel/offline/index.js';
import { useCachedQuery } from '../kernel/query/cached-query.js';
import { useSeat } from '../kernel/session/session.js';
import { useDebounced } from '../ui/use-debounced.js';
import { bestOf, matching, useGoals, type Goal } from './palette-entries.js';
import { finderOnDevice, goalOf } from './palette-hits.js';

/** As many as one looks through before typing another letter. */
const MOST = 30;

/** Shorter than in a list: nothing but this is waited for. In ms. */
const RESTED = 150;

interface Found {
  goals: readonly Goal[];
  /** Whether the api has still to answer. */
  looking: boolean;
  /** Why the list may lack what there is: the api cannot be asked, or refused. */
  lacking: 'offline' | 'refused' | undefined;
}

/**
 * Screens and acts, and whatever in the campaign answers to what was typed, the best first: at once what lies on this device,
 * then what the api finds; without a network the device alone.
 */
export function useFound(typed: string): Found {
  const { campaignId } = useSeat();
  const goals = useGoals();
  const cached = useOnDevice(typed);
  const rested = useDebounced(typed, RESTED);
  const asks = queryOf(typed).text !== '';
  const answer = useQuery({
    ...searchQuery(campaignId, rested),
    enabled: queryOf(rested).text !== '',
  });
  const current = rested === typed;
  const items = current && asks ? answer.data?.items : undefined;
  const found = useMemo(() => {
    // Of what lies on the device no more than can be shown, even where the same stands in three lists: of the rest nothing is made.
    const near = cached.toSorted((a, b) => a.rank - b.rank).slice(0, 3 * MOST);
    const hits = [...near, ...(items ?? []).map((hit) => ({ hit, rank: hit.rank }))];
    const ranked = hits.map(({ hit, rank }) => ({ goal: goalOf(hit), rank }));
    return bestOf([...matching(goals, typed), ...ranked], MOST);
  }, [cached, goals, items, typed]);
  const failed = asks && current && answer.isError;
  return {
    goals: found,
    looking: asks && (!current || answer.isPending) && !failed,
    lacking: failed ? (problemOf(answer.error) ? 'refused' : 'offline') : undefined,
  };
}

const NONE: readonly never[] = [];

/** What is here and has not changed is not asked for again: the api's own search is on its way, and waits for no whole list. */
const useLying = <T, K extends QueryKey>(
  query: UseQueryOptions<{ items: T[] }, Error, { items: T[] }, K>,
  name: CachedName,
): readonly T[] =>
  useCachedQuery({ ...query, refetchOnMount: ({ state }) => state.isInvalidated }, name).data?.items ?? NONE;

/** Tasks, deadlines and sessions that lie on the device, and what the briefs on it tell. */
function useOnDevice(typed: string) {
  const { campaignId } = useSeat();
  const finder = useFinder();
  const delegations = useCachedDelegations();
  const tasks = useLying(openTasksQuery(campaignId, 'me'), `day:${campaignId}`);
  const deadlines = useLying(deadlinesQuery(campaignId), `day:${campaignId}:deadlines`);
  const sessions = useLying(sessionsQuery(campaignId), `day:${campaignId}:sessions`);
  const briefs = useQuery(cachedBriefsQuery(campaignId)).data ?? NONE;
  const find = useMemo(() => {
    const namesOf = finder?.namesOf ?? ((code: string) => [code]);
    return finderOnDevice({ delegations, tasks, deadlines, sessions, briefs }, namesOf);
  }, [briefs, deadlines, delegations, finder, sessions, tasks]);
  return useMemo(() => find(typed), [find, typed]);
}

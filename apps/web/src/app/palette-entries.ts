import { useMemo } from 'react';
import { foldForSearch, queryOf, rank } from '#libs/domain';
import { useFinder } from '../kernel/i18n/find-states.js';
import { useLanguage, useT } from '../kernel/i18n/index.js';
import { stateName } from '../kernel/i18n/names.js';
import { useCachedDelegations } from '../kernel/queries/delegations.js';
import { asksQuery } from '../kernel/queries/asks.js';
import { sessionsQuery } from '../kernel/queries/sessions.js';
import { useCachedQuery } from '../kernel/query/cached-query.js';
import type { CampaignTo } from '../ui/campaign/campaign-path.js';
import { morePlacesFor } from '../ui/campaign/more-places.js';
import { placesFor } from '../ui/campaign/places.js';
import { useSeat } from '../kernel/session/session.js';

/** Somewhere to go, or something to do there or at once. */
export interface Goal {
  label: string;
  /** What it is, in a line below. */
  about?: string;
  /** Found by these too: other names, codes. */
  also?: readonly string[];
  target?: CampaignTo;
  search?: Record<string, string>;
  /** Done where one is. */
  act?: 'copyLink' | 'keys';
}

export interface RankedGoal {
  goal: Goal;
  rank: number;
}

/** Those that answer to what was typed; everything, in its order, while nothing is. */
export function matching(goals: readonly Goal[], typed: string): RankedGoal[] {
  const query = queryOf(typed);
  if (query.text === '' && typed.trim() !== '') return [];
  return goals.flatMap((goal) => {
    const found = rank(query, foldedNames(goal));
    return found === undefined ? [] : [{ goal, rank: found }];
  });
}

/** Where it leads, or what it does: no two of a list have the same. */
export const keyOfGoal = ({ act, target, search }: Goal): string =>
  act ?? JSON.stringify([target, search ?? {}]);

/** Folded once and not with each letter: there are some eight hundred, most with ten names. */
const folded = new WeakMap<Goal, readonly string[]>();
function foldedNames(goal: Goal): readonly string[] {
  const names = folded.get(goal) ?? [goal.label, ...(goal.also ?? [])].map(foldForSearch);
  folded.set(goal, names);
  return names;
}

/** The best first, else in the order given; what leads to the same place once. */
export function bestOf(found: readonly RankedGoal[], most: number): Goal[] {
  const best = new Map<string, Goal>();
  for (const { goal } of found.toSorted((a, b) => a.rank - b.rank)) {
    if (best.size === most) break;
    const key = keyOfGoal(goal);
    if (!best.has(key)) best.set(key, goal);
  }
  return [...best.values()];
}

/** Acts and screens first, then sessions to move, asks, delegations, and what one does about each of these. */
export function useGoals(): Goal[] {
  const acts = useActs();
  const sessions = useSessionGoals();
  const asks = useAskGoals();
  const delegations = useDelegationGoals();
  return useMemo(() => [...acts, ...sessions, ...asks, ...delegations], [acts, sessions, asks, delegations]);
}

function useActs(): Goal[] {
  const t = useT();
  const { role } = useSeat();
  return useMemo(() => {
    const records: Goal[] = [
      { label: t('act.log'), target: { to: 'log' } },
      { label: t('act.statement'), target: { to: 'statements/new' } },
      { label: t('act.import'), target: { to: 'imports' } },
      { label: t('palette.treatyAct'), target: { to: 'treaty' }, search: { form: 'act' } },
    ];
    const coordinates: Goal[] = [
      { label: t('palette.newDeadline'), target: { to: 'sessions' }, search: { form: 'deadline' } },
      { label: t('palette.newSession'), target: { to: 'sessions' }, search: { form: 'session' } },
      { label: t('palette.newAsk'), target: { to: 'asks' }, search: { form: 'ask' } },
      { label: t('palette.newText'), target: { to: 'texts/load' } },
      { label: t('palette.treatyTerms'), target: { to: 'treaty' }, search: { form: 'terms' } },
      { label: t('palette.invite'), target: { to: 'people' }, search: { form: 'invite' } },
    ];
    return [
      ...(role === 'member' ? [] : records),
      ...(role === 'coordinator' ? coordinates : []),
      ...placesFor(role).map(({ key, path }) => ({ label: t(`place.${key}`), target: { to: path } })),
      ...morePlacesFor(role).map(({ key, path }) => ({
        label: t(`palette.place.${key}`),
        target: { to: path },
      })),
      { label: t('place.settings'), target: { to: 'settings' } },
      { label: t('place.help'), target: { to: 'help' } },
      { label: t('palette.copyLink'), act: 'copyLink' },
      { label: t('palette.keys'), act: 'keys' },
    ];
  }, [role, t]);
}

/** The newest first: the one that moves is seldom over. */
function useSessionGoals(): Goal[] {
  const t = useT();
  const { campaignId, role } = useSeat();
  const { data } = useCachedQuery(sessionsQuery(campaignId), `day:${campaignId}:sessions`);
  return useMemo(
    () =>
      (role === 'coordinator' ? (data?.items ?? []) : []).toReversed().map(({ id, name }): Goal => ({
        label: t('palette.move', { name }),
        target: { to: 'sessions/$sessionId/move', params: { sessionId: id } },
      })),
    [data, role, t],
  );
}

function useAskGoals(): Goal[] {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useCachedQuery(asksQuery(campaignId), `asks:${campaignId}`);
  return useMemo(() => {
    const asks = data?.items ?? [];
    return [
      ...asks.map(({ id, title }): Goal => ({
        label: title,
        about: t('palette.kind.ask'),
        target: { to: 'asks/$askId', params: { askId: id } },
      })),
      ...asks.map(({ id, title }): Goal => ({
        label: t('palette.count', { name: title }),
        target: { to: 'count/$askId', params: { askId: id } },
      })),
    ];
  }, [data, t]);
}

/** By every name in five languages, and the codes. */
function useDelegationGoals(): Goal[] {
  const t = useT();
  const language = useLanguage();
  const finder = useFinder();
  const { role } = useSeat();
  const all = useCachedDelegations();
  return useMemo(() => {
    const named = all.map(({ code, shortName }) => ({
      code,
      name: stateName(code, shortName, language),
      also: finder?.namesOf(code) ?? [shortName, code],
    }));
    const pages = named.map(({ code, name, also }): Goal => ({
      label: name,
      also,
      target: { to: 'delegations/$code', params: { code } },
    }));
    if (role === 'member') return pages;
    const acts = named.flatMap(({ code, name, also }): Goal[] => [
      { label: `${t('act.log')}: ${name}`, also, target: { to: 'log' }, search: { delegation: code } },
      { label: t('palette.position', { name }), also, target: { to: 'matrix' }, search: { q: name } },
      {
        label: t('palette.assign', { name }),
        also,
        target: { to: 'delegations/$code', params: { code } },
        search: { form: 'assign' },
      },
    ]);
    return [...pages, ...acts];
  }, [all, finder, language, role, t]);
}

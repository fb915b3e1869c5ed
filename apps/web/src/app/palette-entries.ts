import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { search } from '#libs/domain';
import { useFinder } from '../kernel/i18n/find-states.js';
import { useLanguage, useT } from '../kernel/i18n/index.js';
import { stateName } from '../kernel/i18n/names.js';
import { delegationsQuery } from '../kernel/queries/delegations.js';
import { asksQuery } from '../kernel/queries/asks.js';
import { sessionsQuery } from '../kernel/queries/sessions.js';
import type { CampaignTo } from '../ui/campaign/campaign-path.js';
import { placesFor } from '../ui/campaign/places.js';
import { useSeat } from '../kernel/session/session.js';

/** Somewhere to go, or something to do there or at once. */
export interface Goal {
  label: string;
  /** Found by these too: other names, codes. */
  also?: readonly string[];
  target?: CampaignTo;
  search?: Record<string, string>;
  /** Done where one is. */
  act?: 'copyLink' | 'keys';
}

/** The best match first, else in the order given. */
export const matching = (goals: readonly Goal[], typed: string, most: number): readonly Goal[] =>
  search(goals, typed, ({ label, also = [] }) => [label, ...also]).slice(0, most);

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
  const { data } = useQuery({
    ...sessionsQuery(campaignId),
    enabled: role === 'coordinator',
  });
  return useMemo(
    () =>
      (data?.items ?? []).toReversed().map(({ id, name }): Goal => ({
        label: t('palette.move', { name }),
        target: { to: 'sessions/$sessionId/move', params: { sessionId: id } },
      })),
    [data, t],
  );
}

function useAskGoals(): Goal[] {
  const t = useT();
  const { campaignId } = useSeat();
  const { data } = useQuery(asksQuery(campaignId));
  return useMemo(() => {
    const asks = data?.items ?? [];
    return [
      ...asks.map(({ id, title }): Goal => ({
        label: title,
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
  const { campaignId, role } = useSeat();
  const { data } = useQuery(delegationsQuery(campaignId));
  return useMemo(() => {
    const all = (data?.items ?? []).map(({ code, shortName }) => ({
      code,
      name: stateName(code, shortName, language),
      also: finder?.namesOf(code) ?? [shortName, code],
    }));
    const pages = all.map(({ code, name, also }): Goal => ({
      label: name,
      also,
      target: { to: 'delegations/$code', params: { code } },
    }));
    if (role === 'member') return pages;
    const acts = all.flatMap(({ code, name, also }): Goal[] => [
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
  }, [data, finder, language, role, t]);
}

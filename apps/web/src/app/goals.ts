import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { regionName, useLanguage, useT } from '../kernel/i18n/index.js';
import { delegationsQuery } from '../kernel/queries/delegations.js';
import { asksQuery } from '../kernel/queries/asks.js';
import { sessionsQuery } from '../kernel/queries/sessions.js';
import type { CampaignTo } from '../ui/campaign/campaign-path.js';
import { placesFor } from '../ui/campaign/places.js';
import { useSeat } from '../kernel/session/session.js';

/** Somewhere to go, or something to do there or at once. */
export interface Goal {
  label: string;
  /** Found by these words too: other names, codes. */
  also?: string;
  target?: CampaignTo;
  search?: Record<string, string>;
  /** Done where one is. */
  act?: 'copyLink' | 'keys';
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that have every word; first those whose name begins with what was typed, else in the order given. */
export function matching(goals: readonly Goal[], typed: string, most: number): Goal[] {
  const start = plain(typed).trim();
  const words = start.split(/\s+/).filter(Boolean);
  const found = goals.filter(({ label, also = '' }) => {
    const text = plain(`${label} ${also}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Goal) => plain(label).startsWith(start);
  return [...found.filter(begins), ...found.filter((goal) => !begins(goal))].slice(0, most);
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
    ];
    const coordinates: Goal[] = [
      { label: t('palette.newDeadline'), target: { to: 'sessions' }, search: { form: 'deadline' } },
      { label: t('palette.newSession'), target: { to: 'sessions' }, search: { form: 'session' } },
      { label: t('palette.newAsk'), target: { to: 'asks' }, search: { form: 'ask' } },
      { label: t('palette.newText'), target: { to: 'texts/load' } },
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

/** By the name in the reader's language, the English one and the code. */
function useDelegationGoals(): Goal[] {
  const t = useT();
  const language = useLanguage();
  const { campaignId, role } = useSeat();
  const { data } = useQuery(delegationsQuery(campaignId));
  return useMemo(() => {
    const all = (data?.items ?? []).map(({ code, alpha2, shortName }) => ({
      code,
      name: regionName(alpha2, shortName),
      also: language === 'en' ? code : `${shortName} ${code}`,
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
  }, [data, language, role, t]);
}

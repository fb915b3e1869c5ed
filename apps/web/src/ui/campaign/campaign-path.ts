import { useNavigate, type RegisteredRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useSeat } from '../../kernel/session/session.js';

type Below<Path> = Path extends `/c/$slug/${infer Rest}` ? (Rest extends '' ? never : Rest) : never;

/** Where a screen lies below its campaign, as the routes name it: `war-room`, `delegations/$code`, … */
export type CampaignPath = Below<keyof RegisteredRouter['routesByPath']>;

type ParamNames<Path extends string> = Path extends `${string}$${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? Name | ParamNames<More>
    : Rest
  : never;

/** Paths that name nothing stand in one member: TypeScript tells at most 25 apart when one of many is given. */
type PlainPath = Exclude<CampaignPath, `${string}$${string}`>;
type Naming<Path extends CampaignPath> = Path extends CampaignPath
  ? { to: Path; params: Record<ParamNames<Path>, string> }
  : never;

/** A screen of the campaign with whatever its path names. */
export type CampaignTo = { to: PlainPath; params?: undefined } | Naming<Exclude<CampaignPath, PlainPath>>;

/** Its address, e.g. `/c/treaty/delegations/KEN`. */
export function campaignPath(slug: string, { to, params }: CampaignTo): string {
  const values: Record<string, string> = { ...params };
  const below = to.replace(/\$(\w+)/g, (_whole, name: string) => encodeURIComponent(values[name] ?? ''));
  return `/c/${slug}/${below}`;
}

/** Where one is led after an act. */
export type GoTo = (
  target: CampaignTo & { search?: Record<string, string>; replace?: boolean },
) => Promise<void>;

/** Leads to another screen of the present campaign. */
export function useGoTo(): GoTo {
  const navigate = useNavigate();
  const { slug } = useSeat();
  return useCallback(
    async ({ search = {}, replace = false, ...target }) => {
      const query = new URLSearchParams(search).toString();
      await navigate({ href: campaignPath(slug, target) + (query && `?${query}`), replace });
    },
    [navigate, slug],
  );
}

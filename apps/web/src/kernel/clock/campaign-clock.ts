import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CampaignDto } from '../api/client.js';
import { offline, type CachedName } from '../offline/index.js';
import { cachedQuery } from '../query/cached-query.js';
import { campaignItself } from './campaign-now.js';

/** What of the campaign is kept on the device: how its clock stands against the device's, and what comes next. */
export interface CachedClock {
  /** Milliseconds to be added to the device's clock. */
  offset: number;
  nextDeadline: CampaignDto['nextDeadline'];
}

export interface CampaignClock extends CachedClock {
  /** Now by the campaign's clock, in ms since 1970. */
  now: () => number;
  /** False while only the device's own clock is known. */
  known: boolean;
}

/**
 * The campaign's clock, also without a network: from the last answer, kept on the device. In the demo it is years
 * behind; elsewhere it sets a phone right whose clock is off.
 */
export function useCampaignClock(campaignId: string): CampaignClock {
  const name: CachedName = `day:${campaignId}:campaign`;
  const { data, dataUpdatedAt } = useQuery(campaignItself(campaignId));
  const cached = useQuery({ ...cachedQuery<CachedClock>(name), enabled: data === undefined });
  const offset = data ? Date.parse(data.now.instant) - dataUpdatedAt : undefined;
  useEffect(() => {
    if (data && offset !== undefined) {
      void offline().cached.keep(name, { offset, nextDeadline: data.nextDeadline } satisfies CachedClock);
    }
  }, [data, offset, name]);
  const last = cached.data?.value;
  const by = offset ?? last?.offset ?? 0;
  return {
    offset: by,
    nextDeadline: data ? data.nextDeadline : (last?.nextDeadline ?? null),
    now: () => Date.now() + by,
    known: offset !== undefined || last !== undefined,
  };
}

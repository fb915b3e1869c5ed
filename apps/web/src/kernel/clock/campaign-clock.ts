import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DecisionRule } from '#libs/domain';
import type { CampaignDto } from '../api/client.js';
import { offline, type CachedName } from '../offline/index.js';
import { cachedQuery } from '../query/cached-query.js';
import { campaignItself, type CampaignOnClock } from './campaign-now.js';
import { deviceOffset, serverNow } from '../api/device-offset.js';

/** What of the campaign is kept on the device: how its clock stands, where it meets, and what comes next. */
export interface CachedClock {
  /** Milliseconds that the campaign's clock is ahead of the server's. */
  aheadOfServer: number;
  nextDeadline: CampaignDto['nextDeadline'];
  venue: Venue;
  /** By which its process decides. */
  rule?: DecisionRule | undefined;
}

/** Where the session under way is held, or the next; `underWay` tells them apart. */
export interface Venue {
  /** IANA zone. */
  zone: string;
  underWay: boolean;
}

export interface CampaignClock {
  /** Milliseconds to be added to the device's clock. */
  offset: number;
  nextDeadline: CampaignDto['nextDeadline'];
  /** undefined until the campaign was read once. */
  venue: Venue | undefined;
  /** By which its process decides; undefined until the campaign was read once. */
  rule: DecisionRule | undefined;
  /** Now by the campaign's clock, in ms since 1970, set right where the device's clock is off. */
  now: () => number;
  /** False while only the device's own clock is known. */
  known: boolean;
  /** Known, or not to be had now: until then nothing may be called late or near. */
  ready: boolean;
}

/** What was kept last, and from when on it is again: each row with a time has this clock, and a phone takes long to seal it. */
let stored: CampaignOnClock | undefined;
let again = 0;

/**
 * The campaign's clock, also without a network: from the last answer, kept on the device. In the demo it is years
 * behind; elsewhere it sets a phone right whose clock is off.
 */
export function useCampaignClock(campaignId: string): CampaignClock {
  const name: CachedName = `day:${campaignId}:campaign`;
  const answer = useQuery(campaignItself(campaignId));
  const { data } = answer;
  const cached = useQuery({ ...cachedQuery<CachedClock>(name), enabled: data === undefined });
  useEffect(() => {
    if (!data || (data === stored && Date.now() < again)) return;
    stored = data;
    again = Date.now() + 60_000;
    void offline().cached.keep(name, clockToKeep(data));
  }, [data, name]);
  const last = data ? clockToKeep(data) : cached.data?.value;
  const { aheadOfServer = 0, nextDeadline = null, venue, rule } = last ?? {};
  const offset = aheadOfServer - deviceOffset();
  const known = last !== undefined;
  const ready = known || (!cached.isPending && (answer.isError || answer.fetchStatus === 'paused'));
  return { offset, nextDeadline, venue, rule, now: () => serverNow() + aheadOfServer, known, ready };
}

/** What of the campaign's answer is kept on the device. */
export function clockToKeep(campaign: CampaignOnClock): CachedClock {
  const { aheadOfServer, nextDeadline, now, inSession, processes } = campaign;
  const venue = { zone: now.venue.zone, underWay: inSession };
  return { aheadOfServer, nextDeadline, venue, rule: processes?.[0]?.rule };
}

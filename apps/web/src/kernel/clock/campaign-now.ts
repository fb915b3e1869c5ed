import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { campaignsRead, type CampaignDto } from '../api/client.js';
import { campaignQuery } from '../query/query.js';
import { serverNow } from '../api/device-offset.js';

/** The campaign, and how far its clock is ahead of the server's, in ms: years behind in the demo, else nothing. */
export interface CampaignOnClock extends CampaignDto {
  aheadOfServer: number;
}

/** The campaign with its next deadline and its clock. */
export const campaignItself = (campaignId: string) =>
  campaignQuery(
    campaignId,
    ['campaign', 'deadlines', 'sessions', 'tasks', 'members', 'treaty'],
    'campaign',
    async (options): Promise<CampaignOnClock> => {
      const campaign = await campaignsRead(campaignId, options);
      return { ...campaign, aheadOfServer: Date.parse(campaign.now.instant) - serverNow() };
    },
  );

export interface CampaignNow {
  campaign: CampaignDto | undefined;
  /** By the campaign's clock, in ms since 1970: in the demo it is years behind this device's. NaN until known. */
  now: number;
}

/** The campaign and what its clock shows, moving on with this device's; drawn again every `everyMs`. */
export function useCampaignNow(campaignId: string, everyMs = 15_000): CampaignNow {
  const { data, dataUpdatedAt } = useQuery(campaignItself(campaignId));
  const [device, setDevice] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setDevice(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  // An answer that came since the last tick is newer than the tick.
  const elapsed = Math.max(0, device - dataUpdatedAt);
  return { campaign: data, now: data ? Date.parse(data.now.instant) + elapsed : Number.NaN };
}

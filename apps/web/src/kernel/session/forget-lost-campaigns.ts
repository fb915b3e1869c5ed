import type { MeDto } from '../api/client.js';
import { offline } from '../offline/index.js';

/** The slug of the campaign that was open last on this device. */
export const LAST_CAMPAIGN = 'demarche.campaign';

/** Forgets on this device whatever is of a campaign that this person has no seat in (any more). */
export async function forgetLostCampaigns({ seats }: Pick<MeDto, 'seats'>): Promise<void> {
  await offline().forgetCampaignsBut(new Set(seats.map(({ campaignId }) => campaignId)));
  // Earlier versions kept on the device until when one had read.
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith('demarche.read.')) localStorage.removeItem(name);
  }
  const last = localStorage.getItem(LAST_CAMPAIGN);
  if (last !== null && !seats.some(({ slug }) => slug === last)) localStorage.removeItem(LAST_CAMPAIGN);
}

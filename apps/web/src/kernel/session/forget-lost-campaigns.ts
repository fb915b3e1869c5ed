import type { MeDto } from '../api/client.js';
import { offline } from '../offline/index.js';

/** The slug of the campaign that was open last on this device. */
export const LAST_CAMPAIGN = 'demarche.campaign';
/** Before the id of a campaign: until when its handover was read. */
export const READ_UNTIL = 'demarche.read.';

/** Forgets on this device whatever is of a campaign that this person has no seat in (any more). */
export async function forgetLostCampaigns({ seats }: Pick<MeDto, 'seats'>): Promise<void> {
  await offline().forgetCampaignsBut(new Set(seats.map(({ campaignId }) => campaignId)));
  for (const name of Object.keys(localStorage)) {
    const campaignId = name.startsWith(READ_UNTIL) ? name.slice(READ_UNTIL.length) : undefined;
    if (campaignId !== undefined && !seats.some((seat) => seat.campaignId === campaignId)) {
      localStorage.removeItem(name);
    }
  }
  const last = localStorage.getItem(LAST_CAMPAIGN);
  if (last !== null && !seats.some(({ slug }) => slug === last)) localStorage.removeItem(LAST_CAMPAIGN);
}

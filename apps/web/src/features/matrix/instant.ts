import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { serverNow } from '../../kernel/api/device-offset.js';
import { queryClient } from '../../kernel/query/query.js';

/** The campaign's present instant: in the demo its clock is years behind this device's, whose own clock may be off. */
export async function campaignInstant(campaignId: string): Promise<string> {
  const { aheadOfServer } = await queryClient.ensureQueryData(campaignItself(campaignId));
  return new Date(serverNow() + aheadOfServer).toISOString();
}

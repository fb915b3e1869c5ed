import { campaignItself } from '../../kernel/clock/campaign-now.js';
import { queryClient } from '../../kernel/query/query.js';

/** The campaign's present instant: in the demo its clock is years behind this device's. */
export async function campaignInstant(campaignId: string): Promise<string> {
  const query = campaignItself(campaignId);
  const { now } = await queryClient.ensureQueryData(query);
  const asked = queryClient.getQueryState(query.queryKey)?.dataUpdatedAt ?? Date.now();
  return new Date(Date.parse(now.instant) + Math.max(0, Date.now() - asked)).toISOString();
}

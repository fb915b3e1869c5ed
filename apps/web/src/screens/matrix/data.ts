import { overviewMatrix } from '../../api/client.js';
import { campaignItself } from '../../app/campaign-now.js';
import { campaignQuery, queryClient } from '../../app/query.js';

/** Everybody on every ask, some 10 kB packed; filters and counts by stance are worked out here. */
export const matrixQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['positions', 'leads', 'asks', 'texts', 'campaign'], 'matrix', (options) =>
    overviewMatrix(campaignId, {}, options),
  );

/** The campaign's present instant: in the demo its clock is years behind this device's. */
export async function campaignInstant(campaignId: string): Promise<string> {
  const query = campaignItself(campaignId);
  const { now } = await queryClient.ensureQueryData(query);
  const asked = queryClient.getQueryState(query.queryKey)?.dataUpdatedAt ?? Date.now();
  return new Date(Date.parse(now.instant) + Math.max(0, Date.now() - asked)).toISOString();
}

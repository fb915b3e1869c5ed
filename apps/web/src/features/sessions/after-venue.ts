import { queryClient, refresh } from '../../kernel/query/query.js';
import { meQuery } from '../../kernel/session/session.js';

/** Asks again for what a session in a city changes; first for how its clock is called, which comes with the seat. */
export async function afterVenue(campaignId: string, ...more: 'deliveries'[]): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  await refresh(campaignId, 'sessions', 'deadlines', ...more);
}

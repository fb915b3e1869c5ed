import type { UsesDto } from '../../../kernel/api/client.js';
import { campaignQuery } from '../../../kernel/query/query.js';

/** What hangs on a thing, asked for each time it is about to go. @param thing which it is, for the cache: `ask 018f…` */
export const usesQuery = (
  campaignId: string,
  thing: string,
  ask: (options: { signal: AbortSignal }) => Promise<UsesDto>,
) => ({ ...campaignQuery(campaignId, [], 'uses', ask, thing), staleTime: 0, gcTime: 0 });

import { searchSearch, type BriefDto } from '../api/client.js';
import { offline } from '../offline/index.js';
import { campaignQuery } from '../query/query.js';

/** Whatever of a campaign answers to what was typed, the best first. Not asked again by itself: the next letter asks anew. */
export const searchQuery = (campaignId: string, typed: string) => ({
  ...campaignQuery(
    campaignId,
    [],
    'search',
    (options) => searchSearch(typed, campaignId, { limit: 50 }, options),
    typed,
  ),
  retry: false,
});

/** The briefs that lie on this device, for a search without a network. */
export const cachedBriefsQuery = (campaignId: string) => ({
  queryKey: ['kept', 'briefs', campaignId] as const,
  queryFn: async (): Promise<BriefDto[]> => {
    const { cached } = offline();
    const codes = await cached.ofBriefs(campaignId);
    const read = await Promise.all(codes.map((code) => cached.read<BriefDto>(`brief:${campaignId}:${code}`)));
    return read.flatMap((one) => (one ? [one.value] : []));
  },
  gcTime: 0,
});

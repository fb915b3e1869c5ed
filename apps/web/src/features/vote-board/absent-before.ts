import { votesList, votesOne } from '../../kernel/api/client.js';
import { useCachedQuery } from '../../kernel/query/cached-query.js';
import { campaignQuery } from '../../kernel/query/query.js';

const NONE: readonly string[] = [];

/** Who was absent at the vote that was held last, as far as its ballots are known here. */
const absentBeforeQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['votes'], 'absentBefore', async (options): Promise<{ codes: string[] }> => {
    const { items } = await votesList(campaignId, { limit: 1 }, options);
    const last = items[0] && (await votesOne(items[0].id, campaignId, options));
    const absent = last?.ballots.filter(({ choice }) => choice === 'absent') ?? [];
    return { codes: absent.map(({ delegationCode }) => delegationCode) };
  });

/** Codes, also without a network. */
export const useAbsentBefore = (campaignId: string): readonly string[] =>
  useCachedQuery(absentBeforeQuery(campaignId), `day:${campaignId}:absent`).data?.codes ?? NONE;

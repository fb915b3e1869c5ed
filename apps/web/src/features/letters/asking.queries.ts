import { letterRequestsList, letterRequestsSigning, type LetterRequestDto } from '../../kernel/api/client.js';
import type { PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** Of a letter: the link that is shared, reminders, and how many have answered. */
export const signingQuery = (campaignId: string, letterId: string) =>
  campaignQuery(
    campaignId,
    ['letters'],
    'letterSigning',
    (options) => letterRequestsSigning(letterId, campaignId, options),
    letterId,
  );

/** What became of a mail is told by the ledger. */
export const requestPages = (campaignId: string, letterId: string): PagesProps<LetterRequestDto> => ({
  campaignId,
  topics: ['letters', 'deliveries', 'members'],
  name: 'letterRequests',
  parameters: { letterId },
  ask: (page, options) => letterRequestsList(letterId, campaignId, page, options),
});

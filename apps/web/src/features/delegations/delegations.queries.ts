import { interactionsList, type InteractionDto } from '../../kernel/api/client.js';
import type { PagesProps } from '../../kernel/query/pages.js';

/** The talks that were logged with a delegation, the newest first. */
export const contactPages = (campaignId: string, code: string): PagesProps<InteractionDto> => ({
  campaignId,
  topics: ['interactions', 'positions', 'tasks'],
  name: 'contacts',
  parameters: code,
  ask: (page, options) => interactionsList(campaignId, { ...page, delegationCode: code }, options),
});

import { positionsHistory, type PositionDto } from '../api/client.js';
import type { PagesProps } from '../query/pages.js';

/** What a delegation said, the newest first: on one ask, or on any. @param limit rows in one answer */
export const positionHistory = (
  campaignId: string,
  code: string,
  { askId, limit }: { askId?: string; limit?: number } = {},
): PagesProps<PositionDto> => ({
  campaignId,
  topics: ['positions', 'interactions', 'texts'],
  name: 'history',
  parameters: { code, askId },
  ...(limit ? { limit } : {}),
  ask: (page, options) =>
    positionsHistory(code, campaignId, { ...page, ...(askId ? { askId } : {}) }, options),
});

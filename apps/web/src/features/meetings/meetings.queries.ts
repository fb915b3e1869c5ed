import {
  interactionChangesList,
  interactionsList,
  interactionsOne,
  type InteractionDto,
} from '../../kernel/api/client.js';
import { fewFirst } from '../../kernel/query/early-pages.js';
import type { PagesProps } from '../../kernel/query/pages.js';
import { campaignQuery, refresh } from '../../kernel/query/query.js';
import { askOf, type Filters } from './filters.js';

const TOPICS = ['interactions', 'positions', 'tasks'] as const;

/** What was logged, the newest first. @param zone on whose clock the days of the filter are */
export const talkPages = (
  campaignId: string,
  filters: Filters,
  zone: string,
): PagesProps<InteractionDto> => ({
  campaignId,
  topics: [...TOPICS],
  name: 'talks',
  // Without a day it makes no difference, and may come late.
  parameters: [filters, filters.from || filters.to ? zone : ''],
  ask: (page, options) =>
    interactionsList(
      campaignId,
      { ...page, ...fewFirst(page.cursor, 100), ...askOf(filters, zone) },
      options,
    ),
});

export const talkQuery = (campaignId: string, id: string) =>
  campaignQuery(campaignId, TOPICS, 'talk', (options) => interactionsOne(id, campaignId, options), id);

export const talkChangesQuery = (campaignId: string, id: string) =>
  campaignQuery(
    campaignId,
    TOPICS,
    'talkChanges',
    (options) => interactionChangesList(id, campaignId, options),
    id,
  );

/** Asks again for whatever shows a talk, or what came of it. */
export const talkAgain = (campaignId: string): Promise<void> => refresh(campaignId, ...TOPICS);

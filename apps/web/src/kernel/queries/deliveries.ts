import { deliveriesList, deliveriesSummary, type DeliveryDto } from '../api/client.js';
import { campaignListQuery, type PagesProps } from '../query/pages.js';
import { campaignQuery } from '../query/query.js';

/** A mail changes with what it is about. */
const MAIL = ['deliveries', 'deadlines', 'sessions', 'tasks'] as const;

type Filter = Omit<NonNullable<Parameters<typeof deliveriesList>[1]>, 'cursor' | 'limit'>;
type Counted = NonNullable<Parameters<typeof deliveriesSummary>[1]>;

/** The mail that the reader may see, counted by state. @param filter as of the list that the numbers open */
export const mailSummaryQuery = (campaignId: string, filter: Counted = {}) =>
  campaignQuery(
    campaignId,
    MAIL,
    'mail-summary',
    (options) => deliveriesSummary(campaignId, filter, options),
    filter,
  );

/** Mail page by page, as far as the reader may see it: one's own, or the campaign's. */
export const mailPages = (campaignId: string, filter: Filter): PagesProps<DeliveryDto> => ({
  campaignId,
  topics: MAIL,
  name: 'deliveries',
  parameters: filter,
  ask: (page, options) => deliveriesList(campaignId, { ...filter, ...page }, options),
});

/** All reminders of deadlines that are planned, as far as the reader may see them. */
export const plannedQuery = (campaignId: string) =>
  campaignListQuery(campaignId, MAIL, 'planned-reminders', (page, options) =>
    deliveriesList(campaignId, { kind: 'deadline_reminder', state: 'planned', ...page }, options),
  );

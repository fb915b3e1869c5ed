import { deliveriesSummary } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** The campaign's mail, counted by state. */
export const mailSummaryQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['deliveries', 'deadlines', 'sessions', 'tasks'], 'mail-summary', (options) =>
    deliveriesSummary(campaignId, options),
  );

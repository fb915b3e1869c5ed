import { errorReportsList, publicationsState } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** What the public sees, what waits, and what can be chosen. */
export const publicationQuery = (campaignId: string) =>
  campaignQuery(
    campaignId,
    ['publication', 'sessions', 'texts', 'asks', 'positions', 'letters'],
    'publication',
    (options) => publicationsState(campaignId, options),
  );

/** What strangers reported. */
export const errorReportsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['publication'], 'errorReports', (options) =>
    errorReportsList(campaignId, options),
  );

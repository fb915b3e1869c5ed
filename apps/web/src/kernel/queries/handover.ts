import { handoverRead } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** What happened since an instant, ISO 8601. */
export const handoverQuery = (campaignId: string, since: string) =>
  campaignQuery(
    campaignId,
    ['positions', 'interactions', 'tasks', 'deadlines', 'texts', 'votes'],
    'handover',
    (options) => handoverRead(since, campaignId, options),
    { since },
  );

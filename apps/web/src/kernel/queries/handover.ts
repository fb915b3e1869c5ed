import { handoverRead } from '../api/client.js';
import { campaignQuery, queryClient } from '../query/query.js';

const NAME = 'handover';

/** What happened since an instant, ISO 8601; without one since one last read. */
export const handoverQuery = (campaignId: string, since: string | undefined) =>
  campaignQuery(
    campaignId,
    ['positions', 'interactions', 'tasks', 'deadlines', 'texts', 'votes'],
    NAME,
    (options) => handoverRead(campaignId, since === undefined ? {} : { since }, options),
    { since: since ?? null },
  );

/** Asks again, after something was marked as read, or was not. */
export const refreshHandover = (campaignId: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: ['campaign', campaignId, NAME] });

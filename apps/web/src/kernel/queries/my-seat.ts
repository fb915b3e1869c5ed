import { membersMine } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** The reader's own seat, with which mail of the campaign one gets. */
export const mySeatQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['members'], 'my-seat', (options) => membersMine(campaignId, options));

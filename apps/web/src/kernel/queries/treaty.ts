import { treatyIntentionsList, treatyList, treatyRead } from '../api/client.js';
import { campaignQuery } from '../query/query.js';

/** The terms of the treaty, and how far it is; 404 where the campaign follows none yet. */
export const treatyQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty', (options) => treatyRead(campaignId, options));

/** Everybody who can become party, with what they did. */
export const partiesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty', 'positions', 'asks'], 'treaty-parties', (options) =>
    treatyList(campaignId, options),
  );

/** What capitals say that they will do, and the next task about each. */
export const intentionsQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty', 'tasks'], 'treaty-intentions', (options) =>
    treatyIntentionsList(campaignId, {}, options),
  );

import { statusTablesList, treatyList, treatyRead } from '../../kernel/api/client.js';
import { campaignQuery } from '../../kernel/query/query.js';

/** The terms of the treaty, and how far it is; 404 where the campaign follows none yet. */
export const treatyQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty', (options) => treatyRead(campaignId, options));

/** Everybody who can become party, with what they did. */
export const partiesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty', 'positions', 'asks'], 'treaty-parties', (options) =>
    treatyList(campaignId, options),
  );

/** Status tables that were applied. */
export const tablesQuery = (campaignId: string) =>
  campaignQuery(campaignId, ['treaty'], 'treaty-tables', (options) => statusTablesList(campaignId, options));

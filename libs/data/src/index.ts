export * from './data-source.js';
export * from './entities/index.js';
export type { Ids, LaidOutCampaign } from './laid-out.js';
export * from './lay-out-campaign.js';
export * from './load-reference-data.js';
export { insertRows, type Queryable } from './queryable.js';
export { CAMPAIGN_TEMPLATES, type CampaignTemplate } from './template-facts.js';
export { treatyNote } from './treaty-template.js';

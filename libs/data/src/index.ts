export * from './data-source.js';
export * from './entities/index.js';
export * from './lay-out-campaign.js';
export * from './load-reference-data.js';
export { insertRows, type Queryable } from './queryable.js';

export * from './demo-clock.js';
export * from './invented-campaign.js';
export * from './seed.js';

export * from './feeds.js';
export * from './items.js';

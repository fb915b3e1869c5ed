export * from './fold.js';
export * from './key-of.js';
export * from './order.js';
export * from './search.js';

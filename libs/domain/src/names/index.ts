export * from './fold.js';
export * from './order.js';
export * from './search.js';

export * from './email-address.js';
export * from './fold.js';
export * from './identity.js';
export * from './key-of.js';
export * from './name-problem.js';
export * from './order.js';
export * from './search.js';
export * from './visible-text.js';

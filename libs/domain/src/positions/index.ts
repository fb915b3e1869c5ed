export * from './attitude.js';
export * from './cells.js';
export * from './change-cause.js';
export * from './current.js';
export * from './sides.js';
export * from './stale.js';

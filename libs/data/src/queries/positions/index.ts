export * from './check.js';
export * from './current.js';
export * from './history.js';
export * from './correct.js';

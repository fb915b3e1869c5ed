export * from './intentions.js';
export * from './removed.js';
export * from './status-tables.js';
export * from './treaties.js';

export * from './digest-runs.js';
export * from './ledger.js';
export * from './notice-tasks.js';
export * from './reconcile.js';
export * from './sending.js';
export * from './sweep.js';

export * from './digest-runs.js';
export * from './reconcile.js';
export * from './sending.js';
export * from './sweep.js';

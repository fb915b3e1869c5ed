export * from './acts.js';
export * from './entry-into-force.js';

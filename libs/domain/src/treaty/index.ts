export * from './acts.js';
export * from './entry-into-force.js';
export * from './standing.js';
export * from './status-plan.js';
export * from './outlook.js';

export * from './acts.js';
export * from './bonds.js';
export * from './entry-into-force.js';
export * from './history.js';
export * from './latest-acts.js';
export * from './status-plan.js';
export * from './outlook.js';

export * from './access.js';
export * from './asks.js';
export * from './delegations.js';
export * from './mail.js';
export * from './operations.js';
export * from './people.js';
export * from './process.js';
export * from './testimony.js';

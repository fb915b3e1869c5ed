export * from './database/database.js';
export * from './database/migrate.js';
export * from './database/transaction.js';
export * from './environment.js';
export * from './jobs/jobs.js';
export * from './log.js';
export * from './tokens.js';

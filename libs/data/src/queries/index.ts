export * from './define-query.js';
export * from './jobs/index.js';
export * from './mails/index.js';
export * from './planning/index.js';
export * from './sql-type.js';
export * from './tasks/index.js';
export * from './zones/index.js';

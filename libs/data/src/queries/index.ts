export * from './define-query.js';
export * from './sql-type.js';
export * from './tasks/index.js';

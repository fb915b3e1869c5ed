export * from './statements.js';
export { ACCESS, OPEN_TABLES } from './table.js';

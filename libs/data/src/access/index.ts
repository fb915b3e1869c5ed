export * from './statements.js';
export { LOADED_BY_OWNER } from './rooms.js';
export { ACCESS, OPEN_TABLES } from './table.js';

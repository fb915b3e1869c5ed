export * from './statements.js';
export { OPEN_TABLES } from './open-tables.js';
export { LOADED_BY_OWNER } from './rooms.js';
export { ACCESS } from './table.js';

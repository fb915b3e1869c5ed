export { type StatusColumn, type StatusRole, STATUS_ROLES } from './columns.js';
export * from './read-status-table.js';
export * from './status-line.js';
export * from './write-status-table.js';
export { STATUS_FORMS, type StatusForm } from './status-text.js';

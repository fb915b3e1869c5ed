export * from './move.js';
export * from './sessions.js';
export * from './removal.js';

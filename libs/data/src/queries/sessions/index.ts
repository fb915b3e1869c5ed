export * from './move.js';
export * from './sessions.js';

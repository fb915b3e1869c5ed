export * from './stream-access.js';
export * from './visible-topics.js';

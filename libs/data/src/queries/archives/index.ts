export * from './archives.js';
export * from './reading.js';

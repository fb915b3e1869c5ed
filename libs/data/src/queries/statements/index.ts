export * from './change.js';
export * from './read.js';
export * from './write.js';

export * from './access.js';
export * from './errors.js';
export * from './ids.js';
export * from './positions.js';
export * from './time/index.js';
export * from './vocabulary.js';

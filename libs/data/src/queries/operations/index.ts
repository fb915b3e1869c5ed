export * from './operations.js';
export * from './installation.js';

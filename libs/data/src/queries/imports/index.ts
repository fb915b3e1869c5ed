export * from './importing.js';
export * from './imports.js';

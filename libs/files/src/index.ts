export * from './file-error.js';
export * from './threads.js';
export * from './zip.js';

export * from './files.js';
export * from './one.js';
export * from './page.js';
export * from './uses.js';
export * from './names.js';

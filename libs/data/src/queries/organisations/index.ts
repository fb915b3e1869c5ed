export * from './coalitions.js';
export * from './one.js';
export * from './page.js';

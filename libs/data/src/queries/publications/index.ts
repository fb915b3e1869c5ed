export * from './choosing.js';
export * from './error-reports.js';
export * from './letters.js';
export * from './publications.js';
export * from './shown.js';

export * from './compare.js';
export * from './digests.js';
export * from './frozen-letter.js';
export * from './head-letter.js';
export * from './letter-file.js';
export * from './pdf-process.js';
export * from './uncovered.js';

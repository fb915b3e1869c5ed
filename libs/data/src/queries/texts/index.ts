export * from './articles.js';
export * from './texts.js';
export * from './write.js';
export * from './reviews.js';
export * from './removal.js';

export * from './task-news.js';
export * from './tasks.js';

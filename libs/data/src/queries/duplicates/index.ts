export * from './dismissed.js';

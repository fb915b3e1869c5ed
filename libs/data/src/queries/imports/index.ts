export * from './importing.js';

export * from './treaties.js';

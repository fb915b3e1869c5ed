export * from './contacts.js';
export * from './interactions.js';

export * from './contacts.js';
export * from './delegations.js';
export * from './posts.js';

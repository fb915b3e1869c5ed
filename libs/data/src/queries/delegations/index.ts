export * from './contacts.js';
export * from './delegations.js';

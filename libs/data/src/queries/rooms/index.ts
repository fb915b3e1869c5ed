export * from './rooms.js';
export * from './own-delegations.js';

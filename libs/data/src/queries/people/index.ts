export * from './invitations.js';
export * from './members.js';
export * from './organisations.js';

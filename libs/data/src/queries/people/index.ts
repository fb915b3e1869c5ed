export * from './coordinators.js';
export * from './invitations.js';
export * from './members.js';
export * from './seat-notices.js';
export * from './seat-requests.js';

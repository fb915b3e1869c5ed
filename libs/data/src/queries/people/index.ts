export * from './coordinators.js';
export * from './first-admin.js';
export * from './invitations.js';
export * from './inviting.js';
export * from './members.js';
export * from './seat-notices.js';
export * from './seat-requests.js';

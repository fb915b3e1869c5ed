export * from './addresses.js';
export * from './mail.js';
export * from './mailings.js';

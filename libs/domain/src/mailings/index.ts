export * from './mailing.js';

export * from './reminder-rules.js';

export * from './facts.js';
export * from './outreach.js';

export * from './badges.js';
export * from './representatives.js';

export * from './letters.js';
export * from './signatories.js';

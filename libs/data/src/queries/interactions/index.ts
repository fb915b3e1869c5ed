export * from './contacts.js';
export * from './interactions.js';
export * from './undo.js';
export * from './correct.js';

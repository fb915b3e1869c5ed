export * from './list.js';
export * from './mission-salutation.js';
export * from './pasted-addresses.js';
export * from './salutations.js';
export * from './sign-on.js';
export * from './states.js';
export * from './vocabulary.js';
export * from './wording.js';

export { oneByOne } from './addressed.js';
export { LONGEST_SIGNATORY } from './read-entry.js';
export * from './read-signatories.js';
export * from './shared-hosts.js';
export * from './types.js';

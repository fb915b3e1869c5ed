export * from './changes.js';
export * from './check.js';
export * from './following.js';
export { LINK_REASONS, type LinkReason } from './link-reasons.js';
export * from './numbers.js';
export * from './renumbering.js';
export * from './settlement.js';
export * from './split.js';

export * from './areas.js';
export * from './isolation.js';
export type * from './keys.js';
export * from './languages.js';
export * from './rules.js';
export * from './server-messages.js';
export * from './translator.js';
export * from './typography.js';

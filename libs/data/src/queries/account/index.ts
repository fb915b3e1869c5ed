export * from './address.js';
export * from './closing.js';
export * from './about-me.js';
export * from './about-me-names.js';
export * from './mail.js';
export * from './overview.js';
export * from './password.js';

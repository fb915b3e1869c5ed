export * from './compose.js';
export * from './contract.js';
export * from './digest/content.js';
export * from './digest/gather.js';
export * from './digest/render.js';
export * from './digest/window.js';
export * from './subjects.js';
export * from './unsubscribe.js';

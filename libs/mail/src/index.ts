export * from './compose.js';
export * from './contract.js';
export * from './digest/content.js';
export * from './digest/gather.js';
export * from './digest/render.js';
export * from './digest/window.js';
export { footerOf } from './frame.js';
export { speechOf, type Speech } from './speech.js';
export * from './unsubscribe.js';

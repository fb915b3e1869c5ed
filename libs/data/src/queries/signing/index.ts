export * from './asked-of-me.js';
export * from './asking.js';
export * from './mail.js';
export * from './page.js';
export * from './whose.js';

export * from './demo-clock.js';
export * from './seed.js';

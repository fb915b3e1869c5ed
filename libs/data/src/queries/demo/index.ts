export * from './demo-clock.js';

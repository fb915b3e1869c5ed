export * from './zones.js';

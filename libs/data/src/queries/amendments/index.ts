export * from './amendments.js';

export * from './facts.js';
export * from './lists.js';
export * from './read-mark.js';
export * from './shifts.js';

export * from './facts.js';
export * from './lists.js';
export * from './shifts.js';

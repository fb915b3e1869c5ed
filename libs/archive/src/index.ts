export * from './import-archive.js';
export * from './manifest.js';
export * from './plan-import.js';
export * from './pour.js';
export * from './program-version.js';
export * from './read-archive.js';
export * from './trouble.js';
export * from './write-archive.js';

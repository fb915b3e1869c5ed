export * from './publication.js';
export * from './signatory.js';

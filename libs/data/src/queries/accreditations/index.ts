export * from './accreditations.js';

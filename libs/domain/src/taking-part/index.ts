export * from './accreditation.js';

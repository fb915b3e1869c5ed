export * from './accreditation.js';
export * from './seats.js';

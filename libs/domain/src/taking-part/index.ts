export * from './accreditation.js';
export * from './seats.js';
export * from './speaking.js';

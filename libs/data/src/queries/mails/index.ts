export * from './digest-content.js';
export * from './digest-removals.js';
export * from './digest-positions.js';
export type { DigestAskRow, RewordingRow } from './digest-rewordings.js';
export * from './digest-seat.js';
export * from './subjects.js';
export type { DigestRoomRow } from './digest-room.js';

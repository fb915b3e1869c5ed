export * from './positions-at-votes.js';
export * from './record-vote.js';
export * from './votes.js';

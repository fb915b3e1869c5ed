export {
  membersAt,
  positionsAtVotes,
  type MemberOfVote,
  type PositionsAtVote,
} from './positions-at-votes.js';
export * from './record-vote.js';
export {
  subjectsOfVote,
  voteById,
  votersOfVote,
  votersOn,
  votesPage,
  type BallotOfVote,
  type DelegationOfVote,
  type VoteRow,
} from './votes.js';
export * from './votes-since.js';

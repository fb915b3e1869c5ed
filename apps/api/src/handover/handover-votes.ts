import { membersAt, type VoteSince } from '#libs/data';
import { callsOf, compared, forecastBefore, surprises, voteResult, votesCast } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import type { HandoverVoteCallsDto, HandoverVoteDto } from './handover-votes.dto.js';

/** A vote with its result, beside what had been counted of whom the reader sees. */
export function toVote(vote: VoteSince, reader: Reader): HandoverVoteDto {
  const {
    id,
    title,
    kind,
    effect,
    rule,
    heldAt,
    zone,
    counted,
    members,
    removed,
    again,
    yes,
    no,
    abstained,
    absent,
  } = vote;
  const tally = yes === null || no === null ? null : { yes, no, abstained, absent };
  const { passes, complete, needed, short, voting } = voteResult({ rule, tally, counted, members });
  return {
    ...{ id, title, kind, effect, rule, passes, complete, needed, short, voting },
    heldAt: clocks(heldAt, zone, reader),
    numbers: votesCast({ tally, counted }),
    calls: removed ? null : callsIn(vote),
    undone: removed,
    again,
  };
}

function callsIn(vote: VoteSince): HandoverVoteCallsDto | null {
  const members = membersAt(vote.ballots);
  const ballots = compared(forecastBefore(vote, members), members);
  const { called, hits } = callsOf(ballots);
  if (called === 0) return null;
  return {
    called,
    hits,
    surprises: surprises(ballots).map(({ code, called: as, actual }) => {
      return { delegationCode: code, called: as === 'no' ? 'no' : 'yes', actual };
    }),
  };
}

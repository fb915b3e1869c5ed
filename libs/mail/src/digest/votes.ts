import { membersAt, type VoteSince } from '#libs/data';
import { callsOf, compared, forecastBefore, surprises, voteResult, votesCast } from '#libs/domain';
import type { DigestSurprise, DigestVote, Section } from './content.js';

/** Votes in the order in which they were held, each beside what had been counted of whom the reader sees. */
export function votesOf(rows: readonly VoteSince[], most: number, start: Date): Section<DigestVote> {
  return { items: rows.slice(0, most).map((row) => toVote(row, start)), total: rows.length };
}

function toVote(vote: VoteSince, start: Date): DigestVote {
  const { yes, no, abstained, absent, rule, counted, members, ballots: _, ...facts } = vote;
  const tally = yes === null || no === null ? null : { yes, no, abstained, absent };
  const { passes, complete, needed, voting } = voteResult({ rule, tally, counted, members });
  const numbers = votesCast({ tally, counted });
  return {
    ...{ id: facts.id, title: facts.title, kind: facts.kind, removed: facts.removed, again: facts.again },
    earlier: facts.again === null && !facts.removed && facts.heldAt < start,
    ...{ heldAt: facts.heldAt, zone: facts.zone, ask: facts.ask, effect: facts.effect, rule },
    ...{ passes, complete, needed, voting, numbers, objections: numbers.no ?? 0 },
    ...(facts.removed ? { called: 0, hits: 0, surprises: [] } : callsIn(vote)),
  };
}

function callsIn(vote: VoteSince): Pick<DigestVote, 'called' | 'hits' | 'surprises'> {
  const members = membersAt(vote.ballots);
  const ballots = compared(forecastBefore(vote, members), members);
  return {
    ...callsOf(ballots),
    surprises: surprises(ballots).map(({ code, name, called, actual }): DigestSurprise => {
      return { delegation: name, code, called: called === 'no' ? 'no' : 'yes', actual };
    }),
  };
}

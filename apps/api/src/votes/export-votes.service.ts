import { Injectable } from '@nestjs/common';
import { membersAt, votesWithBallots, type VoteWithBallots } from '#libs/data';
import { compared, forecastBefore, Problem, voteResult, type ComparedBallot } from '#libs/domain';
import { Database } from '#libs/platform';
import { writeCsv } from '#libs/sheets';
import { withOffset } from '../exports/with-offset.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import type { ExportVotesRequest } from './export-votes.dto.js';

/** A ballot with its vote; null for a vote of which only the numbers are known. */
interface Line {
  vote: VoteWithBallots;
  ballot: ComparedBallot | null;
}

const COLUMNS: Readonly<Record<string, (line: Line) => string | null>> = {
  vote: ({ vote }) => vote.title,
  held_at: ({ vote }) => withOffset(vote.heldAt, vote.zone),
  zone: ({ vote }) => vote.zone,
  on: ({ vote }) => vote.kind,
  rule: ({ vote }) => vote.rule,
  result: ({ vote }) => outcomeOf(vote),
  ask: ({ vote }) => vote.ask,
  effect: ({ vote }) => (vote.askId === null ? null : vote.effect),
  delegation: ({ ballot }) => ballot && ballot.code,
  name: ({ ballot }) => ballot && ballot.name,
  ballot: ({ ballot }) => ballot && ballot.actual,
  meant: ({ vote, ballot }) => (ballot && vote.meant?.[ballot.code]) ?? null,
  forecast: ({ vote, ballot }) => (vote.askId === null ? null : ballot && ballot.called),
  differs: ({ ballot }) => (ballot === null || ballot.hit === null ? null : ballot.hit ? 'no' : 'yes'),
  stance: ({ ballot }) => ballot && ballot.stance,
  confidence: ({ ballot }) => (ballot?.confidence ? String(ballot.confidence) : null),
  announced_yes: ({ vote }) => numberText(vote.yes),
  announced_no: ({ vote }) => numberText(vote.no),
  announced_abstained: ({ vote }) => numberText(vote.abstained),
  announced_absent: ({ vote }) => numberText(vote.absent),
  amendment: ({ vote }) => vote.amendment,
  source: ({ vote }) => vote.source ?? '',
  grade: ({ vote }) => vote.grade,
  vote_id: ({ vote }) => vote.id,
};

const numberText = (number: number | null) => (number === null ? null : String(number));

function outcomeOf({ rule, yes, no, abstained, absent, counted, members }: VoteWithBallots): string {
  const tally = yes === null || no === null ? null : { yes, no, abstained, absent };
  const { passes, complete } = voteResult({ rule, tally, counted, members });
  return complete ? (passes ? 'carried' : 'not_carried') : 'incomplete';
}

/** Ballots as a sheet, each beside what had been counted of the positions that the reader sees. */
@Injectable()
export class ExportVotesService {
  constructor(private readonly database: Database) {}

  /** Every export is noted: who took how many. @throws Problem (`not_found`) */
  async sheet(reader: Reader, { voteId }: ExportVotesRequest): Promise<{ fileName: string; bytes: Buffer }> {
    const votes = await this.database.asReader(reader.userId, async (tx) => {
      const { campaignId } = reader.seat;
      const found = await tx.run(votesWithBallots, { campaignId, voteId });
      if (voteId && found.length === 0) throw Problem.notFound('vote');
      await audit(tx, reader, 'votes_exported', ['campaign', campaignId], { votes: found.length });
      return found;
    });
    const lines = votes
      .flatMap(linesOf)
      .map((line) => Object.values(COLUMNS).map((cell) => cell(line) ?? ''));
    return {
      fileName: voteId ? 'vote.csv' : 'votes.csv',
      bytes: Buffer.from(writeCsv([Object.keys(COLUMNS), ...lines])),
    };
  }
}

function linesOf(vote: VoteWithBallots): Line[] {
  const members = membersAt(vote.ballots);
  const ballots = compared(forecastBefore(vote, members), members);
  return ballots.length > 0 ? ballots.map((ballot) => ({ vote, ballot })) : [{ vote, ballot: null }];
}

import { Injectable } from '@nestjs/common';
import { otherDelegations, votersOfVote, votersOn } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { type BallotReading, readRecordedVote, SheetTrouble } from '#libs/sheets';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { ReadVoteQuery, VoteReadingDto } from './read-vote.dto.js';

/** Reads recorded votes that people bring, and writes nothing. */
@Injectable()
export class ReadVoteService {
  constructor(private readonly database: Database) {}

  /** The file is read while no transaction is open: a workbook may take a while. */
  async read(
    reader: Reader,
    file: Buffer,
    { fileName = '', vote, day, voteId }: ReadVoteQuery,
  ): Promise<VoteReadingDto> {
    const { campaignId } = reader.seat;
    const others = await this.database.asReader(
      reader.userId,
      (tx) => tx.run(otherDelegations, { campaignId }),
      true,
    );
    const task = { file, fileName, others, ...(vote ? { vote } : {}) };
    const reading = await readRecordedVote(task).catch(asProblem);
    const voters = await this.database.asReader(
      reader.userId,
      (tx) =>
        voteId === undefined
          ? tx.run(votersOn, { campaignId, day: day ?? reading.day })
          : tx.run(votersOfVote, { campaignId, voteId }),
      true,
    );
    if (voteId !== undefined && voters.length === 0) throw Problem.notFound('vote');
    return toAnswer(reading, new Map(voters.map(({ code, name }) => [code, name])));
  }
}

/** Too much at once, or more than a thread can hold. */
function asProblem(error: unknown): never {
  if (!(error instanceof SheetTrouble)) throw error;
  throw new Problem('unavailable', refusal('votes.notRead'));
}

function toAnswer(reading: BallotReading, voters: ReadonlyMap<string, string>): VoteReadingDto {
  const votes = reading.ballots.filter(({ code }) => voters.has(code));
  const others = reading.ballots.filter(({ code }) => !voters.has(code));
  const counted = { ...reading.counted };
  for (const { choice } of others) counted[choice]--;
  return {
    ...reading,
    ballots: votes.map(({ code, written, choice, meant }) => ({
      delegationCode: code,
      delegation: voters.get(code) ?? code,
      written,
      choice,
      meant,
    })),
    withoutVote: others.map(({ code, written }) => ({ code, name: written })),
    voters: [...voters.keys()],
    asked: reading.asked.map((one) => ({ ...one, choices: [...one.choices], near: [...one.near] })),
    repeated: [...reading.repeated],
    votes: [...reading.votes],
    counted,
    problems: reading.problems.map(({ code, params, message }) => ({
      code,
      params: params as VoteReadingDto['problems'][number]['params'],
      message,
    })),
  };
}

import { Injectable } from '@nestjs/common';
import { subjectsOfVote } from '#libs/data';
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

  /** The file is read before any transaction is opened: a workbook may take a while. */
  async read(reader: Reader, file: Buffer, { fileName = '', vote }: ReadVoteQuery): Promise<VoteReadingDto> {
    const reading = await readRecordedVote({ file, fileName, ...(vote ? { vote } : {}) }).catch(asProblem);
    const codes = reading.ballots.map(({ code }) => code);
    const { campaignId } = reader.seat;
    const known = await this.database.asReader(
      reader.userId,
      (tx) => tx.first(subjectsOfVote, { campaignId, codes }),
      true,
    );
    return toAnswer(reading, new Map(known?.delegations.map((one) => [one.code, one])));
  }
}

/** Too much at once, or more than a thread can hold. */
function asProblem(error: unknown): never {
  if (!(error instanceof SheetTrouble)) throw error;
  throw new Problem('unavailable', refusal('votes.notRead'));
}

function toAnswer(
  reading: BallotReading,
  delegations: ReadonlyMap<string, { name: string; votes: boolean }>,
): VoteReadingDto {
  const votes = reading.ballots.filter(({ code }) => delegations.get(code)?.votes);
  const others = reading.ballots.filter(({ code }) => !delegations.get(code)?.votes);
  const counted = { ...reading.counted };
  for (const { choice } of others) counted[choice]--;
  return {
    ...reading,
    ballots: votes.map(({ code, written, choice, meant }) => ({
      delegationCode: code,
      delegation: delegations.get(code)?.name ?? code,
      written,
      choice,
      meant,
    })),
    withoutVote: others.map(({ code, written }) => ({ code, name: delegations.get(code)?.name ?? written })),
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

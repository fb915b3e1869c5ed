import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { BallotChoice } from '#libs/domain';
import { ASKED_BECAUSE, type AskedBecause } from '#libs/sheets';
import { BallotNumbersDto } from '../dto/ballot-numbers.dto.js';
import { BALLOT_CHOICE } from '../dto/named-enums.js';
import { IsCalendarDate, IsId, OneLine } from '../http/field-checks.js';
import { BallotDto } from './vote-answers.dto.js';

export class ReadVoteQuery {
  /**
   * As the file is called on the person's own machine. What it is follows from its content
   * @example "voting-data.csv"
   */
  @IsOptional()
  @OneLine(200)
  fileName?: string;

  /**
   * The key of one of several votes that the file holds, as an answer named it
   * @example C
   */
  @IsOptional()
  @OneLine(200)
  vote?: string;

  /**
   * The day on which it was held: who had a vote then; that which the file says, or else today, if left out
   * @example 2019-12-27
   */
  @IsOptional()
  @IsCalendarDate()
  day?: string;

  /**
   * A vote that is recorded already, whose ballots these are: who had a vote in it, whatever the day
   * @example 018f7e2a-0000-7000-8000-000000000401
   */
  @IsOptional()
  @IsId()
  voteId?: string;
}

export class ReadBallotDto extends BallotDto {
  /**
   * As it was written
   * @example "Bolivia (Plurinational State of)"
   */
  written: string;
}

export class StateChoiceDto {
  /** @example KOR */
  code: string;
  /** @example "Republic of Korea" */
  name: string;
}

/** What a person has to decide; nothing of it is counted before */
export class AskedBallotDto {
  /** @example Korea */
  written: string;
  @ApiProperty({
    enum: ASKED_BECAUSE,
    example: 'ambiguous',
    description:
      '`ambiguous`: several go by that name; `group`: a bloc; `unknown`: no name that is known; `no_vote`: what stands there is no vote; `unlisted`: named under no clear heading; `twice`: named under different votes',
  })
  because: AskedBecause;
  @ApiProperty({
    ...BALLOT_CHOICE,
    isArray: true,
    description: 'Under which it stands; empty where none is known',
  })
  choices: BallotChoice[];
  /**
   * What stood for the vote, where it is not known
   * @example perhaps
   */
  word: string | null;
  /** Which states it may be, the nearest first */
  near: StateChoiceDto[];
}

export class SaidTallyDto {
  /** @example 79 */
  yes: number | null;
  /** @example 60 */
  no: number | null;
  /** @example 33 */
  abstain: number | null;
  /** @example 21 */
  absent: number | null;
}

export class VoteInFileDto {
  /** @example C */
  key: string;
  /** @example "A/C.3/74/L.11" */
  title: string;
}

export class UnreadableDto {
  /** @example noBallots */
  code: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: {
      oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'array', items: { type: 'string' } }],
    },
    example: {},
    description: 'What its message names',
  })
  params: Record<string, string | number | string[]>;
  /** The same in English */
  message: string;
}

/** A recorded vote as it was read: every name is matched or asked, none is dropped, and none is counted twice */
export class VoteReadingDto {
  @ApiProperty({ enum: ['text', 'rows'], example: 'text' })
  from: 'text' | 'rows';
  /** Of delegations that have a vote here, in the order in which they were read */
  ballots: ReadBallotDto[];
  asked: AskedBallotDto[];
  /** Named more than once with the same vote, and counted once */
  repeated: StateChoiceDto[];
  /** Named, and without a vote here: they are left out */
  withoutVote: StateChoiceDto[];
  /**
   * Codes of all who had a vote on that day
   * @example ["FJI"]
   */
  voters: string[];
  /** Of `ballots` */
  counted: BallotNumbersDto;
  @ApiProperty({ type: SaidTallyDto, nullable: true, description: 'Numbers as the record says them' })
  said: SaidTallyDto | null;
  /** @example "A/RES/74/247 Countering the use of technologies for criminal purposes" */
  title: string | null;
  /** @example 2019-12-27 */
  day: string | null;
  /** Where a file holds several votes: choose one and ask again with it. Else empty */
  votes: VoteInFileDto[];
  /**
   * Rows of states that were no members at the time, by the file's own word
   * @example 0
   */
  noMembers: number;
  /** Why a file could not be read */
  problems: UnreadableDto[];
}

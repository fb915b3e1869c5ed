import { Injectable } from '@nestjs/common';
import { membersAt, positionsAtVotes, type PositionsAtVote } from '#libs/data';
import {
  calibrate,
  callsOf,
  compared,
  expectation,
  forecastBefore,
  mirroredPair,
  STANCES,
  surprises,
  type BallotChoice,
  type CalibrationRow,
  type ComparedBallot,
  type Distribution,
  type ForecastPair,
  type Score,
} from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { scopeOf } from '../dto/scope.js';
import type { CalibratedVoteDto, CalibrationDto } from './calibration.dto.js';
import type { ComparedBallotDto, VoteComparisonDto } from './vote-comparison.dto.js';

/**
 * Votes beside what the count would have said when they were held. Everything is of what the reader sees, and what is
 * recorded later changes no forecast of the past. One statement of SQL for one vote, and one for all.
 */
@Injectable()
export class ForecastsService {
  constructor(private readonly database: Database) {}

  /** Null for a vote about no ask, and for one that was taken back. */
  async comparison(reader: Reader, voteId: string): Promise<VoteComparisonDto | null> {
    const [row] = await this.positions(reader, voteId);
    if (!row) return null;
    const members = membersAt(row.members);
    const forecast = forecastBefore(row, members);
    const ballots = compared(forecast, members);
    const { probability, expected } = expectation(row, forecast);
    return {
      expected: rounded(expected),
      probability: round(probability),
      compared: ballots.length,
      movedSince: row.movedSince,
      ...callsOf(ballots),
      score: roundedScore(calibrate(ballots).score),
      surprises: surprises(ballots).map(toBallot),
      ballots: ballots.map(toBallot),
      scope: scopeOf(reader.seat),
    };
  }

  async calibration(reader: Reader): Promise<CalibrationDto> {
    const rows = await this.positions(reader, null);
    const votes = rows.map((row) => {
      const members = membersAt(row.members);
      return { row, pairs: compared(forecastBefore(row, members), members) };
    });
    const all = votes.flatMap(({ row, pairs }) =>
      row.effect === 'serves' ? pairs : pairs.map((pair): ForecastPair => mirroredPair(pair)),
    );
    const { count, score, baseRate, skill, bins, rows: byStance } = calibrate(all);
    return {
      count,
      score: roundedScore(score),
      baseRate: baseRate && {
        brier: round(baseRate.brier),
        logLoss: round(baseRate.logLoss),
        shares: rounded(baseRate.forecast),
      },
      skill: skill === null ? null : round(skill),
      bins: bins.map((bin) => ({ ...bin, predicted: round(bin.predicted), observed: round(bin.observed) })),
      rows: byStance.toSorted(inOrderOfStance).map((row) => ({
        ...row,
        hitRate: row.hitRate === null ? null : round(row.hitRate),
        forecast: rounded(row.forecast),
        observed: rounded(row.observed),
      })),
      votes: votes.map(({ row, pairs }) => toCalibratedVote(row, pairs, reader)),
      scope: scopeOf(reader.seat),
    };
  }

  private positions(reader: Reader, voteId: string | null): Promise<PositionsAtVote[]> {
    return this.database.current().run(positionsAtVotes, { campaignId: reader.seat.campaignId, voteId });
  }
}

function toCalibratedVote(
  { voteId, title, heldAt, zone }: PositionsAtVote,
  pairs: readonly ComparedBallot[],
  reader: Reader,
): CalibratedVoteDto {
  return {
    id: voteId,
    title,
    heldAt: clocks(heldAt, zone, reader),
    count: pairs.length,
    ...callsOf(pairs),
    brier: round(calibrate(pairs).score?.brier ?? 0),
  };
}

function toBallot({ code, name, forecast, ...rest }: ComparedBallot): ComparedBallotDto {
  const { stance, confidence, voice, stale, called, actual, hit } = rest;
  return {
    delegationCode: code,
    delegation: name,
    stance,
    confidence,
    voice,
    stale,
    called,
    chances: rounded(forecast),
    actual,
    hit,
  };
}

function inOrderOfStance(a: CalibrationRow, b: CalibrationRow): number {
  const place = ({ stance }: CalibrationRow) => (stance ? STANCES.indexOf(stance) : STANCES.length);
  return place(a) - place(b) || (b.confidence ?? 0) - (a.confidence ?? 0);
}

/** Six digits: more would only tell of the arithmetic. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function rounded({ yes, no, abstain, absent }: Distribution): Record<BallotChoice, number> {
  return { yes: round(yes), no: round(no), abstain: round(abstain), absent: round(absent) };
}

function roundedScore(score: Score | null): Score | null {
  return score && { brier: round(score.brier), logLoss: round(score.logLoss) };
}

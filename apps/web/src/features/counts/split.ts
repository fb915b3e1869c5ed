import { expectedVote, type BallotChoice, type MatrixCell } from '#libs/domain';
import type { FirmTallyDto, MatrixDto } from '../../kernel/api/client.js';
import { cellOf, pairAt } from '../../kernel/queries/matrix.js';

/** How a member is counted, the two sides told apart by how firm they are; the last two come from a what-if. */
export const BINS = ['yes', 'leanYes', 'open', 'leanNo', 'no', 'abstain', 'absent'] as const;
export type Bin = (typeof BINS)[number];
export type Split = Record<Bin, number>;

/** A delegation on one ask, with what it is counted as. */
export interface Voter {
  code: string;
  name: string;
  votes: boolean;
  cell: MatrixCell | null;
  /** Null for observers. */
  bin: Bin | null;
  /** Moved by the what-if. */
  moved: BallotChoice | undefined;
}

const BALLOT_BINS: Record<BallotChoice, Bin> = { yes: 'yes', no: 'no', abstain: 'abstain', absent: 'absent' };

interface Assumed {
  countStale: boolean;
  ballots: ReadonlyMap<string, BallotChoice>;
}

function binOf(cell: MatrixCell | null, countStale: boolean): Bin {
  const vote = expectedVote(cell?.stance ?? null, cell !== null && cell.stale !== null && !countStale);
  if (vote === 'open') return 'open';
  const lean = cell?.stance === 'lean_support' || cell?.stance === 'lean_against';
  return vote === 'yes' ? (lean ? 'leanYes' : 'yes') : lean ? 'leanNo' : 'no';
}

/** Everybody on one ask by the rules of the firm count, from what the matrix shows. */
export function votersOn(matrix: MatrixDto, askId: string, { countStale, ballots }: Assumed): Voter[] {
  const column = matrix.asks.findIndex(({ id }) => id === askId);
  return matrix.rows.map(({ code, name, votes, cells }) => {
    const cell = column < 0 ? null : cellOf(pairAt(cells, column));
    const moved = votes ? ballots.get(code) : undefined;
    const bin = votes ? (moved ? BALLOT_BINS[moved] : binOf(cell, countStale)) : null;
    return { code, name, votes, cell, bin, moved };
  });
}

export function splitOf(voters: readonly Voter[]): Split {
  const split: Split = { yes: 0, leanYes: 0, open: 0, leanNo: 0, no: 0, abstain: 0, absent: 0 };
  for (const { bin } of voters) if (bin) split[bin]++;
  return split;
}

/**
 * The tally with its two sides told apart. The api's numbers are the count: when the matrix is of another moment, the
 * sides stay whole rather than showing numbers that do not add up.
 */
export function splitTally(tally: FirmTallyDto, split: Split | undefined): Split {
  if (split && split.yes + split.leanYes === tally.yes && split.no + split.leanNo === tally.no) {
    return { ...split, open: tally.open, abstain: tally.abstain, absent: tally.absent };
  }
  return { ...tally, leanYes: 0, leanNo: 0 };
}

import { decodeCells, isSwingStance, type MatrixCell } from '#libs/domain';
import type { AskCountDto, MatrixDto } from '../../kernel/api/client.js';

/** How the members stand on an ask; the five add up to all who have a vote, less who is absent or abstains. */
export interface Split {
  yes: number;
  leanYes: number;
  open: number;
  leanNo: number;
  no: number;
}

export interface Leaning {
  /** Members with a vote whose fresh position only leans. */
  yes: number;
  no: number;
}

/** How many lean to either side, by ask. Observers have no vote; what is stale counts as open. */
export function leaningByAsk(matrix: MatrixDto | undefined): Map<string, Leaning> {
  const found = new Map<string, Leaning>(matrix?.asks.map(({ id }) => [id, { yes: 0, no: 0 }]));
  for (const { cells, votes } of matrix?.rows ?? []) {
    if (!votes) continue;
    decodeCells(cells).forEach((cell, at) => {
      const leaning = found.get(matrix?.asks[at]?.id ?? '');
      if (!leaning || !cell || cell.stale !== null) return;
      if (cell.stance === 'lean_support') leaning.yes += 1;
      if (cell.stance === 'lean_against') leaning.no += 1;
    });
  }
  return found;
}

/** The firm count told apart into sure and leaning. The count has the last word where the two answers differ. */
export function splitOf({ tally }: AskCountDto, leaning: Leaning | undefined): Split {
  const leanYes = Math.min(leaning?.yes ?? 0, tally.yes);
  const leanNo = Math.min(leaning?.no ?? 0, tally.no);
  return { yes: tally.yes - leanYes, leanYes, open: tally.open, leanNo, no: tally.no - leanNo };
}

/** Whether anything is known for or against it; the others are one line together. */
export const isCounted = ({ tally }: AskCountDto): boolean => tally.yes + tally.no > 0;

/** Where on the bar the yes must reach, 0 to 1; undefined for consensus, which needs no number. */
export const thresholdAt = ({ needed }: AskCountDto, members: number): number | undefined =>
  needed > 0 && members > 0 ? Math.min(1, needed / members) : undefined;

const isSwing = (cell: MatrixCell | null): boolean => cell !== null && isSwingStance(cell.stance);

/** How many voting delegations are undecided or lean on some ask while nobody leads the talks with them. */
export const swingWithoutLead = (matrix: MatrixDto | undefined): number =>
  (matrix?.rows ?? []).filter(
    ({ votes, lead, cells }) => votes && lead === null && decodeCells(cells).some(isSwing),
  ).length;

/** Whether any voting delegation is known to be undecided or to lean, whoever leads the talks. */
export const anySwings = (matrix: MatrixDto): boolean =>
  matrix.rows.some(({ votes, cells }) => votes && decodeCells(cells).some(isSwing));

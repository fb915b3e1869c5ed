import type { Count } from '#libs/domain';
import type { CountSummaryDto, SummaryCode } from './count-summary.dto.js';

/** More than these are not named. */
const NAMED = 3;

/** The answer of a count: which sentence says it, and what stands in it. */
export function summaryOf(count: Count): CountSummaryDto {
  const { yes, no, open } = count.firm;
  const found = { yes, no, open, needed: count.needed.abstain, short: count.short ?? 0, nearest: [] };
  if (count.rule === 'consensus') return { ...found, ...byConsensus(count) };
  if (yes + no === 0) return { ...found, code: 'unknown' };
  if (count.passes) return { ...found, code: carrying(count) };
  const { reached, short } = count;
  if (short === null || !reached) return { ...found, code: 'out_of_reach' };
  const left = open - count.nearest.slice(0, short).filter(({ vote }) => vote === 'open').length;
  // Of more than half of all members nobody takes any away by voting no.
  const matters = left > 0 && count.rule !== 'absolute_majority';
  return {
    ...found,
    code: matters ? 'short_if_open_abstain' : 'short',
    yes: reached.yes,
    no: reached.no,
    open: left,
    nearest: nearestNames(count, short),
  };
}

function carrying({ firm, passesAtWorst }: Count): SummaryCode {
  if (firm.open === 0) return 'carries';
  return passesAtWorst ? 'carries_for_sure' : 'carries_if_open_abstain';
}

function byConsensus(count: Count): Pick<CountSummaryDto, 'code' | 'nearest'> {
  if (count.passes) return { code: 'no_objector', nearest: [] };
  if (count.short === null) return { code: 'objectors_fixed', nearest: [] };
  return { code: 'objectors', nearest: nearestNames(count, count.short) };
}

function nearestNames({ nearest }: Count, short: number): CountSummaryDto['nearest'] {
  if (short > NAMED) return [];
  return nearest.slice(0, short).map(({ code, name }) => ({ code, name }));
}

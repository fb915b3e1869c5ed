import {
  sideOf,
  type AmendmentEffect,
  type Count,
  type DecisionRule,
  type StaleReason,
  type Stance,
} from '#libs/domain';
import type { Shown } from './room.js';

export const RULE_WORDS: Record<DecisionRule, string> = {
  consensus: 'Consensus. One objection is enough to stop it.',
  simple_majority: 'More yes than no among the members present and voting. Who abstains does not count.',
  two_thirds: 'Two thirds of the members present and voting. Who abstains does not count.',
  absolute_majority: 'More than half of all members, whether they vote or not.',
};

export const FORECAST_NOTE =
  'Computed exactly from how each delegation is likely to vote, as if each decided on its own. ' +
  'Blocs move together, so the outcome is less certain than the number says.';

/** The answer in a sentence, and a second one where to carry the motion is to lose. */
export function summaryOf(count: Count, effect: AmendmentEffect = 'serves'): string {
  return effect === 'serves' ? ofMotion(count) : `${ofMotion(count)} If it carries, the ask is defeated.`;
}

function ofMotion(count: Count): string {
  if (count.rule === 'consensus') return consensusSummary(count);
  const { yes, no, open } = count.firm;
  if (yes + no === 0) return 'There is nothing to count yet: you know of no fresh position for or against.';
  const needs = `${count.needed.abstain} needed`;
  if (count.passes) {
    const sure = count.passesAtWorst ? 'whatever the others do' : abstaining(open, 'open');
    return open === 0
      ? `Carries with ${yes} yes to ${no} no; ${needs}.`
      : `Carries with ${yes} yes to ${no} no, ${sure}; ${needs}.`;
  }
  const { reached } = count;
  if (count.short === null || !reached) return 'Cannot be carried: all who could be won over are too few.';
  const left = open - count.nearest.slice(0, count.short).filter(({ vote }) => vote === 'open').length;
  // Of more than half of all members nobody takes any away by voting no.
  const matters = left > 0 && count.rule !== 'absolute_majority';
  const others = matters ? ` ${abstaining(left, 'still open')}` : '';
  return `Short by ${count.short}: ${nearestNames(count, count.short)} would carry it, with ${reached.yes} yes to ${reached.no} no${others}.`;
}

const abstaining = (number: number, open: string) =>
  number === 1 ? `if the one ${open} abstains` : `if the ${number} ${open} abstain`;

function consensusSummary(count: Count): string {
  if (count.passes) return 'Nobody is counted as an objector.';
  if (count.short === null) return 'Cannot be adopted by consensus: the objectors are fixed.';
  const objectors = count.short === 1 ? 'One objector' : `${count.short} objectors`;
  return count.short > NAMED ? `${objectors}.` : `${objectors}: ${nearestNames(count, count.short)}.`;
}

const NAMED = 3;

/** Few enough by name. */
function nearestNames({ nearest }: Count, short: number): string {
  const names = nearest.slice(0, short).map(({ name }) => name);
  if (names.length > NAMED) return `the nearest ${names.length}`;
  return names.length === 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Where a delegation stands towards the motion, in words. */
export function whereItStands({ stance, stale, differs, sponsors }: Shown, effect: AmendmentEffect): string {
  if (sponsors) return 'It sponsors the amendment.';
  if (stance === null) return 'Where it stands is not known to you.';
  const word = stale ? `${BEFORE[towards(stance, effect)]}, ${AGO[stale]}` : NOW[towards(stance, effect)];
  const contradiction = differs ? " Its own word and its bloc's differ." : '';
  return `${word}.${contradiction}`;
}

type Attitude = 'for' | 'leans_for' | 'open' | 'leans_against' | 'against' | 'silent';

const NOW: Record<Attitude, string> = {
  for: 'It is for it',
  leans_for: 'It leans towards it',
  open: 'It is undecided',
  leans_against: 'It leans against it',
  against: 'It is against it',
  silent: 'It has said nothing',
};

const BEFORE: Record<Attitude, string> = {
  for: 'It was for it',
  leans_for: 'It leaned towards it',
  open: 'It was undecided',
  leans_against: 'It leaned against it',
  against: 'It was against it',
  silent: 'It said nothing',
};

const AGO: Record<StaleReason, string> = {
  draft: 'on an older draft; ask whether that still stands',
  age: 'but that is long ago; ask whether that still stands',
};

function towards(stance: Stance, effect: AmendmentEffect): Attitude {
  const side = sideOf(stance);
  if (side === null) return 'silent';
  if (side === 'open') return 'open';
  const inFavour = (side === 'for') === (effect === 'serves');
  const leans = stance === 'lean_support' || stance === 'lean_against';
  if (inFavour) return leans ? 'leans_for' : 'for';
  return leans ? 'leans_against' : 'against';
}

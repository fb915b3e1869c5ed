import type {
  CountedAmendment,
  CountSponsor as Sponsor,
  AskInDraft,
  DelegationInRoom,
  CampaignFrame,
} from '#libs/data';
import {
  sideOf,
  staleness,
  type AmendmentEffect,
  type Confidence,
  type CountedDelegation,
  type CountedPosition,
  type StaleReason,
  type Stance,
} from '#libs/domain';
import type { CurrentPosition } from '../positions/current-position.js';

/** A delegation as it is counted, with what is shown of it. */
export interface DelegationInCount extends CountedDelegation {
  /** Its current position; null when the reader sees none. */
  cell: CurrentPosition | null;
  stale: StaleReason | null;
  /** Counted as yes because it sponsors the amendment. */
  sponsors: boolean;
}

/** One question about one ask: where everybody stands, and when a position is too old. */
export interface Question {
  ask: AskInDraft;
  now: CampaignFrame['now'];
  maxAgeDays: number;
}

export function byAsk(cells: readonly CurrentPosition[]): Map<string, CurrentPosition[]> {
  const found = new Map<string, CurrentPosition[]>();
  for (const cell of cells) {
    const others = found.get(cell.askId);
    if (others) others.push(cell);
    else found.set(cell.askId, [cell]);
  }
  return found;
}

/** Everybody with the position that counts. */
export function withPositions(
  question: Question,
  delegations: readonly DelegationInRoom[],
  cells: readonly CurrentPosition[],
): DelegationInCount[] {
  const held = new Map(cells.map((cell) => [cell.delegationCode, cell]));
  return delegations.map(({ code, name, votes, groups }) => {
    const cell = held.get(code) ?? null;
    const stale = cell && staleFor(question, cell);
    return {
      code,
      name,
      votes,
      groups,
      cell,
      stale,
      sponsors: false,
      position: toCountedPosition(cell, stale),
    };
  });
}

/** What is shown of a delegation. */
export interface VisiblePosition {
  stance: Stance | null;
  confidence: Confidence | null;
  stale: StaleReason | null;
  differs: boolean;
  sponsors: boolean;
}

const NOTHING: VisiblePosition = {
  stance: null,
  confidence: null,
  stale: null,
  differs: false,
  sponsors: false,
};

export function visiblePosition(one: DelegationInCount | undefined): VisiblePosition {
  if (!one) return NOTHING;
  const { stance, confidence, differs } = one.cell ?? NOTHING;
  return { stance, confidence, stale: one.stale, differs, sponsors: one.sponsors };
}

/** The same for a motion on an amendment: who sponsors it is for it, unless its own later word says otherwise. */
export function withSponsors(
  question: Question,
  room: readonly DelegationInCount[],
  { effect, sponsors }: CountedAmendment,
): DelegationInCount[] {
  const known = new Map(sponsors.map((sponsor) => [sponsor.code, sponsor]));
  return room.map((one) => {
    const sponsor = known.get(one.code);
    if (!sponsor) return one;
    const otherwise = laterWord(question, effect, sponsor);
    return { ...one, sponsors: !otherwise, position: otherwise ?? sponsoring(effect) };
  });
}

function sponsoring(effect: AmendmentEffect): CountedPosition {
  return { stance: effect === 'serves' ? 'support' : 'oppose', confidence: 3, stale: false };
}

/** The sponsor's own word of a later day, when it is on another side; silence contradicts nothing. */
function laterWord(
  question: Question,
  effect: AmendmentEffect,
  { since, own }: Sponsor,
): CountedPosition | null {
  if (!own) return null;
  const side = sideOf(own.stance);
  const occurredAt = new Date(own.occurredAt);
  if (own.day <= since || side === null || side === (effect === 'serves' ? 'for' : 'against')) return null;
  return toCountedPosition(own, staleFor(question, { occurredAt, textOrdinal: own.textOrdinal }));
}

function staleFor(
  { ask, now, maxAgeDays }: Question,
  position: Pick<CurrentPosition, 'occurredAt' | 'textOrdinal'>,
): StaleReason | null {
  return staleness(position, ask, now, { maxAgeDays });
}

function toCountedPosition(
  word: Pick<CurrentPosition, 'stance' | 'confidence'> | null,
  stale: StaleReason | null,
): CountedPosition | null {
  return word && { stance: word.stance, confidence: word.confidence, stale: stale !== null };
}

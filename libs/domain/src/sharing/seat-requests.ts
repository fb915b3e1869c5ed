import type { Role, Seat } from './tiers.js';

/**
 * What one person alone does not do to a seat: `clearance` makes testimony readable to it, `removal` and `demotion` end the power
 * of a coordinator. A second person confirms; the database holds to the same rules.
 */
export const SEAT_REQUEST_KINDS = ['clearance', 'removal', 'demotion'] as const;
export type SeatRequestKind = (typeof SEAT_REQUEST_KINDS)[number];

/** How a request ended; `took_effect`: nobody stopped it in time. */
export const SEAT_REQUEST_OUTCOMES = [
  'confirmed',
  'took_effect',
  'refused',
  'withdrawn',
  'expired',
  'superseded',
] as const;
export type SeatRequestOutcome = (typeof SEAT_REQUEST_OUTCOMES)[number];

/** What coordinators are told about the campaign in which they sit. */
export const CAMPAIGN_CHANGES = ['closed', 'reopened', 'deletion_asked', 'deletion_stopped'] as const;
export type CampaignChange = (typeof CAMPAIGN_CHANGES)[number];

export const isCampaignChange = (change: SeatChange): change is CampaignChange =>
  (CAMPAIGN_CHANGES as readonly SeatChange[]).includes(change);

/** What people are told about seats, or the campaign that these are in; see `seat_notice`. */
export const SEAT_CHANGES = [
  'clearance_asked',
  'clearance_given',
  'end_asked',
  'refused',
  'withdrawn',
  'removed',
  'demoted',
  'restored',
  'coordinator_made',
  ...CAMPAIGN_CHANGES,
] as const;
export type SeatChange = (typeof SEAT_CHANGES)[number];

/** Days for which a clearance can be confirmed. */
export const CLEARANCE_DAYS = 14;
/** Hours until a coordinator is removed or demoted whom no other coordinator keeps. */
export const ENDING_HOURS = 72;
/** Days for which whoever was seated is no second person for whoever seated them. */
export const FRESH_SEAT_DAYS = 7;
/**
 * Days until everything of a campaign is erased after a coordinator asked for it. No second person confirms it: as with the end
 * of a coordinator, who is told by mail has the time to stop it, and any other coordinator can.
 */
export const DELETION_DAYS = 7;
/** Days for which an installation admin can give a coordinator the seat back. */
export const RESTORE_DAYS = 30;

export interface SeatRequest {
  kind: SeatRequestKind;
  /** Who asked. */
  askedBy: string;
  /** Whose seat it is. */
  userId: string;
  /** With what is to become readable: an organisation, null for none. */
  organisationId: string | null;
  /** Whether what the core group shares is to become readable. */
  coreGroup: boolean;
}

/** Who gave a person a seat, or the power to coordinate, the last time or in the week before it; null: the installation. */
export interface Seating {
  userId: string;
  admittedBy: string | null;
  admittedAt: Date | null;
}

/**
 * Who may be one hand with a person: those who were seated by them lately, or seated them, or were seated by the same, and so
 * on. A second mailbox is no second person.
 */
export function ofOneHand(seatings: readonly Seating[], person: string, now: Date): Set<string> {
  const since = now.getTime() - FRESH_SEAT_DAYS * 86_400_000;
  const fresh = seatings.filter(({ admittedAt }) => admittedAt !== null && admittedAt.getTime() > since);
  const found = new Set([person]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { userId, admittedBy } of fresh) {
      if (admittedBy === null || (!found.has(userId) && !found.has(admittedBy))) continue;
      found.add(userId).add(admittedBy);
    }
  }
  return found;
}

/** Whether what is to become readable is what the holder of a seat reads already. */
function readsAll({ organisationId, coreGroup }: SeatRequest, seat: Seat): boolean {
  const ofOrganisation =
    organisationId === null || (seat.organisationId === organisationId && seat.readsOrganisation !== false);
  return ofOrganisation && (!coreGroup || seat.coreGroup);
}

/**
 * Whether the holder of `seat` is the second person: neither who asked nor whose seat it is; and for a clearance somebody who
 * reads what is to become readable, or like for all else a coordinator who is not one hand with either of them.
 */
export function mayConfirm(
  request: SeatRequest,
  seat: Seat,
  seatings: readonly Seating[],
  now: Date,
): boolean {
  if (seat.userId === request.askedBy || seat.userId === request.userId) return false;
  if (request.kind === 'clearance' && readsAll(request, seat)) return true;
  if (seat.role !== 'coordinator') return false;
  const hand = ofOneHand(seatings, seat.userId, now);
  return !hand.has(request.askedBy) && (request.kind !== 'clearance' || !hand.has(request.userId));
}

/**
 * Whether anybody who sits here could be the second person for a clearance before it lapses: whoever is one hand with another
 * today is none any more after `FRESH_SEAT_DAYS`. Where nobody could, it waits in vain until somebody else coordinates.
 */
export const someoneCouldConfirm = (request: SeatRequest, seats: readonly Seat[]): boolean =>
  seats.some(
    (seat) =>
      seat.userId !== request.askedBy &&
      seat.userId !== request.userId &&
      (seat.role === 'coordinator' || readsAll(request, seat)),
  );

/** Whether the holder of `seat` may say no: every coordinator, whose seat it is, and whoever would share more than before. */
export function mayRefuse(request: SeatRequest, seat: Seat): boolean {
  if (seat.userId === request.askedBy) return false;
  if (seat.userId === request.userId || seat.role === 'coordinator') return true;
  return request.kind === 'clearance' && readsAll(request, seat);
}

/** What ends the power of a coordinator, if a change of a seat does. */
export function endingOf(change: {
  role?: Role | undefined;
  state?: 'active' | 'removed' | undefined;
}): Exclude<SeatRequestKind, 'clearance'> | undefined {
  if (change.state === 'removed') return 'removal';
  return change.role !== undefined && change.role !== 'coordinator' ? 'demotion' : undefined;
}

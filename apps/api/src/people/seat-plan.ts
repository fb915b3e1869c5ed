import { endingOf, type Role, type SeatRequestKind } from '#libs/domain';

/** A seat as it is, and as somebody wishes it. */
export interface SeatNow {
  organisationId: string;
  coreGroup: boolean;
  role: Role;
  state: 'invited' | 'active' | 'removed';
}

export interface SeatWish {
  role?: Role | undefined;
  coreGroup?: boolean | undefined;
  organisationId?: string | undefined;
  state?: 'active' | 'removed' | undefined;
}

/** What of a wish one coordinator does alone, and what waits for a second person. */
export interface SeatPlan {
  now: SeatWish;
  clearance: { organisationId: string | null; coreGroup: boolean } | undefined;
  ending: Exclude<SeatRequestKind, 'clearance'> | undefined;
}

/**
 * @param alone whether its power ends at once: everybody may give up their own, and take back what they gave within the hour
 * @param circles where somebody sits or sat: ids of organisations, and `core`
 */
export function planSeat(
  seat: SeatNow,
  wish: SeatWish,
  alone: boolean,
  circles: ReadonlySet<string>,
): SeatPlan {
  if (seat.state !== 'active') return { now: wish, clearance: undefined, ending: undefined };
  const clearance = wish.state === 'removed' ? undefined : clearanceOf(seat, wish, circles);
  const ending = !alone && seat.role === 'coordinator' ? endingOf(wish) : undefined;
  const now: SeatWish = {
    role: ending ? undefined : wish.role,
    state: ending ? undefined : wish.state,
    organisationId: clearance?.organisationId ? undefined : wish.organisationId,
    coreGroup: clearance?.coreGroup ? undefined : wish.coreGroup,
  };
  return { now, clearance, ending };
}

/** What of a wish opens something that somebody shares, or shared. */
function clearanceOf(
  seat: SeatNow,
  { organisationId, coreGroup }: SeatWish,
  circles: ReadonlySet<string>,
): SeatPlan['clearance'] {
  const moves = organisationId !== undefined && organisationId !== seat.organisationId;
  const to = moves && circles.has(organisationId) ? organisationId : null;
  const core = coreGroup === true && !seat.coreGroup && circles.has('core');
  return to !== null || core ? { organisationId: to, coreGroup: core } : undefined;
}

/** Whether a wish would change for what its own seat is cleared. */
export function clearsOwn(seat: SeatNow, { organisationId, coreGroup }: SeatWish): string | undefined {
  if (organisationId !== undefined && organisationId !== seat.organisationId) return 'organisationId';
  return coreGroup !== undefined && coreGroup !== seat.coreGroup ? 'coreGroup' : undefined;
}

/** Who may do and see what. The database enforces the same rules again with row-level security. */

export const ROLES = ['member', 'campaigner', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

/** From narrowest to widest. */
export const TIERS = ['me', 'organisation', 'core', 'coalition', 'public'] as const;
export type Tier = (typeof TIERS)[number];

/** A person's place in one campaign. */
export interface Seat {
  userId: string;
  campaignId: string;
  organisationId: string;
  role: Role;
  coreGroup: boolean;
  /** False until somebody has confirmed that this person sits for the organisation; left out, it is true. */
  readsOrganisation?: boolean;
}

/** Whatever carries testimony: written by someone, for an organisation, at a tier. */
export interface Testimony {
  campaignId: string;
  authorId: string;
  organisationId: string;
  tier: Tier;
  /** Only tasks: who does it may know of it. */
  assigneeId?: string | null;
}

/** Who may read what the holder of a seat writes there, unless something else is chosen. One for all forms and the api. */
export function defaultTier({ coreGroup, chosen }: { coreGroup: boolean; chosen?: Tier | null }): Tier {
  if (chosen && mayShareWith({ coreGroup }, chosen)) return chosen;
  return coreGroup ? 'core' : 'organisation';
}

/** Whether the holder of a seat may share what they write with a tier: with the core group only from within it. */
export function mayShareWith({ coreGroup }: Pick<Seat, 'coreGroup'>, tier: Tier): boolean {
  return tier !== 'core' || coreGroup;
}

/** True when `role` is `needed` or above it. */
export function holds(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/**
 * Whether the holder of `seat` may know that `item` exists. Roles play no part: a coordinator reads no more
 * than her clearance, and an installation admin without a seat reads nothing.
 */
export function maySee(seat: Seat | undefined, item: Testimony): boolean {
  if (!seat || seat.campaignId !== item.campaignId) return false;
  if (item.authorId === seat.userId || item.assigneeId === seat.userId) return true;
  switch (item.tier) {
    case 'me':
      return false;
    case 'organisation':
      return item.organisationId === seat.organisationId && seat.readsOrganisation !== false;
    case 'core':
      return seat.coreGroup;
    case 'coalition':
    case 'public':
      return true;
  }
}

/** A task may be changed by whoever sees it and wrote it, does it, or coordinates the campaign. */
export function mayChangeTask(seat: Seat, task: Testimony): boolean {
  if (!maySee(seat, task)) return false;
  return task.authorId === seat.userId || task.assigneeId === seat.userId || seat.role === 'coordinator';
}

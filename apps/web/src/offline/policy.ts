import type { Tier } from '#libs/domain';

/** Longer than this without an answer from the server, and everything on the device is wiped. */
export const HOURS_WITHOUT_CONTACT = 24;
const LIMIT = HOURS_WITHOUT_CONTACT * 3_600_000;

/** What decides about wiping; instants in milliseconds since 1970 by the device's clock. */
export interface Standing {
  now: number;
  lastContact: number;
  /** The id of the person whose things are kept here. */
  signedInAs: string;
  /** The id of the person who signs in; left out when nobody does. */
  asking?: string;
}

/**
 * Whether everything kept on the device must go: it is another person's, or the server has not been heard for too long.
 * A last contact far in the future means that the clock was turned back: such a device could be kept alive for ever.
 */
export function mustWipe({ now, lastContact, signedInAs, asking }: Standing): boolean {
  return Math.abs(now - lastContact) >= LIMIT || (asking !== undefined && asking !== signedInAs);
}

const KEPT_TIERS: readonly Tier[] = ['coalition', 'public'];

/** Whether what carries this tier may lie on the device for reading. A tier nobody knows may not. */
export function mayKeep(tier: unknown): boolean {
  return KEPT_TIERS.some((kept) => kept === tier);
}

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A sealed word carries a name that its author alone may know, whatever its tier says. */
function confidential(value: unknown): boolean {
  if (!isFields(value)) return false;
  return (Object.hasOwn(value, 'tier') && !mayKeep(value['tier'])) || value['sealed'] === true;
}

/**
 * The same JSON value without anything confidential, however deep: arrays lose the element, a property becomes null,
 * and so does the whole. What was told about such an object outside of it (a number, a flag) is for ./shapes.ts.
 */
export function withoutConfidential(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !confidential(one)).map(withoutConfidential);
  if (!isFields(value)) return value;
  if (confidential(value)) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutConfidential(one)]));
}

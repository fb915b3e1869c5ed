/** Longer than this without an answer from the server, and everything on the device is wiped. */
export const HOURS_WITHOUT_CONTACT = 24;
const LIMIT = HOURS_WITHOUT_CONTACT * 3_600_000;

/** What decides about wiping; instants in milliseconds since 1970 by the device's clock. */
export interface DeviceFacts {
  now: number;
  lastContact: number;
  /** The id of the person whose things are stored here. */
  signedInAs: string;
  /** The id of the person who signs in; left out when nobody does. */
  asking?: string;
}

/**
 * Whether everything stored on the device must go: it is another person's, or the server has not been heard for too long.
 * A last contact far in the future means that the clock was turned back: such a device could be held alive for ever.
 */
export function mustWipe({ now, lastContact, signedInAs, asking }: DeviceFacts): boolean {
  return Math.abs(now - lastContact) >= LIMIT || (asking !== undefined && asking !== signedInAs);
}

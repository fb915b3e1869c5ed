import { identityKey } from '../names/index.js';
import type { SlotState } from '../vocabulary.js';

/** Time to speak, as far as sharing it asks. `minutes`: granted or used, null where nobody said. */
export interface SpokenTime {
  id: string;
  organisationId: string;
  /** Who speaks, where that is known and may be read. */
  representativeId: string | null;
  item: string;
  /** The group of stakeholders in whose turn it is; empty where none is named. */
  stakeholders: string;
  state: SlotState;
  minutes: number | null;
}

/** What was refused or withdrawn takes nobody's turn. */
const stands = ({ state }: Pick<SpokenTime, 'state'>): boolean =>
  state !== 'refused' && state !== 'withdrawn';
const hasTime = ({ state }: Pick<SpokenTime, 'state'>): boolean => state === 'granted' || state === 'given';

/** Who would speak a second time: the same person in the session, or the same organisation on one item. */
export type SpeaksTwice = 'person' | 'organisation';

/**
 * Whether a slot gives somebody the floor twice: observers choose spokespersons among themselves, with balance, so that a second turn
 * is somebody else's first. It is a warning; null where there is none.
 */
export function speaksTwice(
  slot: Omit<SpokenTime, 'minutes' | 'stakeholders'>,
  others: readonly Omit<SpokenTime, 'minutes' | 'stakeholders'>[],
): SpeaksTwice | null {
  if (!stands(slot)) return null;
  const beside = others.filter((one) => one.id !== slot.id && stands(one));
  const { representativeId } = slot;
  if (representativeId !== null && beside.some((one) => one.representativeId === representativeId))
    return 'person';
  const item = identityKey(slot.item);
  const again = beside.some(
    (one) => one.organisationId === slot.organisationId && identityKey(one.item) === item,
  );
  return again ? 'organisation' : null;
}

/** What a group of stakeholders has of the time to speak. */
export interface SpeakingShare {
  /** As it was written first; empty for slots that name none. */
  stakeholders: string;
  /** Slots that were asked for and are not refused or withdrawn. */
  slots: number;
  /** Of these, granted or given. */
  granted: number;
  /** Minutes of those that are granted or given; slots without a number add none. */
  minutes: number;
}

/** How time is shared between groups of stakeholders: whoever has least comes first. */
export function speakingShares(slots: readonly SpokenTime[]): SpeakingShare[] {
  const shares = new Map<string, SpeakingShare>();
  for (const slot of slots.filter(stands)) {
    const key = identityKey(slot.stakeholders);
    const share = shares.get(key) ?? { stakeholders: slot.stakeholders, slots: 0, granted: 0, minutes: 0 };
    share.slots += 1;
    if (hasTime(slot)) {
      share.granted += 1;
      share.minutes += slot.minutes ?? 0;
    }
    shares.set(key, share);
  }
  return [...shares.values()].toSorted(
    (one, other) =>
      one.minutes - other.minutes ||
      one.granted - other.granted ||
      one.slots - other.slots ||
      (one.stakeholders < other.stakeholders ? -1 : 1),
  );
}

import { useEffect, useState } from 'react';
import { HOURS_WITHOUT_CONTACT, offline, type OutboxItem } from './index.js';

/** What is on this device and not on the server yet, and how long the device may still keep it. */
export interface OutboxStateNow {
  /** Whether it has been looked at; until then nothing may be said of what waits. */
  known: boolean;
  /** All of them, those that cannot be read included. */
  count: number;
  /** In the order of sending; empty while the sign-in is locked. */
  items: readonly OutboxItem[];
  refused: number;
  /** The sign-in ran out: the same person has to sign in again before anything is sent. */
  locked: boolean;
  /** Whole hours until everything is wiped for want of contact, rounded up; undefined when nobody's things are here. */
  hoursLeft: number | undefined;
}

const NOTHING: OutboxStateNow = {
  ...{ known: false, count: 0, items: [], refused: 0 },
  ...{ locked: false, hoursLeft: undefined },
};
const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Hours until the wipe, rounded up. Both in ms since 1970 by the device's clock. */
export const hoursUntilWipe = (lastContact: number, now: number): number =>
  Math.max(0, Math.ceil((lastContact + HOURS_WITHOUT_CONTACT * HOUR - now) / HOUR));

async function look(): Promise<OutboxStateNow> {
  const { outbox, vault } = offline();
  const [count, items, keeper] = await Promise.all([outbox.count(), outbox.list(), vault.keeper()]);
  return {
    known: true,
    count,
    items,
    refused: items.filter(({ state }) => state === 'refused').length,
    locked: keeper?.locked === true,
    hoursLeft: keeper && hoursUntilWipe(keeper.lastContact, Date.now()),
  };
}

/** The outbox as it stands, in whichever tab it changed. */
export function useOutboxState(): OutboxStateNow {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    let gone = false;
    const again = () =>
      void look().then(
        (now) => gone || setState(now),
        () => undefined,
      );
    again();
    const { outbox, connection } = offline();
    const ends = [outbox.subscribe(again), connection.listen(again)];
    const timer = setInterval(again, MINUTE);
    return () => {
      gone = true;
      clearInterval(timer);
      ends.forEach((end) => end());
    };
  }, []);
  return state;
}

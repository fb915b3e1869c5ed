/** What ids are made of; passed in so that tests can stop the clock. */
export interface IdSources {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Fills the array with random bytes and returns it. */
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;
}

export interface IdMaker {
  /** The next id: RFC 9562 UUID version 7, lower-case, greater than every id made or followed before. */
  (): string;
  /** The next ids will be greater than `id`: one made before a reload, when the clock may have been ahead. */
  follow: (id: string) => void;
}

const COUNTER_END = 0x1000;

/**
 * Ids whose order as text is the order in which they were made, even when the clock stands still or goes back: the
 * twelve bits after the milliseconds begin at random and count (RFC 9562, 6.2, method 1); their overflow borrows a
 * millisecond from the future.
 */
export function idMaker({ now, random }: IdSources): IdMaker {
  let millisecond = -1;
  let counter = 0;
  const make = (): string => {
    const bytes = random(new Uint8Array(10));
    const clock = Math.floor(now());
    if (clock > millisecond) {
      millisecond = clock;
      // The top bit stays clear, so that there is room to count.
      counter = (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) & 0x7ff;
    } else if (++counter === COUNTER_END) {
      millisecond += 1;
      counter = 0;
    }
    return written(millisecond, counter, bytes);
  };
  const follow = (id: string): void => {
    const seen = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
    const count = Number.parseInt(id.slice(15, 18), 16);
    if (seen < millisecond || (seen === millisecond && count <= counter)) return;
    millisecond = seen;
    counter = count;
  };
  return Object.assign(make, { follow });
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

function written(millisecond: number, counter: number, bytes: Uint8Array): string {
  const time = hex(millisecond, 12);
  const tail = Array.from(bytes.subarray(2, 10), (byte, at) =>
    hex(at === 0 ? (byte & 0x3f) | 0x80 : byte, 2),
  );
  const rest = tail.join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** The maker of this tab. */
export const uuid7 = idMaker({ now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) });

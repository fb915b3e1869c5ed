/** What a JSON text may be made of, so that reading and checking it takes no longer than its length suggests. */
export interface JsonBounds {
  /** Values of any kind, those inside of others included. */
  readonly values: number;
  /** Brackets that are open at once. */
  readonly depth: number;
  /** Characters of one number. */
  readonly digits: number;
}

const [QUOTE, ESCAPE, COMMA, MINUS] = [0x22, 0x5c, 0x2c, 0x2d];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const beginsNumber = (byte: number) => byte === MINUS || isDigit(byte);
/** Digits, and the other characters of a number: `+`, `-`, `.`, `e`, `E`. */
const inNumber = (byte: number) =>
  isDigit(byte) || byte === MINUS || byte === 0x2b || byte === 0x2e || byte === 0x65 || byte === 0x45;

/**
 * Holds a JSON text against bounds before anything is made of it: one pass over its bytes, which ends at the first
 * bound that is passed. Whether it is JSON at all is not looked at.
 * @param json UTF-8, in which every sign that is looked for is a byte of its own
 * @returns which bound it passes, or undefined
 */
export function beyondBounds(json: Uint8Array, bounds: JsonBounds): keyof JsonBounds | undefined {
  let [values, depth] = [1, 0];
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (byte === QUOTE) at = endOfString(json, at);
    else if (beginsNumber(byte)) {
      const end = endOfNumber(json, at);
      if (end - at > bounds.digits) return 'digits';
      at = end - 1;
    } else if (CLOSING.has(byte)) depth--;
    else if (byte === COMMA || OPENING.has(byte)) {
      if (byte !== COMMA && ++depth > bounds.depth) return 'depth';
      if (++values > bounds.values) return 'values';
    }
  }
  return undefined;
}

/** @returns where its closing quote is, or the end of the text */
function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === ESCAPE ? 2 : 1;
  return at;
}

/** @returns the first place after it */
function endOfNumber(json: Uint8Array, start: number): number {
  let at = start;
  while (at < json.length && inNumber(json[at] ?? 0)) at++;
  return at;
}

import { randomInt } from 'node:crypto';

const WORDS = 4;
const HYPHENS: ReadonlySet<number> = new Set([8, 13, 18, 23]);
const LENGTH = 36;

/**
 * Ids, each with its number, from 0 in the order in which they were added. An archive has one for each of its rows: as texts in a
 * `Map` a hundred thousand of them take 30 MB, here 4.
 */
export class IdTable {
  /** Four words of 32 bits for each id, by its number. */
  private words = new Uint32Array(1024 * WORDS);
  /** Where the hash of an id leads, its number and one; 0 is free. At most half of them are taken. */
  private slots = new Uint32Array(4096);
  private count = 0;
  /** The id that was read last. */
  private readonly read = new Uint32Array(WORDS);
  /** Nobody can write an archive whose ids all lead to the same slot. */
  private readonly salt = randomInt(2 ** 32);

  /** @returns -1 for what is none of them, and for what is no id at all */
  numberOf(id: string): number {
    return this.parse(id) ? this.numberAt(this.slotOf()) : -1;
  }

  /** @returns its number, whether or not it was there before. @throws TypeError for what is no id */
  add(id: string): number {
    if (!this.parse(id)) throw new TypeError('This is no id');
    const slot = this.slotOf();
    const there = this.numberAt(slot);
    if (there >= 0) return there;
    const number = this.count++;
    if (this.count * WORDS > this.words.length) this.words = grown(this.words);
    this.words.set(this.read, number * WORDS);
    this.slots[slot] = number + 1;
    if (this.count * 2 > this.slots.length) this.spread();
    return number;
  }

  private numberAt(slot: number): number {
    return (this.slots[slot] ?? 0) - 1;
  }

  /** Where the id that was read last is, or where it would be. */
  private slotOf(): number {
    let hash = this.salt;
    for (const word of this.read) {
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const last = this.slots.length - 1;
    let slot = hash & last;
    while (this.slots[slot] !== 0 && !this.isAt(this.numberAt(slot))) slot = (slot + 1) & last;
    return slot;
  }

  private isAt(number: number): boolean {
    const from = number * WORDS;
    return this.read.every((word, index) => this.words[from + index] === word);
  }

  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let number = 0; number < this.count; number += 1) {
      this.read.set(this.words.subarray(number * WORDS, (number + 1) * WORDS));
      this.slots[this.slotOf()] = number + 1;
    }
  }

  private parse(id: string): boolean {
    if (id.length !== LENGTH) return false;
    let digits = 0;
    for (let at = 0; at < LENGTH; at += 1) {
      const code = id.charCodeAt(at);
      if (HYPHENS.has(at)) {
        if (code !== 45) return false;
        continue;
      }
      const digit = digitOf(code);
      if (digit < 0) return false;
      const word = digits++ >> 3;
      this.read[word] = ((this.read[word] ?? 0) << 4) | digit;
    }
    return true;
  }
}

/** Of a hexadecimal digit as PostgreSQL writes it. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 102 ? code - 87 : -1;
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(words.length * 2);
  larger.set(words);
  return larger;
}

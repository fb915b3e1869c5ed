import { randomBytes } from 'node:crypto';
import { IdTable } from './id-table.js';

/** How many ids a millisecond has. */
const MOST = 0xffffff;

/**
 * New ids that are in the same order as they are asked for. What is said at the same instant counts by the order of its ids:
 * ids by lot would make another position the current one.
 */
export class NewIds {
  private readonly olds = new IdTable();
  /** The ids of one archive end alike: it is their number that tells them apart. */
  private readonly tail = randomBytes(6).toString('hex');

  constructor(private readonly ms: number) {}

  has(old: unknown): boolean {
    return typeof old === 'string' && this.olds.numberOf(old) >= 0;
  }

  get(old: unknown): string | undefined {
    const number = typeof old === 'string' ? this.olds.numberOf(old) : -1;
    return number < 0 ? undefined : this.idOf(number);
  }

  add(old: string): string {
    return this.idOf(this.olds.add(old));
  }

  /** A time-ordered id (RFC 9562) whose random parts begin with a counter. */
  private idOf(number: number): string {
    const time = (this.ms + Math.floor(number / MOST)).toString(16).padStart(12, '0');
    const count = ((number % MOST) + 1).toString(16).padStart(6, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3)}-${this.tail}`;
  }
}

import { randomBytes } from 'node:crypto';

/**
 * New ids that are in the same order as they are asked for. What is said at the same instant counts by the order of its ids:
 * ids by lot would make another position the current one.
 */
export class NewIds {
  private readonly ids = new Map<string, string>();
  private counter = 0;
  private ms: number;

  constructor(now: number) {
    this.ms = now;
  }

  get(old: unknown): string | undefined {
    return typeof old === 'string' ? this.ids.get(old) : undefined;
  }

  /** A time-ordered id (RFC 9562) whose random parts begin with a counter. */
  add(old: string): string {
    if (++this.counter > 0xffffff) {
      this.counter = 1;
      this.ms += 1;
    }
    const time = this.ms.toString(16).padStart(12, '0');
    const count = this.counter.toString(16).padStart(6, '0');
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7${count.slice(0, 3)}-8${count.slice(3)}-${randomBytes(6).toString('hex')}`;
    this.ids.set(old, id);
    return id;
  }
}

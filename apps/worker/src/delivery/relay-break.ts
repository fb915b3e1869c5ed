/** Leaves a relay alone that cannot be reached: one second, then twice as long each time, up to a minute. */
export class RelayBreak {
  private misses = 0;
  private until = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds until it may be tried again. */
  remaining(): number {
    return Math.max(0, this.until - this.now());
  }

  missed(): void {
    // Several connections that fail together are one miss.
    if (this.remaining() > 0) return;
    this.until = this.now() + Math.min(60_000, 1000 * 2 ** this.misses);
    this.misses++;
  }

  reached(): void {
    this.misses = 0;
    this.until = 0;
  }
}

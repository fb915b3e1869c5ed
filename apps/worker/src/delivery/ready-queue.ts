/** Hands prepared mails from those who prepare them to those who send them, a few at a time. */
export class ReadyQueue<T> {
  private readonly items: T[] = [];
  private takers: ((item: T | undefined) => void)[] = [];
  private makers: (() => void)[] = [];
  private closed = false;

  /** Resolves when fewer than `most` items wait, or when nobody takes any more. */
  async room(most: number): Promise<void> {
    while (!this.closed && this.items.length >= most) {
      await new Promise<void>((resolve) => this.makers.push(resolve));
    }
  }

  add(items: readonly T[]): void {
    this.items.push(...items);
    while (this.items.length > 0 && this.takers.length > 0) this.takers.shift()?.(this.items.shift());
  }

  /** Without waiting. */
  takeNow(): T | undefined {
    const item = this.items.shift();
    for (const maker of this.makers.splice(0)) maker();
    return item;
  }

  /** Undefined when there is nothing left and nothing will come. */
  take(): Promise<T | undefined> {
    const item = this.takeNow();
    if (item !== undefined || this.closed) return Promise.resolve(item);
    return new Promise((resolve) => this.takers.push(resolve));
  }

  close(): void {
    this.closed = true;
    for (const taker of this.takers.splice(0)) taker(undefined);
    for (const maker of this.makers.splice(0)) maker();
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Takes out everything that is left. */
  drain(): T[] {
    return this.items.splice(0);
  }
}

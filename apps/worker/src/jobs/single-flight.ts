/**
 * Runs one thing at a time. A call while it runs makes it run once more afterwards, and shares that run with every
 * other call that came meanwhile: whoever asked gets a run that began after asking.
 */
export class SingleFlight<T> {
  private running: Promise<T> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly work: () => Promise<T>) {}

  run(): Promise<T> {
    if (this.next) return this.next;
    if (!this.running) return this.start();
    this.next = this.running
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.start();
      });
    return this.next;
  }

  /** Resolves when nothing is running and nothing waits to run, however it ended. */
  async idle(): Promise<void> {
    while (this.running ?? this.next) await (this.next ?? this.running)?.catch(() => undefined);
  }

  private start(): Promise<T> {
    const running = this.work().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    this.running = running;
    return running;
  }
}

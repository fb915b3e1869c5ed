import { problemOf, versionTag } from '../../kernel/api/call.js';
import { reviewsBegin, reviewsChange, type SaveReviewRequest } from '../../kernel/api/client.js';

/** `elsewhere`: another window changed it, and nothing of this one is stored any more. */
export type KeepingState = { is: 'nothing' | 'saving' | 'failed' | 'elsewhere' } | { is: 'saved'; at: Date };

/** After the last key was pressed, in ms. */
const REST_MS = 1_500;
const AGAIN_MS = 10_000;

/** Stores what is done with a draft as it is done, part by part and one request after the other. */
export class ReviewKeeper {
  #pending: SaveReviewRequest = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;
  #over = false;
  #state: KeepingState = { is: 'nothing' };
  readonly #listeners = new Set<() => void>();

  /** @param version of what is stored; undefined where nothing is yet */
  constructor(
    private readonly campaignId: string,
    private readonly id: string,
    private version: number | undefined,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): KeepingState => this.#state;

  #tell(state: KeepingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Whether anything is stored. */
  get begun(): boolean {
    return this.version !== undefined;
  }

  keep(parts: SaveReviewRequest): void {
    if (this.#over) return;
    this.#pending = { ...this.#pending, ...parts };
    this.#schedule(REST_MS);
  }

  /** Sends what is left at once, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#sending;
    if (!this.#over && Object.keys(this.#pending).length > 0) await this.#send();
  }

  /** Nothing is stored from now on. */
  end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #send(): Promise<void> {
    const parts = this.#pending;
    this.#pending = {};
    this.#tell({ is: 'saving' });
    this.#sending = this.#put(parts);
    await this.#sending;
    this.#sending = undefined;
  }

  async #put(parts: SaveReviewRequest): Promise<void> {
    try {
      const { id, campaignId, version } = this;
      const stored =
        version === undefined
          ? await reviewsBegin(campaignId, { id, ...parts })
          : await reviewsChange(id, versionTag(version), campaignId, parts);
      this.version = stored.version;
      this.#tell({ is: 'saved', at: new Date(stored.changedAt) });
    } catch (error) {
      const status = problemOf(error)?.status;
      if (status === 412 || status === 404) {
        this.end();
        this.#tell({ is: 'elsewhere' });
        return;
      }
      this.#pending = { ...parts, ...this.#pending };
      this.#tell({ is: 'failed' });
      if (!this.#over) this.#schedule(AGAIN_MS);
    }
  }
}

import type { Bus } from './bus.js';
import { HOURS_WITHOUT_CONTACT, mustWipe } from './wipe-after-24-hours.js';
import type { Timers } from './one-tab-lock.js';
import type { Vault } from './vault.js';

/**
 * How the device stands: nobody's things are here; somebody's, who may go on; somebody's, who has to sign in again
 * before anything can be read; or everything has just been wiped.
 */
export type DeviceState = 'fresh' | 'signed in' | 'locked' | 'wiped';

export interface ConnectionParts {
  vault: Vault;
  bus: Bus;
  now: () => number;
  timers: Timers;
  /** Calls back when the network or the reader may have returned. Returns how to stop. */
  events: (wake: () => void) => () => void;
  /** Deletes what lies outside of the vault. */
  clearLeftovers: () => Promise<void>;
}

const MINUTE = 60_000;

/** Decides when the device is opened, locked and wiped. */
export class Connection {
  #state: DeviceState = 'fresh';
  #userId: string | undefined;
  #noted = 0;
  #timer: unknown;
  readonly #listeners = new Set<(state: DeviceState) => void>();
  readonly #ends: (() => void)[];

  constructor(private readonly parts: ConnectionParts) {
    this.#ends = [
      parts.events(() => void this.check().catch(() => undefined)),
      parts.bus.listen(({ kind }) => {
        if (kind === 'wiped') this.#become('wiped', undefined);
        if (kind === 'locked') this.#become('locked', this.#userId);
        if (kind === 'opened') void this.#look().catch(() => undefined);
      }),
    ];
  }

  get state(): DeviceState {
    return this.#state;
  }

  /** Whose things are on the device. */
  get userId(): string | undefined {
    return this.#userId;
  }

  /** Calls back when another state begins, in this tab or by another. Returns how to stop. */
  listen(listener: (state: DeviceState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * To be called once, before anything is shown: says whether somebody can go on without signing in. In a browser
   * that cannot keep anything nobody can.
   */
  async start(): Promise<DeviceState> {
    try {
      await this.check();
      await this.parts.vault.sweep();
      await this.#look();
      if (this.#userId !== undefined) this.parts.vault.belongsTo(this.#userId);
    } catch {
      // As good as fresh; signing in will say that nothing can be kept.
    }
    return this.#state;
  }

  /** Wipes when the server has not been heard for too long; otherwise looks again when that will be so. */
  async check(): Promise<void> {
    const { vault, now, timers } = this.parts;
    timers.clear(this.#timer);
    const keeper = await vault.keeper();
    if (!keeper) {
      // Wiped by another tab while this one slept and could not hear of it.
      if (this.#userId !== undefined) this.#become('wiped', undefined);
      return;
    }
    // Or another tab signed somebody in.
    if (this.#userId !== undefined) await this.#look();
    const { userId: signedInAs, lastContact } = keeper;
    if (mustWipe({ now: now(), lastContact, signedInAs })) return this.#wipe();
    const left = lastContact + HOURS_WITHOUT_CONTACT * 3_600_000 - now();
    this.#timer = timers.set(() => void this.check().catch(() => undefined), left);
  }

  /**
   * To be awaited before a password is sent: from now on nothing is sent in the name of whoever was signed in until
   * now, since the cookie may become another person's at any moment. Whatever comes of it, `signedIn` goes on.
   */
  async signingIn(): Promise<void> {
    if (await this.parts.vault.keeper()) await this.locked();
  }

  /**
   * Somebody has signed in, or the server has said who is. What another person left is wiped; one's own goes on.
   * @returns false when this browser cannot keep anything, for want of storage or of a secure connection
   */
  async signedIn({ id }: { id: string }): Promise<boolean> {
    const { vault, bus, now } = this.parts;
    try {
      const keeper = await vault.keeper();
      const over = keeper && mustWipe({ ...keeper, now: now(), signedInAs: keeper.userId, asking: id });
      if (over) await this.#wipe();
      if (keeper && !over && !keeper.locked) {
        await vault.touch();
      } else {
        await vault.open(id);
        bus.tell({ kind: 'opened' });
      }
      vault.belongsTo(id);
    } catch {
      return false;
    }
    await this.#look();
    await this.check();
    return true;
  }

  /** The person signed out. Works without a network; what was not sent is lost, so ask first. */
  async signedOut(): Promise<void> {
    await this.#wipe();
  }

  /** The server says that this sign-in was taken away. */
  async revoked(): Promise<void> {
    await this.#wipe();
  }

  /** The server says that nobody is signed in: idle for too long. The same person may go on. */
  async locked(): Promise<void> {
    await this.parts.vault.lock();
    this.parts.bus.tell({ kind: 'locked' });
  }

  /** The server has answered, to whatever. Noted once a minute. */
  contact(): void {
    const now = this.parts.now();
    if (Math.abs(now - this.#noted) < MINUTE) return;
    this.#noted = now;
    this.parts.vault.touch().catch(() => undefined);
  }

  /** For a tab that ends. */
  stop(): void {
    this.parts.timers.clear(this.#timer);
    this.#ends.forEach((end) => end());
  }

  async #wipe(): Promise<void> {
    const { vault, bus, clearLeftovers, timers } = this.parts;
    timers.clear(this.#timer);
    // A database that cannot be reached is no reason to leave the rest.
    const [database] = await Promise.allSettled([vault.wipe(), clearLeftovers()]);
    bus.tell({ kind: 'wiped' });
    if (database.status === 'rejected') throw database.reason;
  }

  async #look(): Promise<void> {
    const keeper = await this.parts.vault.keeper();
    if (keeper) this.#become(keeper.locked ? 'locked' : 'signed in', keeper.userId);
    else if (this.#state !== 'wiped') this.#become('fresh', undefined);
  }

  #become(state: DeviceState, userId: string | undefined): void {
    const same = state === this.#state && userId === this.#userId;
    this.#state = state;
    this.#userId = userId;
    if (!same) [...this.#listeners].forEach((listener) => listener(state));
  }
}

import { isContact, judged, LONGEST_PAUSE, type Verdict } from './answers.js';
import type { Bus } from './bus.js';
import type { Outbox, OutboxItem } from './outbox.js';
import { inTurn, type TurnParts } from './one-tab-lock.js';

/** Everything outside of the sender. */
export interface SenderParts extends TurnParts {
  outbox: Outbox;
  bus: Bus;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** From 0 to below 1. */
  random: () => number;
  /** Calls back when the network or the reader may have returned. Returns how to stop. */
  events: (wake: () => void) => () => void;
  /** What the browser thinks; it may be wrong either way. */
  online: () => boolean;
  heard: {
    /** The server answered. */
    contact: () => void;
    /** The sign-in is over. */
    locked: () => Promise<void>;
    /** The sign-in was taken away. */
    revoked: () => Promise<void>;
  };
}

export interface Sender {
  /** Tries now. */
  wake: () => void;
  stop: () => void;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
const REQUEST_LIMIT = 30_000;
/** From then on one that the server stumbles over is tried after the others. */
const STUMBLES = 5;

type Outcome = 'again' | 'idle' | 'later';

/** Sends what waits in the outbox, in order, one at a time over all tabs, until everything is sent or refused. */
export function startSender(parts: SenderParts): Sender {
  return new RunningSender(parts);
}

class RunningSender implements Sender {
  #running = false;
  #woken = false;
  #stopped = false;
  #timer: unknown;
  /** Failures in a row. */
  #failures = 0;
  /** For how long the server wants to be left alone, in milliseconds. */
  #wait = 0;
  readonly #stumbles = new Map<string, number>();
  readonly #tried = new Set<string>();
  readonly #ends: (() => void)[];

  constructor(private readonly parts: SenderParts) {
    this.#ends = [
      parts.events(() => this.wake()),
      parts.bus.listen((notice) => {
        if (notice.kind === 'opened' || (notice.kind === 'outbox' && notice.fresh)) this.wake();
        // Another tab is at it. Should that tab end, this one goes on; woken at once, both would run in circles.
        if (notice.kind === 'outbox' && !this.#running) this.#timer ??= this.#later(LONGEST_WAIT);
      }),
    ];
    this.wake();
  }

  wake(): void {
    if (this.#stopped) return;
    this.#woken = true;
    if (!this.#running) void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    this.#clearTimer();
    this.#ends.forEach((end) => end());
  }

  async #run(): Promise<void> {
    this.#running = true;
    let outcome: Outcome = 'idle';
    try {
      while (this.#woken && !this.#stopped) {
        this.#woken = false;
        this.#tried.clear();
        do outcome = await this.#turn();
        while (outcome === 'again' && !this.#stopped);
      }
    } finally {
      this.#running = false;
      this.#rest(outcome);
    }
  }

  /** A failure of the database or of the lock counts like one of the network. */
  async #turn(): Promise<Outcome> {
    try {
      // Without anything to send there is no turn to wait for.
      if (!(await this.#next())) return this.#nothing();
      const outcome = await inTurn(this.parts, () => this.#step());
      if (outcome !== undefined) return outcome;
    } catch {
      // The same as below.
    }
    return this.#unheard();
  }

  #unheard(): Outcome {
    this.#failures += 1;
    return 'later';
  }

  async #step(): Promise<Outcome> {
    const item = this.#stopped ? undefined : await this.#next();
    if (!item) return this.#nothing();
    if (await this.#pausing()) return 'later';
    // What is handed over without a network counts as perhaps arrived from then on, and could not be put right any more.
    if (!this.parts.online() && !(await this.#reaches())) return this.#unheard();
    // Between reading it and here the tab may have slept, and another person signed in.
    const writer = await this.parts.outbox.claim(item.id);
    if (writer === undefined) return 'again';
    const verdict = (await this.#ask(item.path, request(item, writer))) ?? { kind: 'later' as const };
    if (isContact(verdict)) {
      this.#failures = 0;
      this.parts.heard.contact();
    }
    return this.#settle(item, verdict);
  }

  /** Whether the server asked to be left alone, in whichever tab. A clock that was turned back does not prolong it. */
  async #pausing(): Promise<boolean> {
    const wait = ((await this.parts.vault.keeper())?.notBefore ?? 0) - this.parts.now();
    this.#wait = wait > 0 && wait <= LONGEST_PAUSE ? wait : 0;
    return this.#wait > 0;
  }

  /** Nothing while the vault is locked. */
  async #next(): Promise<OutboxItem | undefined> {
    const aside = [...this.#stumbles].filter(([, times]) => times >= STUMBLES).map(([id]) => id);
    return (await this.parts.outbox.next(new Set(aside))) ?? (await this.parts.outbox.next(this.#tried));
  }

  /** Those that were tried last and in vain are tried again after a while. */
  #nothing(): Outcome {
    return this.#tried.size > 0 ? 'later' : 'idle';
  }

  async #settle(item: OutboxItem, verdict: Verdict): Promise<Outcome> {
    const { outbox, heard } = this.parts;
    switch (verdict.kind) {
      case 'stored':
        this.#stumbles.delete(item.id);
        await outbox.sent(item.id);
        return 'again';
      case 'refused':
        await outbox.refuse(item, verdict.refusal);
        return 'again';
      case 'locked':
        await outbox.mark(item.id, 'waiting');
        await heard.locked();
        return 'idle';
      case 'revoked':
        await heard.revoked();
        return 'idle';
      case 'odd':
        await outbox.mark(item.id, 'waiting');
        return this.#stumbled(item.id);
      case 'later':
        await outbox.mark(item.id, 'waiting');
        this.#failures += 1;
        if (verdict.wait !== undefined) await this.parts.vault.pause(this.parts.now() + verdict.wait);
        this.#wait = verdict.wait ?? 0;
        return 'later';
    }
  }

  /** One that the server always stumbles over must not hold up all that were written after it. */
  #stumbled(id: string): Outcome {
    this.#failures += 1;
    this.#tried.add(id);
    const times = (this.#stumbles.get(id) ?? 0) + 1;
    this.#stumbles.set(id, times);
    return times >= STUMBLES ? 'again' : 'later';
  }

  /** Whether anything answers though the browser thinks itself offline, as behind some tunnels. */
  async #reaches(): Promise<boolean> {
    return (await this.#ask('/health/live', { cache: 'no-store' })) !== undefined;
  }

  /** What came of it; undefined where nothing answered. */
  async #ask(path: string, init: RequestInit): Promise<Verdict | undefined> {
    const { fetch, timers, now } = this.parts;
    const limit = new AbortController();
    const timer = timers.set(() => limit.abort(), REQUEST_LIMIT);
    try {
      return await judged(await fetch(path, { ...init, signal: limit.signal }), now());
    } catch {
      return undefined;
    } finally {
      timers.clear(timer);
    }
  }

  #rest(outcome: Outcome): void {
    this.#clearTimer();
    if (outcome !== 'later' || this.#stopped) return;
    const longest = Math.min(FIRST_WAIT * 2 ** Math.max(this.#failures - 1, 0), LONGEST_WAIT);
    // Between half of it and all of it, so that many phones in one room do not come back at the same moment.
    const wait = Math.max(longest * (0.5 + this.parts.random() / 2), this.#wait);
    this.#timer = this.#later(wait);
  }

  #later(wait: number): unknown {
    return this.parts.timers.set(() => {
      this.#timer = undefined;
      this.wake();
    }, wait);
  }

  #clearTimer(): void {
    if (this.#timer !== undefined) this.parts.timers.clear(this.#timer);
    this.#timer = undefined;
  }
}

function request({ id, method, body, idInBody, ifMatch }: OutboxItem, writer: string): RequestInit {
  const makes = idInBody ?? (method === 'POST' && body !== undefined);
  const content = makes ? { ...body, id } : body;
  return {
    method,
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      'Idempotency-Key': id,
      // The cookie may be another person's by now: then the api refuses as if nobody were signed in.
      'Demarche-Person': writer,
      ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  };
}

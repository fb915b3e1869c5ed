import type { Channel, Notice } from './bus.js';
import { createOffline, type Offline, type Outgoing } from './index.js';
import { SharedLocks } from './test-locks.js';
import type { Timers } from './one-tab-lock.js';

/** For the tests of this folder: a device whose clock, network, locks and tabs are in the hands of the test. */

/** Lets the event loop go round until the condition holds; the test's own limit ends what never comes. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((go) => setImmediate(go));
}

/** Goes round so often that whatever was going to happen has happened. */
export async function quiet(rounds = 60): Promise<void> {
  for (let round = 0; round < rounds; round++) await new Promise((go) => setImmediate(go));
}

export class Clock {
  now = Date.UTC(2027, 0, 18, 9);
  #timers = new Map<number, { at: number; span: number; work: () => void }>();
  #last = 0;

  readonly timers: Timers = {
    set: (work, milliseconds) => {
      this.#timers.set(++this.#last, { at: this.now + milliseconds, span: milliseconds, work });
      return this.#last;
    },
    clear: (timer) => void this.#timers.delete(timer as number),
  };

  /** How long each timer still has, in milliseconds. */
  get waits(): number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.now).sort((one, other) => one - other);
  }

  /** Whether some timer was set for so long. */
  has(span: number): boolean {
    return [...this.#timers.values()].some((timer) => timer.span === span);
  }

  /** Time goes by, and what is due by then is done. */
  pass(milliseconds: number): void {
    this.now += milliseconds;
    for (const [id, { at, work }] of this.#timers) {
      if (at <= this.now && this.#timers.delete(id)) work();
    }
  }
}

export interface Arrival {
  path: string;
  method: string;
  key: string;
  body: Record<string, unknown> | undefined;
  ifMatch: string | null;
  /** Whose word it says it is. */
  person: string | null;
}

export type Weather =
  | 'well'
  /** Stored, and the answer lost on the way. */
  | 'lost'
  /** Nothing arrives. */
  | 'down'
  | ((arrival: Arrival) => Response | Promise<Response>);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const problem = (
  status: number,
  code: string,
  rest: object = {},
  headers: Record<string, string> = {},
) =>
  json(
    status,
    { type: `urn:demarche:problem:${code}`, title: `Title of ${code}`, detail: `Detail of ${code}`, ...rest },
    { 'content-type': 'application/problem+json', ...headers },
  );

/** A server that carries out each key once, like ours, over a network with moods. */
export class FlakyServer {
  readonly arrivals: Arrival[] = [];
  readonly stored: string[] = [];
  /** One for each request to come; then `always`. */
  weather: Weather[] = [];
  always: Weather = 'well';

  /** How many requests were on their way at the same moment, at most. */
  busiest = 0;
  #busy = 0;

  readonly fetch = async (path: string, init: RequestInit): Promise<Response> => {
    this.busiest = Math.max(this.busiest, ++this.#busy);
    try {
      const answer = this.#answer(path, init);
      await quiet(5);
      return await answer;
    } finally {
      this.#busy -= 1;
    }
  };

  async #answer(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const arrival: Arrival = {
      path,
      method: init.method ?? 'GET',
      key: headers.get('idempotency-key') ?? '',
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : undefined,
      ifMatch: headers.get('if-match'),
      person: headers.get('demarche-person'),
    };
    this.arrivals.push(arrival);
    const mood = this.weather.shift() ?? this.always;
    if (typeof mood === 'function') return mood(arrival);
    if (mood === 'down') throw new TypeError('Failed to fetch');
    if (!this.stored.includes(arrival.key)) this.stored.push(arrival.key);
    if (mood === 'lost') throw new TypeError('Failed to fetch');
    return json(201, { id: arrival.key });
  }
}

/** Several tabs of one browser, on one database. */
export class Device {
  readonly clock = new Clock();
  readonly locks = new SharedLocks();
  readonly server = new FlakyServer();
  readonly places = { storages: [] as Storage[], caches: undefined as CacheStorage | undefined };
  withLocks = true;
  /** What the browser says of itself. */
  online = true;
  readonly #channels = new Set<(notice: Notice) => void>();
  readonly #tabs = new Set<Offline>();
  readonly #wakes = new Map<Offline, Set<() => void>>();

  tab(): Offline {
    const wakes = new Set<() => void>();
    const tab = createOffline({
      channel: this.#channel(),
      timers: this.clock.timers,
      locks: this.withLocks ? this.locks : undefined,
      events: (wake) => {
        wakes.add(wake);
        return () => void wakes.delete(wake);
      },
      online: () => this.online,
      places: () => this.places,
      now: () => this.clock.now,
      random: () => 0.5,
      fetch: this.server.fetch,
      persist: () => undefined,
    });
    this.#tabs.add(tab);
    this.#wakes.set(tab, wakes);
    return tab;
  }

  /** What `online`, `focus` and a return to view do. */
  returnTo(tab: Offline): void {
    this.#wakes.get(tab)?.forEach((wake) => wake());
  }

  async close(): Promise<void> {
    await Promise.all([...this.#tabs].map((tab) => tab.close()));
  }

  #channel(): Channel {
    const mine = new Set<(notice: Notice) => void>();
    const hear = (notice: Notice): void => mine.forEach((listener) => listener(notice));
    this.#channels.add(hear);
    return {
      postMessage: (message) => {
        const others = [...this.#channels].filter((one) => one !== hear);
        setImmediate(() => others.forEach((other) => other(structuredClone(message) as Notice)));
      },
      addEventListener: (_type, listener) =>
        void mine.add((notice) => listener({ data: notice } as MessageEvent<Notice>)),
      close: () => void this.#channels.delete(hear),
    };
  }
}

/** A note about a talk, as the quick log makes it. */
export function note(id: string, words = 'A word in the corridor', rest: Partial<Outgoing> = {}): Outgoing {
  return {
    id,
    campaignId: 'campaign-1',
    method: 'POST',
    path: '/api/campaigns/campaign-1/interactions',
    body: { delegationCode: 'KEN', note: words },
    summary: ['Kenya, in the corridor', words],
    madeAt: '2027-01-18T09:00:00Z',
    ...rest,
  };
}

/** Everything that lies in the database, as text, whatever it is packed in. */
export async function onTheDisk(): Promise<string> {
  const database = await asked(indexedDB.open('demarche'));
  const stores = [...database.objectStoreNames];
  const records = await Promise.all(
    stores.map((store) => asked(database.transaction(store).objectStore(store).getAll())),
  );
  database.close();
  return records.flat().map(inWords).join('\n');
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}

function inWords(value: unknown): string {
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
  if (Object.prototype.toString.call(value) === '[object ArrayBuffer]') {
    return new TextDecoder().decode(value as ArrayBuffer);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${inWords(one)}`)
    .join('\n');
}

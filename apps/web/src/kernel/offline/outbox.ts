import type { ProblemDto } from '../api/client.js';
import type { Bus } from './bus.js';
import type { OutboxState, SealedOutboxRecord } from './database.js';
import type { Vault } from './vault.js';

/** A request to be sent when the server can be reached, once and in its turn. */
export interface Outgoing {
  /** From `uuid7()`: it says when its turn is, and lets the server tell a repeat. */
  id: string;
  campaignId: string;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the leading slash, e.g. `/api/campaigns/…/interactions`. */
  path: string;
  body?: Record<string, unknown>;
  /** Whether the server takes `id` in the body, as it does where something is made. So for a POST with a body. */
  idInBody?: boolean;
  /** The task whose state it sets. */
  taskId?: string;
  /** The version a change rests on, as the server wrote it, with its quotes. */
  ifMatch?: string;
  /** What it says, in the words of the person who wrote it: a line each, for showing and copying out. */
  summary: string[];
  /** ISO 8601, by the server's clock as far as the device knew it. */
  madeAt: string;
  /** What the form said that wrote it, under the name by which it keeps its drafts: so that it can be opened there again. */
  draft?: { name: string; delegation: string; value: object };
  /** The id of an earlier one without which this makes no sense: it waits until that one is sent or discarded. */
  after?: string;
  /** Whether it takes back what that one did: where that came to nothing, it has nothing to do, least of all to others' acts. */
  undoes?: boolean;
}

export interface OutboxItem extends Outgoing {
  state: OutboxState;
  /** The server may have it, although no answer came. */
  tried?: boolean;
  /** Why the server would not have it. */
  refusal?: ProblemDto;
}

/** What is written on this device and not on the server yet. */
export class Outbox {
  readonly #discarded = new Set<string>();

  constructor(
    private readonly vault: Vault,
    private readonly bus: Bus,
    /** Is told the last id, so that the next one that is made comes after it. */
    private readonly follow: (id: string) => void,
    /** Once something lies here that is nowhere else. */
    private readonly persist: () => void,
  ) {}

  /**
   * Resolves when it lies on the disk. The same id a second time changes nothing.
   * @throws VaultClosed when nobody is signed in, and whatever the browser says when it cannot store
   */
  async enqueue(item: Outgoing): Promise<void> {
    await this.vault.put('outbox', item.id, item, { state: 'waiting' }, 'nothing');
    this.persist();
    this.#changed(true);
  }

  /** In the order of sending. Empty while the vault is locked; `count` still counts. */
  async list(): Promise<OutboxItem[]> {
    const all = await this.vault.readAll<SealedOutboxRecord>('outbox');
    const last = all.at(-1);
    if (last) this.follow(last.record.id);
    return all.flatMap(({ record: { state, tried }, value }) => {
      if (value === undefined) return [];
      const { refusal, ...item } = value as OutboxItem;
      const base = { ...item, state, ...(tried ? { tried } : {}) };
      return [state === 'refused' ? { ...base, refusal } : base];
    });
  }

  /** How many are not on the server yet, the refused ones included. */
  async count(): Promise<number> {
    return (await this.vault.database()).count('outbox');
  }

  /** Calls back after every change, in whichever tab. Returns how to stop. */
  subscribe(listener: () => void): () => void {
    return this.bus.listen(listener);
  }

  /** Calls back once the server has this one, whichever tab sent it. */
  onSent(id: string, listener: () => void): void {
    const stop = this.bus.listen((notice) => {
      if (notice.kind !== 'outbox' || notice.sent !== id) return;
      stop();
      listener();
    });
  }

  /** Takes it away unsent. @returns false when it is being sent just now */
  async discard(id: string): Promise<boolean> {
    const discarded = await this.vault.change('outbox', undefined, async (records) => {
      const record = (await records.get(id)) as SealedOutboxRecord | undefined;
      if (record?.state === 'sending') return false;
      await records.delete(id);
      return true;
    });
    if (discarded) {
      this.#discarded.add(id);
      await this.#dropUndo(id);
    }
    this.#changed(true);
    return discarded;
  }

  /** Takes it away if the server cannot have it. @returns false when it was sent, or may have been */
  async withdraw(id: string): Promise<boolean> {
    if (this.#discarded.has(id)) return true;
    const withdrawn = await this.vault.change('outbox', undefined, async (records) => {
      const record = (await records.get(id)) as SealedOutboxRecord | undefined;
      if (!record || record.tried) return false;
      await records.delete(id);
      return true;
    });
    if (withdrawn) this.#changed(true);
    return withdrawn;
  }

  /** A refused one waits again. */
  async retry(id: string): Promise<void> {
    await this.vault.change('outbox', undefined, async (records) => {
      const record = (await records.get(id)) as SealedOutboxRecord | undefined;
      if (record?.state === 'refused')
        await records.put({ ...record, state: 'waiting' } as SealedOutboxRecord);
    });
    this.#changed(true);
  }

  /** One item in words, to be copied out; undefined when it is not there or the vault is locked. */
  async asText(id: string): Promise<string | undefined> {
    const item = (await this.list()).find((one) => one.id === id);
    if (!item) return undefined;
    const { title, detail = '', fields = [] } = item.refusal ?? {};
    const why = [title, detail, ...fields.map((field) => `${field.path}: ${field.detail}`)];
    const lines = [...item.summary, ...why].filter((line) => line !== undefined && line !== '');
    return lines.filter((line, at) => lines.indexOf(line) === at).join('\n');
  }

  /** The first whose turn it is; `skip` are ids to be passed over. A refused one holds up only those after it. */
  async next(skip: ReadonlySet<string>): Promise<OutboxItem | undefined> {
    const items = await this.list();
    const ids = new Set(items.map(({ id }) => id));
    return items.find(
      ({ id, state, after }) =>
        state !== 'refused' && !skip.has(id) && (after === undefined || !ids.has(after)),
    );
  }

  /**
   * Notes that it is being sent.
   * @returns the id of its writer; undefined when it must not be sent: it is gone, or the sign-in is over
   */
  async claim(id: string): Promise<string | undefined> {
    const writer = await this.vault.change('outbox', undefined, async (records, { locked, userId }) => {
      const record = await records.get(id);
      if (!record || locked) return undefined;
      await records.put({ ...record, state: 'sending', tried: true } as SealedOutboxRecord);
      return userId;
    });
    if (writer !== undefined) this.#changed();
    return writer;
  }

  /** Notes how far it is. One that is gone stays gone. */
  async mark(id: string, state: OutboxState): Promise<void> {
    await this.vault.change('outbox', undefined, async (records) => {
      const record = await records.get(id);
      if (record) await records.put({ ...record, state } as SealedOutboxRecord);
    });
    this.#changed();
  }

  /** The server will not have it: it stays, with the reason. */
  async refuse({ state: _state, tried: _tried, ...item }: OutboxItem, refusal: ProblemDto): Promise<void> {
    await this.vault.put('outbox', item.id, { ...item, refusal }, { state: 'refused' }, 'existing');
    await this.#dropUndo(item.id);
    this.#changed();
  }

  /** The server has it. */
  async sent(id: string): Promise<void> {
    await this.vault.remove('outbox', id);
    this.#changed(false, id);
  }

  async #dropUndo(id: string): Promise<void> {
    for (const item of await this.list())
      if (item.undoes && item.after === id) await this.vault.remove('outbox', item.id);
  }

  #changed(fresh = false, sent?: string): void {
    this.bus.tell({ kind: 'outbox', fresh, ...(sent && { sent }) });
  }
}

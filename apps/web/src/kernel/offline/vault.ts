import {
  DURABLE,
  openDatabase,
  SEALED_STORES,
  type Database,
  type KeyRecord,
  type LeaseRecord,
  type SealedRecord,
  type SealedStore,
} from './database.js';
import { digestOf, makeKeys, sealed, unsealed } from './sealing.js';

/** Nobody's things may be kept now: nobody signed in on this device, or it was wiped meanwhile. */
export class VaultClosed extends Error {
  override name = 'VaultClosed';
}

/** Whose things are kept here; instants in milliseconds since 1970. */
export type Keeper = Pick<KeyRecord, 'userId' | 'signedInAt' | 'lastContact' | 'locked' | 'notBefore'>;

const BEGINNING = { locked: false, notBefore: 0 };

/**
 * What one person keeps on this device, encrypted. It holds nothing in memory: every call asks the database whose
 * key it is, in the transaction that writes, so that a wipe in one tab is a wipe in all.
 */
export class Vault {
  #database: Promise<Database> | undefined;
  #person: string | undefined;

  constructor(private readonly now: () => number) {}

  /** Whose page this tab shows. A tab that slept while another person signed in must not save into that one's things. */
  belongsTo(userId: string): void {
    this.#person = userId;
  }

  /** The person whose things are here, locked or not; undefined when there is nobody. */
  async keeper(): Promise<Keeper | undefined> {
    return keyOf(await this.database());
  }

  /**
   * Opens the vault for the person who has just signed in. The same person finds everything as it was; of anybody
   * else, and of an interrupted wipe, nothing is left afterwards.
   */
  async open(userId: string): Promise<void> {
    const fresh = await makeKeys();
    const now = this.now();
    const database = await this.database();
    const tx = database.transaction(['key', ...SEALED_STORES], 'readwrite', DURABLE);
    const keys = tx.objectStore('key');
    const held = (await keys.get('key')) as KeyRecord | undefined;
    if (held?.userId === userId) {
      await keys.put({ ...held, locked: false, signedInAt: now, lastContact: now });
    } else {
      await Promise.all(SEALED_STORES.map((store) => tx.objectStore(store).clear()));
      await keys.put({ id: 'key', ...fresh, userId, signedInAt: now, lastContact: now, ...BEGINNING });
    }
    await tx.done;
  }

  /** Notes that the server has just answered. */
  touch(): Promise<void> {
    return this.#changeKey({ lastContact: this.now() });
  }

  /** The server asks to be left alone until that instant, in milliseconds since 1970. */
  pause(notBefore: number): Promise<void> {
    return this.#changeKey({ notBefore });
  }

  /** The sign-in ended, but the person may come back: everything stays, and nothing can be read until then. */
  lock(): Promise<void> {
    return this.#changeKey({ locked: true });
  }

  /** Deletes everything, the key first and for itself: what an interruption leaves behind nobody can read. */
  async wipe(): Promise<void> {
    const database = await this.database();
    const keys = database.transaction('key', 'readwrite', DURABLE);
    await keys.store.clear();
    await keys.done;
    await this.sweep();
  }

  /** Deletes what an interrupted wipe left behind. Nothing while the vault is somebody's. */
  async sweep(): Promise<void> {
    const tx = (await this.database()).transaction(['key', ...SEALED_STORES], 'readwrite', DURABLE);
    const held = await tx.objectStore('key').get('key');
    if (!held) await Promise.all(SEALED_STORES.map((store) => tx.objectStore(store).clear()));
    await tx.done;
  }

  /** What stands in for a name in the database: the same for the same name, and telling nothing. */
  async alias(store: SealedStore, name: string): Promise<string> {
    return digestOf(await this.#key(), `${store}/${name}`);
  }

  /**
   * Stores a value, durably, before it resolves.
   * @param clear what is stored beside it as it is
   * @param onlyOver 'nothing': an existing record stays as it is; 'existing': a missing one stays away
   * @throws VaultClosed when nobody's things may be kept
   */
  async put(
    store: SealedStore,
    id: string,
    value: unknown,
    clear: Record<string, unknown> = {},
    onlyOver?: 'nothing' | 'existing',
  ): Promise<void> {
    const key = await this.#key();
    const record = { ...clear, ...(await sealed(key.key, store, id, value)) };
    await this.change(store, key.keyId, async (records) => {
      const there = onlyOver !== undefined && (await records.getKey(id)) !== undefined;
      if (onlyOver === 'nothing' ? !there : onlyOver === undefined || there) await records.put(record);
    });
  }

  /** @returns undefined when there is no such record, when it cannot be read, or while the vault is locked */
  async read(store: SealedStore, id: string): Promise<unknown> {
    const database = await this.database();
    const [key, record] = await Promise.all([keyOf(database), database.get(store, id)]);
    return key && !key.locked && record ? unsealed(key.key, store, record) : undefined;
  }

  /** All records in order of id, each with its value as `read` gives it. */
  async readAll<R extends SealedRecord>(store: SealedStore): Promise<{ record: R; value: unknown }[]> {
    const database = await this.database();
    const [key, records] = await Promise.all([keyOf(database), database.getAll(store)]);
    if (!key || key.locked) return [];
    return Promise.all(
      records.map(async (record) => ({ record: record as R, value: await unsealed(key.key, store, record) })),
    );
  }

  async remove(store: SealedStore, id: string): Promise<void> {
    const tx = (await this.database()).transaction(store, 'readwrite', DURABLE);
    await Promise.all([tx.store.delete(id), tx.done]);
  }

  /**
   * Changes records in one durable transaction, if the vault is still the one with that key.
   * @throws VaultClosed when it is not
   */
  async change<T>(
    store: SealedStore,
    keyId: string | undefined,
    work: (records: Records, keeper: Keeper) => Promise<T>,
  ): Promise<T> {
    const tx = (await this.database()).transaction(['key', store], 'readwrite', DURABLE);
    const held = (await tx.objectStore('key').get('key')) as KeyRecord | undefined;
    if (!held || (keyId !== undefined && held.keyId !== keyId)) {
      await tx.done;
      throw new VaultClosed();
    }
    const records = tx.objectStore(store) as unknown as Records;
    const [result] = await Promise.all([work(records, held), tx.done]);
    return result;
  }

  /** The lease of who sends. @returns until when another holds it; undefined when `holder` has it now */
  async lease(holder: string, until: number): Promise<number | undefined> {
    const tx = (await this.database()).transaction('key', 'readwrite', DURABLE);
    const held = (await tx.store.get('lease')) as LeaseRecord | undefined;
    // A lease that ends after one taken now was taken before the clock was turned back.
    const lasts = held !== undefined && held.until > this.now() && held.until <= until;
    const taken = lasts && held.holder !== holder;
    if (!taken) await tx.store.put({ id: 'lease', holder, until });
    await tx.done;
    return taken ? held.until : undefined;
  }

  async endLease(holder: string): Promise<void> {
    const tx = (await this.database()).transaction('key', 'readwrite', DURABLE);
    const held = (await tx.store.get('lease')) as LeaseRecord | undefined;
    if (held?.holder === holder) await tx.store.delete('lease');
    await tx.done;
  }

  /** Opened when first needed, and again after a newer app or the browser has closed it. */
  database(): Promise<Database> {
    this.#database ??= this.#connect();
    return this.#database;
  }

  /** For a tab that ends. */
  async close(): Promise<void> {
    const database = await this.#database;
    this.#database = undefined;
    database?.close();
  }

  async #connect(): Promise<Database> {
    const forget = (): void => void (this.#database = undefined);
    try {
      const database = await openDatabase(() => void this.close());
      database.addEventListener('close', forget);
      return database;
    } catch (error) {
      forget();
      throw error;
    }
  }

  async #key(): Promise<KeyRecord> {
    const key = await keyOf(await this.database());
    if (!key || (this.#person !== undefined && this.#person !== key.userId)) throw new VaultClosed();
    return key;
  }

  async #changeKey(change: Partial<KeyRecord>): Promise<void> {
    const tx = (await this.database()).transaction('key', 'readwrite', DURABLE);
    const held = (await tx.store.get('key')) as KeyRecord | undefined;
    if (held) await tx.store.put({ ...held, ...change });
    await tx.done;
  }
}

/** The part of an object store that changes need. */
export interface Records {
  get: (id: string) => Promise<SealedRecord | undefined>;
  getKey: (id: string) => Promise<string | undefined>;
  put: (record: SealedRecord) => Promise<unknown>;
  delete: (id: string) => Promise<void>;
}

async function keyOf(database: Database): Promise<KeyRecord | undefined> {
  return (await database.get('key', 'key')) as KeyRecord | undefined;
}

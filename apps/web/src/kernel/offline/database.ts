import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Whose things are kept here, and with which key. Neither key can be read out by a script. */
export interface KeyRecord {
  id: 'key';
  keyId: string;
  /** AES-GCM, 256 bits. */
  key: CryptoKey;
  /** HMAC-SHA-256; stands in for names of what is kept, which would tell something themselves. */
  names: CryptoKey;
  userId: string;
  /** Milliseconds since 1970, like `lastContact`. */
  signedInAt: number;
  lastContact: number;
  /** The sign-in is over; the same person may go on after the next. */
  locked: boolean;
  /** Nothing is sent before this instant: the server asked for it. Milliseconds since 1970. */
  notBefore: number;
}

/** Who sends, in browsers without navigator.locks. */
export interface LeaseRecord {
  id: 'lease';
  holder: string;
  /** Milliseconds since 1970. */
  until: number;
}

export interface SealedRecord {
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

export type OutboxState = 'waiting' | 'sending' | 'refused';

export interface SealedOutboxRecord extends SealedRecord {
  state: OutboxState;
  /** It was handed over once, so the server may have it although no answer came. */
  tried?: boolean;
}

export type SealedStore = 'outbox' | 'kept' | 'draft';
export const SEALED_STORES: readonly SealedStore[] = ['outbox', 'kept', 'draft'];

interface Schema extends DBSchema {
  key: { key: string; value: KeyRecord | LeaseRecord };
  outbox: { key: string; value: SealedOutboxRecord };
  kept: { key: string; value: SealedRecord };
  draft: { key: string; value: SealedRecord };
}

export type Database = IDBPDatabase<Schema>;

/** Changes are on the disk when they are reported done, as far as the browser can tell. */
export const DURABLE = { durability: 'strict' } as const;

/** Opens the one database; `blocking` is called when a newer version of the app wants to change it. */
export function openDatabase(blocking: () => void): Promise<Database> {
  return openDB<Schema>('demarche', 1, {
    upgrade(database) {
      for (const store of ['key', ...SEALED_STORES] as const) {
        database.createObjectStore(store, { keyPath: 'id' });
      }
    },
    blocking,
  });
}

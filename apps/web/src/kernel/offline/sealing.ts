import type { KeyRecord, SealedRecord, SealedStore } from './database.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** New keys, which no script can read out. */
export async function makeKeys(): Promise<Pick<KeyRecord, 'keyId' | 'key' | 'names'>> {
  const [key, names] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { keyId: hex(crypto.getRandomValues(new Uint8Array(16))), key, names };
}

/** A value as it is stored: encrypted with a fresh IV, and bound to the place where it lies. */
export async function sealed(
  key: CryptoKey,
  store: SealedStore,
  id: string,
  value: unknown,
): Promise<SealedRecord> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(parameters(store, id, iv), key, bytes(JSON.stringify(value)));
  return { id, iv, data };
}

/** The value again; undefined when the record was written with another key, for another place, or is damaged. */
export async function unsealed(key: CryptoKey, store: SealedStore, record: SealedRecord): Promise<unknown> {
  try {
    const data = await crypto.subtle.decrypt(parameters(store, record.id, record.iv), key, record.data);
    return JSON.parse(new TextDecoder().decode(data)) as unknown;
  } catch {
    return undefined;
  }
}

/** HMAC of a name, in hexadecimal. */
export async function digestOf({ names }: Pick<KeyRecord, 'names'>, name: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.sign('HMAC', names, bytes(name))));
}

function parameters(store: SealedStore, id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: bytes(`${store}/${id}`) };
}

function hex(of: Uint8Array): string {
  return Array.from(of, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

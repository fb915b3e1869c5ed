import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** Before the 32 bytes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The key with which this installation signs what leaves it: derived from the secret (HKDF, RFC 5869) and stored nowhere. With
 * another secret it is another key; those of earlier secrets are known as its own.
 */
export class SigningKey {
  private readonly key: KeyObject;
  /** The public key, 32 bytes in base64. */
  readonly publicKey: string;
  private readonly own: ReadonlySet<string>;

  constructor(secret: string, oldSecrets: readonly string[] = []) {
    this.key = keyOf(secret);
    this.publicKey = publicKeyOf(this.key);
    this.own = new Set([secret, ...oldSecrets].map((one) => fingerprintOf(publicKeyOf(keyOf(one)))));
  }

  /** As people compare it. */
  get fingerprint(): string {
    return fingerprintOf(this.publicKey);
  }

  sign(bytes: Uint8Array): string {
    return sign(null, bytes, this.key).toString('base64');
  }

  isOwn(fingerprint: string): boolean {
    return this.own.has(fingerprint);
  }
}

/** Whether the owner of a public key has signed these bytes. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const raw = Buffer.from(publicKey, 'base64');
  // Written in no other way: what was altered is altered, whether or not it still means the same.
  const exact = [publicKey, signature].every(
    (text) => Buffer.from(text, 'base64').toString('base64') === text,
  );
  if (!exact || raw.length !== 32) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, raw]), format: 'der', type: 'spki' });
    return verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    // Thirty-two bytes that are no key.
    return false;
  }
}

/** SHA-256 of a public key, in hexadecimal digits. */
export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');

function keyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, 'demarche', 'archive signature', 32));
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: 'der', type: 'pkcs8' });
}

const publicKeyOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64');

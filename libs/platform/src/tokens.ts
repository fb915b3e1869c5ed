import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { isWeakSecret } from './secret-strength.js';

/** 256 random bits for a cookie, and what the database keeps of it. */
export function newSignInToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** `admin`: the first installation admin, who is invited by no campaign. */
export type TokenPurpose =
  | 'address'
  | 'admin'
  | 'calendar'
  | 'device'
  | 'invitation'
  | 'password'
  | 'report'
  | 'sign'
  | 'sign-form'
  | 'unsubscribe';

/**
 * Tokens in mails and fingerprints of addresses: derived from the secret, bound to one purpose and one subject; tokens are
 * stored nowhere. Each purpose has a key of its own (HKDF, RFC 5869), so that none of them says anything about another.
 *
 * What was signed before still counts: with an earlier secret, and in the way of release 0.1, which had one key for everything.
 */
export class Tokens {
  private readonly sign: Signature;
  /** The first is `sign`. */
  private readonly oldToo: Signature[];
  private readonly believed: Signature[];

  /** @param oldSecrets what the secret was before, the latest first; of one that can be guessed no token is believed */
  constructor(secret: string, oldSecrets: readonly string[] = []) {
    this.sign = keyPerPurpose(secret);
    const before = (old: readonly string[]) => [
      ...old.map(keyPerPurpose),
      ...[secret, ...old].map(oneKeyForAll),
    ];
    this.oldToo = [this.sign, ...before(oldSecrets)];
    this.believed = [this.sign, ...before(oldSecrets.filter((old) => !isWeakSecret(old)))];
  }

  make(purpose: TokenPurpose, subject: string): string {
    return `${subject}.${this.sign(purpose, subject).toString('base64url')}`;
  }

  /** @returns the subject when the token is ours and for this purpose, else undefined */
  read(purpose: TokenPurpose, token: string): string | undefined {
    const dot = token.lastIndexOf('.');
    const subject = token.slice(0, Math.max(dot, 0));
    const given = Buffer.from(token.slice(dot + 1), 'base64url');
    const ours = this.believed.some((sign) => {
      const expected = sign(purpose, subject);
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    return ours ? subject : undefined;
  }

  /** A keyed hash for what must be recognised but not readable, e.g. a refused address. */
  fingerprint(kind: string, text: string): Buffer {
    return this.sign(kind, text);
  }

  /** The fingerprint, and what it was under earlier secrets. */
  fingerprints(kind: string, text: string): Buffer[] {
    return this.oldToo.map((sign) => sign(kind, text));
  }
}

type Signature = (purpose: string, subject: string) => Buffer;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

function keyPerPurpose(secret: string): Signature {
  const keys = new Map<string, Buffer>();
  return (purpose, subject) => {
    const key = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, 'demarche', purpose, 32));
    keys.set(purpose, key);
    return hmac(key, subject);
  };
}

const oneKeyForAll =
  (secret: string): Signature =>
  (purpose, subject) =>
    hmac(secret, `${purpose}:${subject}`);

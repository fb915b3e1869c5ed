import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for a cookie, and what the database keeps of it. */
export function newSignInToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** `admin`: the first installation admin, who is invited by no campaign. */
export type TokenPurpose = 'admin' | 'invitation' | 'unsubscribe';

/** Tokens in mails: derived from the secret, bound to one purpose and one subject, stored nowhere. */
export class Tokens {
  constructor(private readonly secret: string) {}

  make(purpose: TokenPurpose, subject: string): string {
    return `${subject}.${this.sign(`${purpose}:${subject}`).toString('base64url')}`;
  }

  /** @returns the subject when the token is ours and for this purpose, else undefined */
  read(purpose: TokenPurpose, token: string): string | undefined {
    const dot = token.lastIndexOf('.');
    const subject = token.slice(0, Math.max(dot, 0));
    const given = Buffer.from(token.slice(dot + 1), 'base64url');
    const expected = this.sign(`${purpose}:${subject}`);
    return given.length === expected.length && timingSafeEqual(given, expected) ? subject : undefined;
  }

  /** A keyed hash for what must be recognised but not readable, e.g. a refused address. */
  fingerprint(kind: string, text: string): Buffer {
    return this.sign(`${kind}:${text}`);
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.secret).update(text).digest();
  }
}

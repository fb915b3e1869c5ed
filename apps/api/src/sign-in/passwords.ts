import { Injectable } from '@nestjs/common';
import { hash, verify, type Options } from '@node-rs/argon2';
import { Problem } from '#libs/domain';
import type { RuleCode } from '#libs/words';
import { refusal } from '../http/refusal.js';

/** OWASP's smallest recommended setting: argon2id (2, an enum that isolated modules cannot import), 19 MiB, 2 passes, 1 lane. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 2;
const WAITING = 20;

/** Hashes and checks passwords, two at a time, so that a flood of sign-ins cannot take the whole machine. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, COST));
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    // Made in any case: the first unknown address after a start must not take longer than a known one.
    const decoy = await (this.decoy ??= hash('no such account', COST));
    const same = await this.queued(() => verify(stored ?? decoy, password));
    return same && stored !== null;
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING) {
        throw new Problem('too_many', refusal('signIn.crowded'), [], { retryAfterSeconds: 3 });
      }
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running++;
    try {
      return await work();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}

/** @returns which of our messages says why the password is not good enough, or undefined */
export function passwordProblem(password: string, personal: readonly string[]): RuleCode | undefined {
  if (password.length < 12) return 'password.too_short';
  if (password.length > 128) return 'password.too_long';
  const plain = password.toLowerCase();
  if (new Set(plain).size < 5) return 'password.too_alike';
  if (COMMON.some((word) => plain.replace(/[\d\W_]+/g, '') === word)) return 'password.too_common';
  if (personal.some((word) => word.length >= 4 && plain.includes(word.toLowerCase()))) {
    return 'password.too_personal';
  }
  return undefined;
}

const COMMON = [
  'password',
  'passwort',
  'qwertyuiop',
  'letmein',
  'iloveyou',
  'administrator',
  'welcome',
  'demarche',
  'changeme',
];

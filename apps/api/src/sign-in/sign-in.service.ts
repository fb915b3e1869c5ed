import { Inject, Injectable } from '@nestjs/common';
import {
  accountToSignIn,
  endReplacedSignIn,
  noteFailedSignIn,
  NOW,
  rememberDevice,
  SignIn,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId, newSignInToken, sha256, Tokens, type Log } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refusal } from '../http/refusal.js';
import { LOG } from '../tokens.js';
import { BoundedQueues } from './bounded-queue.js';
import { Passwords } from './passwords.js';
import { SignInThrottleService, type Admitted } from './sign-in-throttle.service.js';
import type { SignInRequest } from './sign-in.dto.js';

/** Hours after which a sign-in ends whatever happens; unused, it ends after two (see `authenticate` in the database). */
const SIGN_IN_HOURS = 12;

/** Attempts on one account. */
const BOUNDS = { atOnce: 1, waiting: 20, reserved: 5 };

/** From where somebody signs in. */
export interface SignInOrigin {
  network: string;
  /** See `storedDevice`. */
  device: string;
  /** The cookie that this browser held until now, whoever's it was. */
  replaced: string | undefined;
  /** Of the device's cookie, where it has one of ours. */
  deviceId: string | undefined;
}

export interface OpenedSignIn {
  token: string;
  expires: Date;
  userId: string;
  /** By which the device proves from now on that this person has signed in on it. */
  deviceId: string;
}

@Injectable()
export class SignInService {
  /** Devices of which an attempt is under way: one device has one kept place. */
  private readonly underWay = new Set<string>();
  /** One after the other on each account: whoever has the right password does not use up places by being many. */
  private readonly accounts = new BoundedQueues(BOUNDS);

  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottleService,
    private readonly tokens: Tokens,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** @throws Problem not_signed_in, the same for an unknown address, a wrong password and a closed account */
  async start(request: SignInRequest, origin: SignInOrigin): Promise<OpenedSignIn> {
    const email = request.email.toLowerCase();
    const { deviceId } = origin;
    const first = deviceId !== undefined && !this.underWay.has(deviceId);
    if (first) this.underWay.add(deviceId);
    try {
      const reserved = first && (await this.throttle.knows(email, deviceId));
      const attempt = () => this.attempt({ email, password: request.password }, origin, reserved);
      return await this.accounts.run(email, attempt, reserved);
    } catch (error) {
      if (error instanceof Problem && error.kind === 'too_many') this.throttle.noteRefusal();
      throw error;
    } finally {
      if (first) this.underWay.delete(deviceId);
    }
  }

  private async attempt(
    { email, password }: SignInRequest,
    { network, device, deviceId, replaced }: SignInOrigin,
    reserved: boolean,
  ): Promise<OpenedSignIn> {
    const admitted = await this.throttle.before({ email, network, deviceId }, reserved);
    const account = await this.database.asRole('auth', (tx) => tx.first(accountToSignIn, { email }));
    const hash = account?.passwordHash ?? null;
    const matches = await this.passwords
      .matches(hash, password, admitted.known)
      .catch(async (error: unknown) => {
        if (error instanceof Problem) await this.throttle.notTried(admitted);
        throw error;
      });
    if (!matches || !account) {
      await this.noteFailure(admitted, device);
      throw new Problem('not_signed_in', refusal('signIn.wrong'));
    }
    await this.throttle.succeeded(admitted);
    return this.open(account.id, { device, replaced, deviceId: deviceId ?? newId() });
  }

  /** For the account's owner, and for the log, where nobody is named. It takes the same time whether or not there is an account. */
  private async noteFailure({ email, network, known }: Admitted, device: string): Promise<void> {
    const throttleKey = this.tokens.fingerprint('throttle-account', email);
    await this.database.asRole('auth', (tx) =>
      tx.execute(noteFailedSignIn, { email, device, known, throttleKey }),
    );
    this.log.warn('sign_in.failed', {
      account: this.mark('log-account', email),
      network: this.mark('log-network', network),
      knownDevice: known,
    });
  }

  /** By which lines of the log can be told to be about the same, and not about whom. */
  private mark(kind: string, text: string): string {
    return this.tokens.fingerprint(kind, text).subarray(0, 6).toString('hex');
  }

  private open(
    userId: string,
    { device, replaced, deviceId }: Omit<SignInOrigin, 'network'> & { deviceId: string },
  ): Promise<OpenedSignIn> {
    const { token, hash } = newSignInToken();
    const expires = new Date(Date.now() + SIGN_IN_HOURS * 3_600_000);
    return this.database.asRole('auth', async (tx) => {
      // Nobody holds its cookie any more, but for who copied it.
      if (replaced !== undefined) await tx.execute(endReplacedSignIn, { tokenHash: sha256(replaced) });
      const signIn = { id: newId(), userId, tokenHash: hash, expiresAt: expires, device, deviceId };
      await tx.table(SignIn).insert(signIn);
      await tx.execute(rememberDevice, { deviceId, userId });
      await audit(tx, { userId }, 'signed_in');
      return { token, expires, userId, deviceId };
    });
  }

  async end(signInId: string): Promise<void> {
    await this.database
      .current()
      .as('auth', (auth) => auth.table(SignIn).update({ id: signInId }, { revokedAt: NOW }));
  }
}

import { Injectable } from '@nestjs/common';
import { accountToSignIn, endReplacedSignIn, NOW, SignIn } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId, newSignInToken, sha256 } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refusal } from '../http/refusal.js';
import { Passwords } from './passwords.js';
import { SignInThrottleService } from './sign-in-throttle.service.js';
import type { SignInRequest } from './sign-in.dto.js';

/** Hours after which a sign-in ends whatever happens; unused, it ends after two (see `authenticate` in the database). */
const SIGN_IN_HOURS = 12;

/** From where somebody signs in. */
export interface SignInOrigin {
  network: string;
  /** See `storedDevice`. */
  device: string;
  /** The cookie that this browser held until now, whoever's it was. */
  replaced: string | undefined;
}

export interface OpenedSignIn {
  token: string;
  expires: Date;
  userId: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottleService,
  ) {}

  /** @throws Problem not_signed_in, the same for an unknown address, a wrong password and a closed account */
  async start(request: SignInRequest, { network, device, replaced }: SignInOrigin): Promise<OpenedSignIn> {
    const email = request.email.toLowerCase();
    await this.throttle.before(email, network);
    const account = await this.database.asRole('auth', (tx) => tx.first(accountToSignIn, { email }));
    const matches = await this.passwords.matches(account?.passwordHash ?? null, request.password);
    if (!matches || !account) throw new Problem('not_signed_in', refusal('signIn.wrong'));
    await this.throttle.succeeded(email, network);
    return this.open(account.id, device, replaced);
  }

  private open(userId: string, device: string, replaced: string | undefined): Promise<OpenedSignIn> {
    const { token, hash } = newSignInToken();
    const expires = new Date(Date.now() + SIGN_IN_HOURS * 3_600_000);
    return this.database.asRole('auth', async (tx) => {
      // Nobody holds its cookie any more, but for who copied it.
      if (replaced !== undefined) await tx.execute(endReplacedSignIn, { tokenHash: sha256(replaced) });
      await tx.table(SignIn).insert({ id: newId(), userId, tokenHash: hash, expiresAt: expires, device });
      await audit(tx, { userId }, 'signed_in');
      return { token, expires, userId };
    });
  }

  async end(signInId: string): Promise<void> {
    await this.database
      .current()
      .as('auth', (auth) => auth.table(SignIn).update({ id: signInId }, { revokedAt: NOW }));
  }
}

import { Injectable } from '@nestjs/common';
import {
  beginPasswordReset,
  endAddressChanges,
  endOtherSignIns,
  endPasswordResets,
  openPasswordReset,
  passwordOfAccount,
  planAccountMails,
  RESET_MINUTES,
  setPassword,
  takePasswordReset,
  type OpenPasswordReset,
} from '#libs/data';
import { isUuid, Problem } from '#libs/domain';
import { Database, Jobs, newId, Tokens, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import { refusal } from '../http/refusal.js';
import { Passwords } from '../sign-in/passwords.js';
import { passwordProblem } from '../sign-in/password-rules.js';
import { SignInThrottleService, type Attempt } from '../sign-in/sign-in-throttle.service.js';
import { AskThrottle } from './ask-throttle.js';

/** Minutes for which it is worth knowing that a password was changed. */
const NEWS_MINUTES = 3 * 24 * 60;

/** Who asks, and from where. */
type Origin = Omit<Attempt, 'email'>;

/** Forgotten passwords, and new ones. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tokens: Tokens,
    private readonly passwords: Passwords,
    private readonly asks: AskThrottle,
    private readonly throttle: SignInThrottleService,
  ) {}

  /** Mails a link, if there is such an account; it looks the same and writes as much if there is none. */
  async ask(address: string, network: string): Promise<void> {
    const email = address.toLowerCase();
    await this.database.asRole('auth', async (tx) => {
      await this.asks.take(tx, email, network);
      const id = newId();
      const begun = await tx.run(beginPasswordReset, { id, email });
      const userIds = begun.map(({ userId }) => userId);
      const mail = {
        kind: 'password_reset',
        subjectId: id,
        occurrences: ['0'],
        minutes: RESET_MINUTES,
      } as const;
      await tx.as('worker', (worker) => worker.execute(planAccountMails, { userIds, ...mail }));
      for (const userId of userIds) await audit(tx, { userId }, 'password_reset_asked');
    });
    await this.jobs.wake('sweep');
  }

  /** @throws Problem gone, the same for a forged, used, replaced and expired token */
  async open(token: string): Promise<OpenPasswordReset> {
    const id = this.tokens.read('password', token);
    const found =
      id !== undefined && isUuid(id)
        ? await this.database.asRole('auth', (tx) => tx.first(openPasswordReset, { id }))
        : undefined;
    if (!found) throw gone();
    return found;
  }

  /** Sets a password by the link, once: of two at the same moment one is told that it holds no more. */
  async reset(token: string, password: string): Promise<void> {
    const { id, email, name } = await this.open(token);
    await refuseWeak(password, email, name);
    const passwordHash = await this.passwords.hash(password);
    await this.database.asRole('auth', async (tx) => {
      const taken = await tx.first(takePasswordReset, { id });
      if (!taken) throw gone();
      await this.set(tx, taken.userId, passwordHash, null);
      await audit(tx, { userId: taken.userId }, 'password_reset');
    });
    await this.jobs.wake('sweep');
  }

  /**
   * Changes the password of whoever is signed in and knows it. Asked again, it changes nothing.
   * @throws Problem validation, too_many
   */
  async change(
    { userId, signInId }: { userId: string; signInId: string },
    { current, password }: { current: string; password: string },
    origin: Origin,
  ): Promise<void> {
    const account = await this.database.asRole('auth', (tx) => tx.first(passwordOfAccount, { userId }));
    if (!account) throw Problem.notFound('account');
    const { email, name, passwordHash: before } = account;
    if (!(await this.knows(email, before, current, origin))) {
      // The answer to the first request may have been lost.
      if (await this.passwords.matches(before, password, true)) return;
      throw Problem.field('current', refusal('account.wrongPassword'));
    }
    if (current === password) throw Problem.field('password', refusal('account.samePassword'));
    await refuseWeak(password, email, name);
    const passwordHash = await this.passwords.hash(password);
    await this.database.asRole('auth', async (tx) => {
      await this.set(tx, userId, passwordHash, signInId);
      await audit(tx, { userId }, 'password_changed');
    });
    await this.jobs.wake('sweep');
  }

  /** Whether somebody who is signed in knows the password of the account; guesses count as at the sign-in. */
  async confirm(userId: string, password: string, origin: Origin): Promise<void> {
    const account = await this.database.asRole('auth', (tx) => tx.first(passwordOfAccount, { userId }));
    if (account && (await this.knows(account.email, account.passwordHash, password, origin))) return;
    throw Problem.field('password', refusal('account.wrongPassword'));
  }

  private async knows(
    email: string,
    stored: string | null,
    password: string,
    origin: Origin,
  ): Promise<boolean> {
    const admitted = await this.throttle.before({ email, ...origin }, false);
    const matches = await this.passwords.matches(stored, password, true);
    if (matches) await this.throttle.succeeded(admitted);
    return matches;
  }

  private async set(
    tx: Transaction,
    userId: string,
    passwordHash: string,
    signInId: string | null,
  ): Promise<void> {
    if (!(await tx.first(setPassword, { userId, passwordHash }))) throw gone();
    await tx.execute(endPasswordResets, { userId });
    // Whoever had the old one may have asked for another address.
    await tx.execute(endAddressChanges, { userId });
    await tx.execute(endOtherSignIns, { userId, signInId });
    const mail = { kind: 'password_changed', subjectId: newId(), occurrences: ['0'] } as const;
    await tx.as('worker', (worker) =>
      worker.execute(planAccountMails, { userIds: [userId], ...mail, minutes: NEWS_MINUTES }),
    );
  }
}

const gone = () => new Problem('gone', refusal('account.linkGone'));

async function refuseWeak(password: string, email: string, name: string): Promise<void> {
  const [mailbox = '', domain = ''] = email.split('@');
  const weak = await passwordProblem(password, { personal: [name, mailbox], around: [domain] });
  if (weak) throw Problem.field('password', refusal(weak));
}

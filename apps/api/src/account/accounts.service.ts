import { Injectable } from '@nestjs/common';
import {
  accountsHere,
  endAdmin,
  lockAdmins,
  makeAdmin,
  planAccountMails,
  revokeOtherSignIns,
  UserAccount,
  type AccountHere,
} from '#libs/data';
import { foldForSearch, Problem } from '#libs/domain';
import { Database, Jobs, newId, type Transaction } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { SearchedQuery } from '../dto/requests.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { AccountDto, ChangeAccountRequest, MakeAdminRequest } from './accounts.dto.js';

/** Minutes for which an administrator's invitation and news of administrators are worth sending. */
const MINUTES = 72 * 60;
/** No sign-in of anybody's. */
const NO_SIGN_IN = '00000000-0000-0000-0000-000000000000';

/** What an administrator does with accounts, without reading a campaign. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async list(query: SearchedQuery): Promise<Page<AccountDto>> {
    const [afterEmail = null, afterId = null] = decodeCursor(query.cursor, ['text', 'id']) ?? [];
    const { q } = query;
    const like = q ? around(foldForSearch(q)) : null;
    const emailLike = q ? around(q.trim().toLowerCase()) : null;
    const rows = await this.auth((auth) =>
      auth.run(accountsHere, {
        ...{ like, emailLike },
        afterEmail: afterEmail as string | null,
        afterId: afterId as string | null,
        limit: query.limit + 1,
      }),
    );
    return page(rows, query.limit, toAccount, ({ email, id }) => [email, id]);
  }

  /** A closed account lets nobody in; opened again, it is as it was. */
  async change(me: Principal, id: string, { state }: ChangeAccountRequest): Promise<void> {
    if (id === me.userId) throw Problem.at('conflict', 'state', refusal('account.ownState'));
    await this.auth(async (auth) => {
      // Before anything is read: of two that close each other at the same moment the second finds itself the last.
      const admins = await auth.run(lockAdmins, {});
      const columns = ['id', 'state', 'passwordHash'] as const;
      const account = await auth.table(UserAccount).findOne({ id }, columns);
      if (!account) throw Problem.notFound('account');
      if (account.state === state) return;
      // Whoever never chose a password, or whose account was closed for good, cannot be let in like this.
      if (account.passwordHash === null)
        throw Problem.at('conflict', 'state', refusal('account.neverOpened'));
      if (state === 'disabled' && admins.every((admin) => admin.id === id))
        throw new Problem('conflict', refusal('account.lastAdmin'));
      await auth.table(UserAccount).update({ id }, { state });
      if (state === 'disabled') await auth.execute(revokeOtherSignIns, { userId: id, signInId: NO_SIGN_IN });
      await audit(auth, me, `account_${state}`, ['user_account', id]);
    });
  }

  async makeAdmin(me: Principal, { email, name }: MakeAdminRequest): Promise<void> {
    await this.auth(async (auth) => {
      const made = await auth.first(makeAdmin, { id: newId(), email, name });
      // One already, or an account that is closed: nothing to do, and nothing to tell.
      if (!made) return;
      await audit(auth, me, 'admin_made', ['user_account', made.id]);
      if (made.state === 'invited') {
        await mail(auth, [made.id], 'admin_invitation', made.id, String(made.version));
      }
      await this.tell(auth, made.id, `made-${made.version}`);
    });
    await this.jobs.wake('sweep');
  }

  /** @throws Problem conflict for the last one */
  async endAdmin(me: Principal, id: string): Promise<void> {
    await this.auth(async (auth) => {
      const admins = await auth.run(lockAdmins, {});
      if (admins.every((admin) => admin.id === id)) {
        throw new Problem('conflict', refusal('account.lastAdmin'));
      }
      if (!(await auth.first(endAdmin, { userId: id }))) return;
      await audit(auth, me, 'admin_ended', ['user_account', id]);
      await this.tell(auth, id, `ended-${newId()}`, [id]);
    });
    await this.jobs.wake('sweep');
  }

  /** All administrators hear who is one, and who is none any more. */
  private async tell(
    auth: Transaction,
    about: string,
    occurrence: string,
    more: string[] = [],
  ): Promise<void> {
    const admins = await auth.run(lockAdmins, {});
    const people = new Set([...admins.map(({ id }) => id), ...more]);
    await mail(auth, [...people], 'admin_news', about, occurrence);
  }

  private auth<T>(work: (auth: Transaction) => Promise<T>): Promise<T> {
    return this.database.asRole('auth', work);
  }
}

const mail = (
  auth: Transaction,
  userIds: readonly string[],
  kind: 'admin_invitation' | 'admin_news',
  subjectId: string,
  occurrence: string,
) =>
  auth.as('worker', (worker) =>
    worker.execute(planAccountMails, {
      userIds,
      kind,
      subjectId,
      occurrences: [occurrence],
      minutes: MINUTES,
    }),
  );

const around = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const toAccount = ({ version: _version, lastUsedAt, ...account }: AccountHere): AccountDto => ({
  ...account,
  state: account.state ?? 'invited',
  installationAdmin: account.installationAdmin ?? false,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

import { Injectable } from '@nestjs/common';
import {
  ADDRESS_CHANGE_DAYS,
  agreeToAddress,
  beginAddressChange,
  endAddressChanges,
  endPasswordResets,
  freeAddress,
  myAddressChange,
  openAddressChange,
  planAccountMails,
  setAddress,
  type MailboxEnd,
  type OpenAddressChange,
} from '#libs/data';
import { isUuid, Problem } from '#libs/domain';
import { Database, Jobs, newId, Tokens, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { AddressChangeDto } from './account.dto.js';
import { AskThrottle } from './ask-throttle.js';

const DAY_MINUTES = 24 * 60;

/** How a link in one of the two mails ended. */
export type Answered = 'agreed' | 'changed' | 'refused';

/** Another address for an account: both mailboxes have to agree. */
@Injectable()
export class AddressService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly tokens: Tokens,
    private readonly asks: AskThrottle,
  ) {}

  /** The wish that waits for a mailbox, of whoever is signed in. */
  async pending({ userId }: Principal): Promise<AddressChangeDto | null> {
    const found = await this.database.asReader(userId, (tx) => tx.first(myAddressChange, { userId }), true);
    if (!found) return null;
    const { newEmail, expiresAt, oldAgreedAt, newAgreedAt } = found;
    return {
      newEmail,
      expiresAt: expiresAt.toISOString(),
      oldAgreed: oldAgreedAt !== null,
      newAgreed: newAgreedAt !== null,
    };
  }

  /** The password was asked for before. The same wish again is the one that is open. */
  async ask(me: Principal, address: string, network: string): Promise<AddressChangeDto> {
    const { userId } = me;
    const newEmail = address.toLowerCase();
    const open = await this.pending(me);
    if (open?.newEmail === newEmail) return open;
    if (newEmail === me.email) throw Problem.field('email', refusal('account.sameAddress'));
    await this.database.asRole('auth', async (tx) => {
      await this.asks.take(tx, newEmail, network);
      const id = newId();
      await tx.execute(beginAddressChange, { id, userId, newEmail });
      const mail = { kind: 'address_change', subjectId: id, occurrences: ['old', 'new'] } as const;
      await tx.as('worker', (worker) =>
        worker.execute(planAccountMails, {
          userIds: [userId],
          ...mail,
          minutes: ADDRESS_CHANGE_DAYS * DAY_MINUTES,
        }),
      );
      await audit(tx, me, 'address_change_asked');
    });
    await this.jobs.wake('sweep');
    const begun = await this.pending(me);
    if (!begun) throw Problem.notFound('account');
    return begun;
  }

  async takeBack(me: Principal): Promise<void> {
    await this.database.asRole('auth', async (tx) => {
      await tx.execute(endAddressChanges, { userId: me.userId });
      await audit(tx, me, 'address_change_ended');
    });
  }

  /** What a link is about. @throws Problem gone, the same for a forged, answered, replaced and expired one */
  open(token: string): Promise<OpenAddressChange> {
    return this.database.asRole('auth', (tx) => this.find(tx, token).then(({ change }) => change));
  }

  /** @throws Problem gone as `open`; conflict where somebody else has the address by now */
  async answer(token: string, agrees: boolean): Promise<Answered> {
    const answered = await this.database.asRole('auth', async (tx) => {
      const { change, end } = await this.find(tx, token);
      const { id, userId } = change;
      if (!agrees) {
        await tx.execute(endAddressChanges, { userId });
        await audit(tx, { userId }, 'address_change_refused', [], { by: end });
        return 'refused';
      }
      await tx.execute(agreeToAddress, { id, end });
      const both = end === 'old' ? change.newAgreedAt !== null : change.oldAgreedAt !== null;
      if (!both) return 'agreed';
      await this.moveTo(tx, change);
      return 'changed';
    });
    await this.jobs.wake('sweep');
    return answered;
  }

  private async moveTo(tx: Transaction, { id, userId, newEmail }: OpenAddressChange): Promise<void> {
    const unopened = await tx.first(freeAddress, { email: newEmail });
    if (unopened?.invited) throw new Problem('conflict', refusal('account.addressInvited'));
    const moved = await tx.first(setAddress, { userId, email: newEmail });
    if (!moved) throw new Problem('conflict', refusal('account.addressTaken'));
    await tx.execute(endAddressChanges, { userId });
    await tx.execute(endPasswordResets, { userId });
    await audit(tx, { userId }, 'address_changed');
    const mail = { kind: 'address_changed', subjectId: id, occurrences: ['old'] } as const;
    await tx.as('worker', (worker) =>
      worker.execute(planAccountMails, { userIds: [userId], ...mail, minutes: 3 * DAY_MINUTES }),
    );
  }

  private async find(
    tx: Transaction,
    token: string,
  ): Promise<{ change: OpenAddressChange; end: MailboxEnd }> {
    const [id = '', end = ''] = this.tokens.read('address', token)?.split(':') ?? [];
    const known = isUuid(id) && (end === 'old' || end === 'new');
    const change = known ? await tx.first(openAddressChange, { id }) : undefined;
    if (!change || !known) throw new Problem('gone', refusal('account.linkGone'));
    return { change, end };
  }
}

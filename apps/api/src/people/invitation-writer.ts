import { Injectable } from '@nestjs/common';
import {
  addAccount,
  addInvitedSeat,
  cancelInvitationMail,
  CLOCK_NOW,
  Invitation,
  inviteAgain,
  lockInviter,
  mailedInvitations,
  planInvitationMail,
  Suppression,
  UserAccount,
  writeInvitation,
  type WrittenInvitation,
} from '#libs/data';
import { invitationBound, Problem, toWall, type InvitationBound, type Role } from '#libs/domain';
import { Jobs, newId, Tokens, type Transaction } from '#libs/platform';
import type { RuleCode } from '#libs/words';
import { refusal } from '../http/refusal.js';

export interface NewInvitation {
  campaignId: string;
  organisationId: string;
  invitedBy: string;
  email: string;
  /** Of the request, for what is refused about the address. */
  emailField: 'email' | 'coordinator.email';
  name: string;
  role: Role;
  coreGroup: boolean;
  zone: string;
  /** Of the person who invites. */
  inviterZone: string;
  locale: string;
}

const TOO_MANY = {
  toMailbox: 'people.tooManyToAddress',
  byPerson: 'people.tooManyByPerson',
} as const satisfies Record<InvitationBound['bound'], RuleCode>;

/** As `auth`, which sees what the person mailed in other campaigns: of these she learns nothing that she did not do herself. */
async function refuseTooMany(
  tx: Transaction,
  { campaignId, invitedBy, email, emailField, inviterZone: zone }: NewInvitation,
): Promise<void> {
  const mailed = await tx.as('auth', (auth) =>
    auth.run(mailedInvitations, { campaignId, userId: invitedBy }),
  );
  const now = mailed[0]?.now;
  const reached = now && invitationBound(mailed, email, now);
  if (!reached) return;
  const { bound, most, until } = reached;
  // Rounded up: at the minute that is told it is possible.
  const when = toWall(new Date(Math.ceil(until.getTime() / 60_000) * 60_000), zone);
  const why = refusal(TOO_MANY[bound], { most, when, zone });
  const retryAfterSeconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  throw bound === 'toMailbox'
    ? Problem.at('too_many', emailField, why, { retryAfterSeconds })
    : new Problem('too_many', why, [], { retryAfterSeconds });
}

/** How long an invitation can be accepted. */
export const INVITATION_HOURS = 72;

/** Writes the account (if need be), the seat, the invitation and the mail that carries it, in the caller's transaction. */
@Injectable()
export class InvitationWriter {
  constructor(
    private readonly jobs: Jobs,
    private readonly tokens: Tokens,
  ) {}

  /** The seat and the invitation are written in the transaction's own role: a coordinator's, or `setup`. */
  async write(tx: Transaction, invitation: NewInvitation): Promise<WrittenInvitation> {
    await tx.as('auth', (auth) => auth.run(lockInviter, { userId: invitation.invitedBy }));
    const userId = await this.account(tx, invitation);
    const membershipId = await this.assignSeat(tx, invitation, userId);
    // Now that the seat is locked, whoever else invites the same person has done so or waits.
    await refuseTooMany(tx, invitation);
    const { campaignId, invitedBy, email, name, locale, zone } = invitation;
    const written = await tx.first(writeInvitation, {
      ...{ id: newId(), campaignId, userId, membershipId, invitedBy, email, name, locale, zone },
      hours: INVITATION_HOURS,
    });
    if (!written) throw new Error('An insert returned nothing');
    await this.askRelayAgain(tx, email);
    await this.mail(tx, invitation.campaignId, userId, written);
    return written;
  }

  /** As `auth`, which alone may look for an address; nothing of what it finds reaches the caller's answer. */
  private account(tx: Transaction, { email, name, zone, locale }: NewInvitation): Promise<string> {
    return tx.as('auth', async (auth) => {
      await auth.execute(addAccount, { id: newId(), email, name, zone, locale });
      const row = await auth.table(UserAccount).findOne({ email }, ['id']);
      if (!row) throw new Error('An account vanished');
      return row.id;
    });
  }

  /**
   * In which language and on whose clock the person is written to from now on. An account that somebody has opened keeps
   * what its person chose, and nobody learns which of both it is.
   */
  async writeTo(
    tx: Transaction,
    userId: string,
    to: Partial<Record<'locale' | 'zone', string>>,
  ): Promise<void> {
    if (Object.keys(to).length === 0) return;
    await tx.as('auth', (auth) => auth.table(UserAccount).update({ id: userId, state: 'invited' }, to));
  }

  private async assignSeat(tx: Transaction, invitation: NewInvitation, userId: string): Promise<string> {
    const { campaignId, organisationId, role, coreGroup } = invitation;
    const seat = { campaignId, userId, organisationId, role, coreGroup };
    const added = await tx.first(addInvitedSeat, { id: newId(), ...seat });
    if (added) return added.id;
    const again = await tx.first(inviteAgain, seat);
    if (!again) {
      const message = refusal('people.alreadySits');
      throw Problem.at('conflict', 'email', message);
    }
    await this.withdraw(tx, { membershipId: again.id });
    return again.id;
  }

  /** Withdraws what is still open, and its mail if that has not left. */
  async withdraw(tx: Transaction, which: { id: string } | { membershipId: string }): Promise<void> {
    const open = { ...which, acceptedAt: null, revokedAt: null };
    const rows = await tx.table(Invitation).updateReturning(open, { revokedAt: CLOCK_NOW }, 'id');
    const invitationIds = rows.map((row) => row.id);
    await tx.as('worker', (worker) => worker.execute(cancelInvitationMail, { invitationIds }));
  }

  /** Whoever invites says that the address is right; a relay that refused it once may know it by now. */
  private async askRelayAgain(tx: Transaction, email: string): Promise<void> {
    const addressHash = this.tokens.fingerprints('address', email);
    await tx.as('worker', (worker) => worker.table(Suppression).delete({ addressHash }));
  }

  private async mail(
    tx: Transaction,
    campaignId: string,
    userId: string,
    { id, membershipId, expiresAt }: WrittenInvitation,
  ): Promise<void> {
    await tx.as('worker', (worker) =>
      worker.execute(planInvitationMail, {
        ...{ id: newId(), campaignId, invitationId: id, userId, membershipId },
        usefulUntil: expiresAt,
      }),
    );
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }
}

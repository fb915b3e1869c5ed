import { Injectable } from '@nestjs/common';
import { Problem, type Role } from '#libs/domain';
import { Jobs, newId, type Transaction } from '#libs/platform';

export interface NewInvitation {
  campaignId: string;
  organisationId: string;
  invitedBy: string;
  email: string;
  name: string;
  role: Role;
  coreGroup: boolean;
  zone: string;
  locale: string;
}

export interface WrittenInvitation {
  id: string;
  membershipId: string;
  expiresAt: Date;
}

const HOURS = 72;

/** Writes the account (if need be), the seat, the invitation and the mail that carries it, in the caller's transaction. */
@Injectable()
export class InvitationWriter {
  constructor(private readonly jobs: Jobs) {}

  /** The seat and the invitation are written in the transaction's own role: a coordinator's, or `setup`. */
  async write(tx: Transaction, invitation: NewInvitation): Promise<WrittenInvitation> {
    const userId = await this.account(tx, invitation);
    const membershipId = await this.seat(tx, invitation, userId);
    const [written] = await tx.query<WrittenInvitation & Record<string, unknown>>(
      `insert into invitation (id, campaign_id, user_id, membership_id, invited_by, email, name, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, clock_now() + make_interval(hours => $8))
       returning id, membership_id as "membershipId", expires_at as "expiresAt"`,
      [
        newId(),
        invitation.campaignId,
        userId,
        membershipId,
        invitation.invitedBy,
        invitation.email,
        invitation.name,
        HOURS,
      ],
    );
    if (!written) throw new Error('An insert returned nothing');
    await this.mail(tx, invitation.campaignId, userId, written);
    return written;
  }

  /** As `auth`, which alone may look for an address; nothing of what it finds reaches the caller's answer. */
  private account(tx: Transaction, { email, name, zone, locale }: NewInvitation): Promise<string> {
    return tx.as('auth', async (auth) => {
      await auth.query(
        `insert into user_account (id, email, name, zone, locale) values ($1, $2, $3, $4, $5)
         on conflict (email) do nothing`,
        [newId(), email, name, zone, locale],
      );
      const [row] = await auth.query<{ id: string }>('select id from user_account where email = $1', [email]);
      if (!row) throw new Error('An account vanished');
      return row.id;
    });
  }

  private async seat(tx: Transaction, invitation: NewInvitation, userId: string): Promise<string> {
    const { campaignId, organisationId, role, coreGroup } = invitation;
    const [added] = await tx.query<{ id: string }>(
      `insert into membership (id, campaign_id, user_id, organisation_id, role, core_group, state, joined_at)
       values ($1, $2, $3, $4, $5, $6, 'invited', null) on conflict (campaign_id, user_id) do nothing returning id`,
      [newId(), campaignId, userId, organisationId, role, coreGroup],
    );
    if (added) return added.id;
    const [kept] = await tx.query<{ id: string }>(
      `update membership set organisation_id = $3, role = $4, core_group = $5, state = 'invited', version = version + 1
       where campaign_id = $1 and user_id = $2 and state <> 'active' returning id`,
      [campaignId, userId, organisationId, role, coreGroup],
    );
    if (!kept) {
      const message = 'Somebody with this address already sits in the campaign.';
      throw Problem.at('conflict', 'email', message);
    }
    await this.withdraw(tx, 'membership_id', kept.id);
    return kept.id;
  }

  /** Withdraws what is still open, and its mail if that has not left. */
  async withdraw(tx: Transaction, by: 'id' | 'membership_id', value: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `update invitation set revoked_at = clock_now()
       where ${by} = $1 and accepted_at is null and revoked_at is null
       returning id`,
      [value],
    );
    await tx.as('worker', (worker) =>
      worker.query(
        `update delivery set state = 'skipped', skip_reason = 'cancelled'
         where subject_id = any($1::uuid[]) and kind = 'invitation' and state = 'planned'`,
        [rows.map((row) => row.id)],
      ),
    );
  }

  private async mail(
    tx: Transaction,
    campaignId: string,
    userId: string,
    { id, membershipId, expiresAt }: WrittenInvitation,
  ): Promise<void> {
    await tx.as('worker', (worker) =>
      worker.query(
        `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
           membership_id, fire_at, useful_until, urgent)
         values ($1, $2, 'invitation', 'invitation', $3, 1, '0', $4, $5, clock_now(), $6, true)`,
        [newId(), campaignId, id, userId, membershipId, expiresAt],
      ),
    );
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }
}

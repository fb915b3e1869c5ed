import { Injectable } from '@nestjs/common';
import {
  cancelInvitationMail,
  Membership,
  othersWithoutCoordinator,
  uncoordinated,
  UserAccount,
  waitToReopen,
  withdrawCoordinators,
  type Uncoordinated,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner, tellOfSeat } from '#libs/planning';
import { Database, Jobs, type Transaction } from '#libs/platform';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { InvitationWriter } from '../people/invitation-writer.js';
import type { InviteCoordinatorRequest } from './campaign-coordinator.dto.js';

/**
 * Who coordinates a campaign that nobody coordinates: because the first invitation went to a wrong address or ran out, or because
 * the account of its only coordinator was closed. An installation admin names somebody, and learns nothing of what is inside.
 */
@Injectable()
export class CampaignCoordinatorService {
  constructor(
    private readonly database: Database,
    private readonly writer: InvitationWriter,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  /** Whoever sits there already coordinates from now on; anybody else is invited, and earlier invitations hold no more. */
  async invite(me: Principal, campaignId: string, request: InviteCoordinatorRequest): Promise<void> {
    const tx = this.database.current();
    await tx.as('setup', async (setup) => {
      // Of two admins the second finds what the first did.
      await setup.run(waitToReopen, { campaignId });
      const campaign = await setup.first(uncoordinated, { campaignId });
      if (!campaign) throw Problem.notFound('campaign');
      if (campaign.coordinators > 0) throw new Problem('conflict', refusal('campaigns.coordinated'));
      const invitations = await setup.run(withdrawCoordinators, { campaignId });
      const invitationIds = invitations.map(({ id }) => id);
      await setup.as('worker', (worker) => worker.execute(cancelInvitationMail, { invitationIds }));
      if (!(await this.promote(setup, me, campaignId, request.email)))
        await this.write(setup, me, campaign, request);
    });
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  /** What is shared with the core group is for the first in a campaign alone; for anybody later somebody inside decides that. */
  private async write(
    setup: Transaction,
    me: Principal,
    { id: campaignId, entered, organisationId, language }: Uncoordinated,
    { email, name, locale }: InviteCoordinatorRequest,
  ): Promise<void> {
    if (!organisationId) throw Problem.notFound('campaign');
    const { id, membershipId } = await this.writer.write(setup, {
      ...{ campaignId, organisationId, invitedBy: me.userId, email, name, zone: me.zone },
      ...{ role: 'coordinator', coreGroup: !entered, inviterZone: me.zone, emailField: 'email' },
      locale: locale ?? language ?? 'en',
    });
    const actor = { userId: me.userId, seat: { campaignId } };
    await audit(setup, actor, 'person_invited', ['membership', membershipId], { invitationId: id });
  }

  /** @returns whether the person sits there and can sign in */
  private async promote(
    setup: Transaction,
    me: Principal,
    campaignId: string,
    email: string,
  ): Promise<boolean> {
    const account = await setup.table(UserAccount).findOne({ email, state: 'active' }, ['id']);
    if (!account) return false;
    const { id: userId } = account;
    const columns = ['id', 'role', 'version'] as const;
    const seat = await setup.table(Membership).findOne({ campaignId, userId, state: 'active' }, columns);
    if (!seat) return false;
    const change = { role: 'coordinator' as const };
    const changed = await setup.table(Membership).updateAtVersion({ id: seat.id }, seat.version ?? 0, change);
    if (!changed) throw new Problem('conflict', refusal('campaigns.coordinated'));
    const actor = { userId: me.userId, seat: { campaignId } };
    const detail = { role: { old: seat.role, new: 'coordinator' } };
    await audit(setup, actor, 'seat_changed', ['membership', seat.id], detail);
    await this.planner.people(setup, [userId]);
    const others = await setup.run(othersWithoutCoordinator, { campaignId, userId });
    await tellOfSeat(setup, {
      ...{ campaignId, change: 'coordinator_made', subjectId: userId, actorId: null },
      ...{ people: [userId, ...others.map((one) => one.userId)] },
    });
    return true;
  }
}

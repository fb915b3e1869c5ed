import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  endedCoordinators,
  lockEnded,
  Membership,
  NOW,
  SeatRequest,
  SignIn,
  UserAccount,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Planner, tellOfSeat } from '#libs/planning';
import { Database, Jobs } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import type { EndedCoordinatorDto } from './installation.dto.js';

/** What an installation admin does for people of campaigns without reading these. */
@Injectable()
export class EndedCoordinatorsService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  async ended(me: Principal): Promise<Items<EndedCoordinatorDto>> {
    const rows = await this.database.current().as('setup', (tx) => tx.run(endedCoordinators, {}));
    const items = rows.map(({ endedAt, ...row }) => ({ ...row, endedAt: clocks(endedAt, me.zone, me) }));
    return { items };
  }

  async restore(me: Principal, id: string): Promise<void> {
    const tx = this.database.current();
    await tx.as('setup', async (setup) => {
      const ended = await setup.first(lockEnded, { id });
      if (!ended) throw Problem.notFound('request');
      const { campaignId, membershipId, userId } = ended;
      const seat = await setup.table(Membership).findOne({ id: membershipId }, ['version']);
      await setup
        .table(Membership)
        .updateAtVersion({ id: membershipId }, seat?.version ?? 0, { state: 'active', role: 'coordinator' });
      await setup.table(SeatRequest).update({ id }, { restoredAt: CLOCK_NOW });
      const actor = { userId: me.userId, seat: { campaignId } };
      await audit(setup, actor, 'seat_restored', ['membership', membershipId], { requestId: id });
      await this.planner.people(setup, [userId]);
      await tellOfSeat(setup, {
        ...{ campaignId, change: 'restored', subjectId: userId, actorId: null },
        ...{ people: [userId], coordinators: true },
      });
    });
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  async endSignIns(me: Principal, email: string): Promise<void> {
    await this.database.current().as('auth', async (auth) => {
      const account = await auth.table(UserAccount).findOne({ email: email.trim().toLowerCase() }, ['id']);
      if (!account) return;
      await auth.table(SignIn).update({ userId: account.id, revokedAt: null }, { revokedAt: NOW });
      await audit(auth, { userId: me.userId }, 'signed_out_everywhere', ['user_account', account.id]);
    });
  }
}

import { Injectable } from '@nestjs/common';
import {
  closeAccount,
  coordinatedAlone,
  erasePrivate,
  forgetLinks,
  lockAdmins,
  lockCoordinators,
  Membership,
  privateRows,
  seatsOfAccount,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { endSeat, Planner } from '#libs/planning';
import { Database, Jobs, type Transaction } from '#libs/platform';
import type { ClosingDto } from './account.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';

/** Stands for somebody whose organisations were several: none of them says anything in another's campaign. */
const NOBODY = '—';

interface SeatToEnd {
  membershipId: string;
  campaignId: string;
}

/** Leaving: one campaign, or with the account all of them. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly jobs: Jobs,
  ) {}

  /** What closing erases, since nobody else could read it. */
  async preview({ userId }: Principal): Promise<ClosingDto> {
    const kinds = await this.database.current().as('auth', (auth) => auth.run(privateRows, { userId }));
    return { total: kinds.reduce((sum, { rows }) => sum + rows, 0), kinds };
  }

  /** Ends one's own seat. @throws Problem conflict for the last coordinator */
  async leave(me: Principal, seat: SeatToEnd, version: number): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockCoordinators, { campaignId: seat.campaignId, membershipId: seat.membershipId });
    const now = await tx.table(Membership).findOne({ id: seat.membershipId }, ['version']);
    if (now?.version !== version) throw staleVersion(now?.version ?? 0);
    const alone = await tx.as('auth', (auth) => auth.run(coordinatedAlone, { userId: me.userId }));
    const here = alone.find(({ campaignId }) => campaignId === seat.campaignId);
    if (here) throw new Problem('conflict', refusal('account.coordinatesAlone', { campaign: here.name }));
    await this.endSeat(tx, me, seat);
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  /**
   * Ends every seat and the account with them; the password was asked for before. What the person wrote for others stays, under
   * the name of the organisation; what nobody else could read is erased.
   * @throws Problem conflict for the last administrator, and for the only coordinator of a campaign
   */
  async close(me: Principal): Promise<void> {
    const { userId } = me;
    await this.database.asReader(userId, async (tx) => {
      await tx.as('auth', (auth) => this.refuseLast(auth, me));
      const seats = await tx.as('auth', (auth) => auth.run(seatsOfAccount, { userId }));
      // First: private tasks are nobody's to take over.
      await tx.as('auth', (auth) => auth.run(erasePrivate, { userId }));
      for (const seat of seats) await this.endSeat(tx, me, seat);
      await audit(tx, me, 'account_closed', ['user_account', userId]);
      const organisations = new Set(seats.map(({ organisation }) => organisation));
      const [name = NOBODY] = organisations.size === 1 ? organisations : [];
      await tx.as('worker', (worker) => worker.execute(forgetLinks, { userId }));
      await tx.as('auth', (auth) => auth.execute(closeAccount, { userId, name }));
    });
    await this.jobs.wake('sweep');
  }

  private async refuseLast(auth: Transaction, me: Principal): Promise<void> {
    const admins = me.installationAdmin ? await auth.run(lockAdmins, {}) : [];
    if (me.installationAdmin && admins.every(({ id }) => id === me.userId)) {
      throw new Problem('conflict', refusal('account.lastAdmin'));
    }
    const [alone] = await auth.run(coordinatedAlone, { userId: me.userId });
    if (alone) throw new Problem('conflict', refusal('account.coordinatesAlone', { campaign: alone.name }));
  }

  private endSeat(tx: Transaction, { userId }: Principal, seat: SeatToEnd): Promise<void> {
    const { campaignId, membershipId } = seat;
    const ended = { campaignId, membershipId, userId, role: null, handTasksTo: null, actorId: userId };
    return endSeat(tx, this.planner, { ...ended, kind: 'removal', own: true });
  }
}

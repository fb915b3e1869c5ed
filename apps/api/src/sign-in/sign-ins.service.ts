import { Injectable } from '@nestjs/common';
import { forgetOtherDevices, openSignIns, revokeOtherSignIns, revokeSignIn } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import { audit } from '../http/audit.js';
import type { Principal } from '../http/principal.js';
import { readDevice } from './device.js';
import type { SignInDto } from './sign-ins.dto.js';
import type { Items } from '../dto/page.js';

/** More than anybody opens in twelve hours; ending the others ends all of them, shown or not. */
const SHOWN = 100;

/** The devices on which one person is signed in. Only the role of signing in reads that table, and only this person's rows. */
@Injectable()
export class SignInsService {
  constructor(private readonly database: Database) {}

  async list(me: Principal): Promise<Items<SignInDto>> {
    const tx = this.database.current();
    const rows = await tx.as('auth', (auth) =>
      auth.run(openSignIns, { userId: me.userId, signInId: me.signInId, limit: SHOWN }),
    );
    const items = rows.map(({ id, device, createdAt, lastUsedAt }) => ({
      id,
      current: id === me.signInId,
      ...readDevice(device),
      openedAt: clocks(createdAt, me.zone, me),
      lastUsedAt: clocks(lastUsedAt, me.zone, me),
    }));
    return { items };
  }

  /**
   * Ends one sign-in from its very next request on. Ending it again changes nothing.
   * @throws Problem not_found when it is none of this person's
   */
  async revoke(me: Principal, signInId: string): Promise<void> {
    const tx = this.database.current();
    const { userId } = me;
    const row = await tx.as('auth', (auth) => auth.first(revokeSignIn, { signInId, userId }));
    if (!row) throw Problem.notFound('sign-in');
    if (row.now) await audit(tx, me, 'sign_in_revoked', ['sign_in', signInId]);
  }

  /** Ends every sign-in of this person but the one that asks, and knows no other device any more. */
  async revokeOthers(me: Principal): Promise<void> {
    const tx = this.database.current();
    const { userId, signInId } = me;
    const ended = await tx.as('auth', async (auth) => {
      await auth.execute(forgetOtherDevices, { userId, signInId });
      return auth.execute(revokeOtherSignIns, { userId, signInId });
    });
    if (ended > 0) await audit(tx, me, 'other_sign_ins_revoked');
  }
}

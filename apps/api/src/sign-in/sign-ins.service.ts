import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { audit } from '../http/audit.js';
import { clocks } from '../dto/clocks.dto.js';
import type { Principal } from '../http/principal.js';
import { UNKNOWN_DEVICE } from './device.js';
import type { SignInsDto } from './sign-ins.dto.js';

interface SignInRow {
  [column: string]: unknown;
  id: string;
  device: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** More than anybody opens in twelve hours; ending the others ends all of them, shown or not. */
const SHOWN = 100;

/** The devices on which one person is signed in. Only the role of signing in reads that table, and only this person's rows. */
@Injectable()
export class SignInsService {
  constructor(private readonly database: Database) {}

  async list(me: Principal): Promise<SignInsDto> {
    const tx = this.database.current();
    const rows = await tx.as('auth', (auth) => auth.query<SignInRow>(OPEN, [me.userId, me.signInId, SHOWN]));
    const items = rows.map(({ id, device, createdAt, lastUsedAt }) => ({
      id,
      current: id === me.signInId,
      device: device || UNKNOWN_DEVICE,
      openedAt: clocks(createdAt, 'UTC', me),
      lastUsedAt: clocks(lastUsedAt, 'UTC', me),
    }));
    return { items };
  }

  /**
   * Ends one sign-in from its very next request on. Ending it again changes nothing.
   * @throws Problem not_found when it is none of this person's
   */
  async revoke(me: Principal, signInId: string): Promise<void> {
    const tx = this.database.current();
    const [row] = await tx.as('auth', (auth) =>
      auth.query<{ now: boolean }>(
        `update sign_in set revoked_at = coalesce(revoked_at, now()) where id = $1 and user_id = $2
         returning revoked_at = now() as now`,
        [signInId, me.userId],
      ),
    );
    if (!row) throw Problem.notFound('sign-in');
    if (row.now) await audit(tx, me, 'sign_in_revoked', ['sign_in', signInId]);
  }

  /** Ends every sign-in of this person but the one that asks. */
  async revokeOthers(me: Principal): Promise<void> {
    const tx = this.database.current();
    const ended = await tx.as('auth', (auth) =>
      auth.query(
        `update sign_in set revoked_at = now() where user_id = $1 and id <> $2 and revoked_at is null
         returning id`,
        [me.userId, me.signInId],
      ),
    );
    if (ended.length > 0) await audit(tx, me, 'other_sign_ins_revoked');
  }
}

/** What authenticate() in the database still lets in. $1 person, $2 the sign-in that asks, $3 how many. */
const OPEN = `select id, device, created_at as "createdAt", last_used_at as "lastUsedAt" from sign_in
  where user_id = $1 and revoked_at is null and expires_at > now() and last_used_at > now() - sign_in_idle()
  order by id = $2 desc, last_used_at desc, id limit $3`;

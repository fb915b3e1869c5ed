import { Injectable } from '@nestjs/common';
import { failedSignIns } from '#libs/data';
import { Database } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import type { Principal } from '../http/principal.js';
import { readDevice } from './device.js';
import type { FailedSignInDto } from './failed-sign-ins.dto.js';

/** The latest; whoever floods an account does not make its owner's list longer. */
const SHOWN = 100;

/** What somebody is told of wrong passwords for their own account. Only the role of signing in reads that table. */
@Injectable()
export class FailedSignInsService {
  constructor(private readonly database: Database) {}

  async list(me: Principal): Promise<Items<FailedSignInDto>> {
    const of = { userId: me.userId, limit: SHOWN };
    const rows = await this.database.current().as('auth', (auth) => auth.run(failedSignIns, of));
    const items = rows.map(({ device, known, count, firstAt, lastAt }) => ({
      count,
      firstAt: clocks(firstAt, me.zone, me),
      lastAt: clocks(lastAt, me.zone, me),
      knownDevice: known,
      ...readDevice(device),
    }));
    return { items };
  }
}

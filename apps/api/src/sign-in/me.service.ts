import { Injectable } from '@nestjs/common';
import { myAccount, UserAccount } from '#libs/data';
import { nextAllowed, Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { Planner } from '#libs/planning';
import { atField } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import type { ChangeMeRequest, MeDto } from './me.dto.js';

/** The account of whoever is signed in: name, zone, language, hours of mail. */
@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
  ) {}

  async read(userId: string): Promise<MeDto> {
    const account = await this.database.current().first(myAccount, { userId });
    if (!account) throw Problem.notFound('account');
    return account;
  }

  /** Right after signing in there is no request transaction yet. */
  afterSignIn(userId: string): Promise<MeDto> {
    return this.database.asReader(userId, () => this.read(userId), true);
  }

  async change(userId: string, request: ChangeMeRequest, version: number): Promise<MeDto> {
    const tx = this.database.current();
    const changed = await tx
      .table(UserAccount)
      .updateAtVersion({ id: userId }, version, withoutNull(request));
    const account = await this.read(userId);
    if (!changed) throw staleVersion(account.version);
    refuseEndlessNights(account, request);
    await this.planner.people(tx, [userId]);
    return account;
  }
}

/** Null means "as it was", like what is left out. */
function withoutNull({ name, zone, locale, digestWeekday, digestAt, quietFrom, quietTo }: ChangeMeRequest) {
  return {
    name: name ?? undefined,
    zone: zone ?? undefined,
    locale: locale ?? undefined,
    digestWeekday: digestWeekday ?? undefined,
    digestAt: digestAt ?? undefined,
    quietFrom: quietFrom ?? undefined,
    quietTo: quietTo ?? undefined,
  };
}

/** Checked on what is stored together; otherwise the planner would stumble over it later, and for everybody. */
function refuseEndlessNights({ zone, quietFrom, quietTo }: MeDto, request: ChangeMeRequest): void {
  atField(request.quietTo === undefined ? 'quietFrom' : 'quietTo', () =>
    nextAllowed(new Date(), zone, { from: quietFrom, until: quietTo }),
  );
}

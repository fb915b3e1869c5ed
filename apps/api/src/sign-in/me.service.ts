import { Injectable } from '@nestjs/common';
import { clockNow, myAccount, namesAround, UserAccount } from '#libs/data';
import {
  addDays,
  defaultTier,
  isPaused,
  LONGEST_PAUSE_DAYS,
  namedVenues,
  nextAllowed,
  Problem,
  sameName,
  samePersonName,
  toLocalDate,
} from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { Planner } from '#libs/planning';
import { audit, renaming } from '../http/audit.js';
import { atField, refusal } from '../http/refusal.js';
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
    const seats = account.seats.map(({ chosenTier: chosen, ...seat }) => ({
      ...seat,
      venues: namedVenues(seat.venues),
      defaultTier: defaultTier({ coreGroup: seat.coreGroup, chosen }),
    }));
    const { now, mailPausedUntil: until, ...mine } = account;
    return { ...mine, mailPausedUntil: isPaused(until, mine.zone, now) ? until : null, seats };
  }

  /** Right after signing in there is no request transaction yet. */
  afterSignIn(userId: string): Promise<MeDto> {
    return this.database.asReader(userId, () => this.read(userId), true);
  }

  async change(userId: string, request: ChangeMeRequest, version: number): Promise<MeDto> {
    const tx = this.database.current();
    const before = await this.read(userId);
    await refuseNamesake(tx, before, request);
    const changed = await tx
      .table(UserAccount)
      .updateAtVersion({ id: userId }, version, withoutNull(request));
    const account = await this.read(userId);
    if (!changed) throw staleVersion(account.version);
    refuseEndlessNights(account, request);
    await refusePause(tx, account.zone, request);
    const renamed = renaming(before, request, 'name');
    if (renamed['name']) await audit(tx, { userId }, 'person_renamed', ['user_account', userId], renamed);
    await this.planner.people(tx, [userId]);
    return account;
  }
}

/** Null means "as it was", like what is left out; but of a pause it is its end. */
function withoutNull({ name, zone, locale, digestWeekday, digestAt, ...mail }: ChangeMeRequest) {
  return {
    name: name ?? undefined,
    zone: zone ?? undefined,
    locale: locale ?? undefined,
    digestWeekday: digestWeekday ?? undefined,
    digestAt: digestAt ?? undefined,
    quietFrom: mail.quietFrom ?? undefined,
    quietTo: mail.quietTo ?? undefined,
    plainSubjects: mail.plainSubjects ?? undefined,
    redactedMail: mail.redactedMail ?? undefined,
    // Null ends a pause.
    mailPausedUntil: mail.mailPausedUntil,
  };
}

/** Checked on what is stored together; otherwise the planner would stumble over it later, and for everybody. */
function refuseEndlessNights({ zone, quietFrom, quietTo }: MeDto, request: ChangeMeRequest): void {
  atField(request.quietTo === undefined ? 'quietFrom' : 'quietTo', () =>
    nextAllowed(new Date(), zone, { from: quietFrom, until: quietTo }),
  );
}

/** A pause that is over at once would be none, and one that nobody remembers leaves somebody whom nobody reaches. */
async function refusePause(
  tx: Transaction,
  zone: string,
  { mailPausedUntil: until }: ChangeMeRequest,
): Promise<void> {
  if (typeof until !== 'string') return;
  const { now } = (await tx.first(clockNow, {}))!;
  const today = toLocalDate(now, zone);
  if (until <= today) throw Problem.field('mailPausedUntil', refusal('settings.pausePast'));
  const last = addDays(today, LONGEST_PAUSE_DAYS);
  if (until > last) throw Problem.field('mailPausedUntil', refusal('settings.pauseLong', { last }));
}

/** Nobody takes the name of somebody else in a campaign of theirs. A name that was so before may be written otherwise. */
async function refuseNamesake(tx: Transaction, before: MeDto, { name }: ChangeMeRequest): Promise<void> {
  if (typeof name !== 'string' || sameName(name, before.name)) return;
  const around = await tx.run(namesAround, { userId: before.id });
  const same = around.find((person) => samePersonName(person.name, name));
  if (same) throw Problem.at('conflict', 'name', refusal('people.nameTaken', { name: same.name }));
}

import { Injectable } from '@nestjs/common';
import {
  accountsOf,
  addAccounts,
  addRequests,
  askedLately,
  focalPointsToAsk,
  Letter,
  LetterSigning,
  Organisation,
  unanswered,
} from '#libs/data';
import { identityKey, lateFrom, pastedAddresses, Problem, signingAt } from '#libs/domain';
import { Database, type Transaction } from '#libs/platform';
import { clockNow, noticeTime, Planner, type RecipientClock } from '#libs/planning';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type { AskedDto, AskToSignRequest, RemindedDto } from './asking.dto.js';
import { SigningMail } from './signing-mail.js';

/** Somebody to be asked, by an account. */
interface Person extends RecipientClock {
  userId: string;
  name: string;
  email: string;
  organisationId: string | null;
  language: string;
}

/** Asked at once at most: each is a mail. */
const MOST = 300;
/** Asked by one person within 24 hours; taking a request back gives nothing back, since its mail may have left. */
const MOST_A_DAY = 1_000;
const MONTH = 30 * 86_400_000;

/** Asking people to sign a letter, and reminding those who have not answered. */
@Injectable()
export class AskingService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly mail: SigningMail,
  ) {}

  /** All or nobody: a line that is no address, or an organisation that nobody speaks for, is refused by its name. */
  async ask(reader: Reader, letterId: string, request: AskToSignRequest): Promise<AskedDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { now, usefulUntil } = await this.openLetter(tx, reader, letterId);
    const focal = await focalPoints(tx, campaignId, request.organisationIds ?? []);
    const written = await this.byAddress(tx, reader, request);
    const people = [...new Map([...focal, ...written].map((one) => [one.userId, one])).values()];
    if (people.length === 0) throw Problem.field('addresses', refusal('signing.nobody'));
    if (people.length > MOST)
      throw Problem.field('addresses', refusal('signing.tooManyLines', { most: MOST }));
    await tx.table(LetterSigning).insertMissing([{ letterId, campaignId }], 'letterId');
    const asked = await tx.withRemoved((all) =>
      all.run(addRequests, {
        ...{ campaignId, letterId, askedBy: reader.userId },
        organisationIds: people.map(({ organisationId }) => organisationId),
        names: people.map(({ name }) => name),
        userIds: people.map(({ userId }) => userId),
        emails: people.map(({ email }) => email),
        languages: people.map(({ language }) => language),
      }),
    );
    const lately = await tx.withRemoved((all) => all.first(askedLately, { askedBy: reader.userId }));
    if ((lately?.asked ?? 0) > MOST_A_DAY)
      throw Problem.at('conflict', 'addresses', refusal('signing.tooManyToday', { most: MOST_A_DAY }));
    const clocks = new Map<string, RecipientClock>(people.map((one) => [one.userId, one]));
    await this.mailTo(tx, { kind: 'letter_request', now, usefulUntil }, asked, (one) =>
      clocks.get(one.userId),
    );
    await this.planner.letters(tx, [letterId]);
    await audit(tx, reader, 'letter_asked', ['letter', letterId], { asked: asked.length });
    return { asked: asked.length, before: people.length - asked.length };
  }

  /** Those who have not answered, and nobody else; each at an hour that suits them. */
  async remind(reader: Reader, letterId: string): Promise<RemindedDto> {
    const tx = this.database.current();
    const { now, usefulUntil } = await this.openLetter(tx, reader, letterId);
    const waiting = await tx.as('worker', (worker) => worker.run(unanswered, { letterId }));
    if (waiting.length === 0) throw new Problem('conflict', refusal('signing.nobodyWaits'));
    await this.mailTo(tx, { kind: 'letter_reminder', now, usefulUntil }, waiting, (one) => one);
    await audit(tx, reader, 'letter_reminded', ['letter', letterId], { reminded: waiting.length });
    return { reminded: waiting.length };
  }

  private mailTo<T extends { id: string }>(
    tx: Transaction,
    { kind, now, usefulUntil }: { kind: 'letter_request' | 'letter_reminder'; now: Date; usefulUntil: Date },
    asked: readonly T[],
    clockOf: (one: T) => RecipientClock | undefined,
  ): Promise<void> {
    const recipients = asked.map((one) => {
      const clock = clockOf(one);
      return { id: one.id, fireAt: clock ? noticeTime(now, usefulUntil, clock).fireAt : now };
    });
    return this.mail.plan(tx, {
      ...{ kind, ruleKey: `${kind}:${now.getTime()}`, recipients, usefulUntil, urgent: false },
    });
  }

  /** @throws Problem where nobody could sign it now */
  private async openLetter(tx: Transaction, reader: Reader, letterId: string) {
    const { campaignId } = reader.seat;
    const columns = ['state', 'closesAt', 'graceMinutes', 'lateAllowed'] as const;
    const letter = await tx.table(Letter).findOne({ id: letterId, campaignId }, [...columns]);
    if (!letter) throw Problem.notFound('letter');
    const now = await clockNow(tx);
    const when = signingAt(letter, now);
    if (letter.state !== 'open' || (when !== 'in_time' && when !== 'late'))
      throw new Problem('conflict', refusal('signing.notOpen'));
    const end = lateFrom(letter);
    return { now, usefulUntil: end && end > now ? end : new Date(now.getTime() + MONTH) };
  }

  /** Accounts are found and made as `auth`; whether an address had one is told to nobody. */
  private async byAddress(tx: Transaction, reader: Reader, request: AskToSignRequest): Promise<Person[]> {
    const { language } = request;
    const zone = request.zone ?? reader.zone;
    const pasted = pastedAddresses(request.addresses ?? '');
    if (!Array.isArray(pasted)) {
      const { code, line, text } = pasted;
      throw Problem.field('addresses', refusal(code, { line, text }));
    }
    if (pasted.length === 0) return [];
    if (pasted.length > MOST)
      throw Problem.field('addresses', refusal('signing.tooManyLines', { most: MOST }));
    const keys = [...new Set(pasted.map(({ name }) => identityKey(name)))];
    const { campaignId } = reader.seat;
    const named = await tx
      .table(Organisation)
      .find({ campaignId, nameKey: keys, removedAt: null }, ['id', 'nameKey', 'rootId']);
    const organisations = new Map(named.map(({ id, nameKey, rootId }) => [nameKey, rootId ?? id]));
    const accounts = await tx.as('auth', async (auth) => {
      const emails = pasted.map(({ email }) => email);
      await auth.execute(addAccounts, {
        emails,
        names: pasted.map(({ name }) => name),
        zone,
        locale: language,
      });
      return auth.run(accountsOf, { emails });
    });
    const byEmail = new Map(accounts.map((account) => [account.email, account]));
    return pasted.flatMap(({ name, email }) => {
      const account = byEmail.get(email);
      const organisationId = organisations.get(identityKey(name)) ?? null;
      return account ? [{ ...account, userId: account.id, name, organisationId, language }] : [];
    });
  }
}

/** @throws Problem naming an organisation that is not there, or has nobody to ask */
async function focalPoints(tx: Transaction, campaignId: string, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const there = await tx
    .table(Organisation)
    .find({ campaignId, id: ids, removedAt: null }, ['id', 'name', 'rootId']);
  if (there.length < ids.length) throw Problem.unknown('organisationIds', 'organisation');
  const roots = [...new Set(there.map(({ id, rootId }) => rootId ?? id))];
  const people = await tx.run(focalPointsToAsk, { campaignId, organisationIds: roots });
  const nobody = there.find(({ id, rootId }) => !people.some((one) => one.organisationId === (rootId ?? id)));
  if (nobody)
    throw Problem.field('organisationIds', refusal('signing.noFocalPoint', { organisation: nobody.name }));
  return people.map(({ locale, ...one }) => ({ ...one, email: '', language: locale }));
}

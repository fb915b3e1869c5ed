import { Injectable } from '@nestjs/common';
import {
  accountsOf,
  addAccounts,
  addressRecipients,
  holdMissionMail,
  mailingRecipientById,
  mailingRecipients,
  missionMail,
  planMissionMail,
  resumeMissionMail,
  type MailingRecipientRow,
} from '#libs/data';
import { MOST_MISSIONS, Problem } from '#libs/domain';
import { missionMailOf, missionWords } from '#libs/mail';
import { Database, Jobs, type Transaction } from '#libs/platform';
import { clockNow } from '#libs/planning';
import { writeCsv } from '#libs/sheets';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page, type PageQuery } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { staleVersion } from '../http/version.js';
import type { MailingDto, MailingPreviewDto, MailingRecipientDto } from './mailings.dto.js';
import { MailingsService } from './mailings.service.js';

/** For how long a mail to a mission is of use. */
const MONTH = 30 * 86_400_000;
/** Why not, by where it was to go. */
const NOT_FROM = {
  sending: 'mailing.notPaused',
  paused: 'mailing.notSending',
  cancelled: 'mailing.notUnderWay',
} as const;
/** As many names as a refusal lists. */
const NAMED = 10;

interface ToPlan {
  id: string;
  userId: string;
  ruleKey: string;
}

/** Sends what was written: through the ledger of mail, one row for each mission, which is claimed, checked and handed over as any mail. */
@Injectable()
export class SendingService {
  constructor(
    private readonly database: Database,
    private readonly mailings: MailingsService,
    private readonly jobs: Jobs,
  ) {}

  async recipients(reader: Reader, mailingId: string, query: PageQuery): Promise<Page<MailingRecipientDto>> {
    await this.mailings.row(reader, mailingId);
    const [afterName, afterId] = (decodeCursor(query.cursor, ['text', 'id']) ?? []) as string[];
    const asked = { campaignId: reader.seat.campaignId, mailingId, afterName, afterId };
    const rows = await this.database.current().run(mailingRecipients, { ...asked, limit: query.limit + 1 });
    return page(
      rows,
      query.limit,
      (row) => toRecipient(row, reader),
      (row) => [row.delegation, row.id],
    );
  }

  /** Exactly what the worker would write to this mission now. */
  async preview(reader: Reader, mailingId: string, id: string): Promise<MailingPreviewDto> {
    const { row, found } = await this.written(reader, mailingId, id);
    const words = missionWords(found);
    if (!words) throw Problem.at('conflict', 'texts', refusal('mailing.noText'));
    const { subject, text } = missionMailOf(words, found);
    return { to: row.address, replyTo: found.replyTo, language: words.language, subject, text };
  }

  /** To whoever asks, and nobody else; a second one of the same version is not sent. */
  async test(reader: Reader, mailingId: string, id: string): Promise<MailingDto> {
    const tx = this.database.current();
    const mailing = await this.mailings.row(reader, mailingId);
    await this.recipient(reader, mailingId, id);
    if (mailing.texts.length === 0) throw Problem.at('conflict', 'texts', refusal('mailing.noText'));
    const now = await clockNow(tx);
    const ruleKey = `test:${mailing.version ?? 1}`;
    await this.plan(tx, reader.seat.campaignId, now, [{ id, userId: reader.userId, ruleKey }]);
    await audit(tx, reader, 'mailing_tested', ['mailing', mailingId]);
    return this.mailings.find(reader, mailingId);
  }

  async start(reader: Reader, id: string, version: number): Promise<MailingDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const mailing = await this.mailings.row(reader, id);
    if (mailing.version !== version) throw staleVersion(mailing.version);
    if (mailing.state !== 'draft') throw new Problem('conflict', refusal('mailing.begun'));
    if (mailing.texts.length === 0) throw Problem.at('conflict', 'texts', refusal('mailing.noText'));
    const rows = await tx.run(mailingRecipients, { campaignId, mailingId: id, limit: MOST_MISSIONS });
    if (rows.length === 0) throw Problem.at('conflict', 'delegationCodes', refusal('mailing.nobody'));
    refuseWithoutAddress(rows);
    const accounts = await accountsFor(tx, reader, rows);
    const addressed = rows.flatMap((row) => {
      const userId = accounts.get(row.address);
      return userId === undefined ? [] : [{ ...row, userId }];
    });
    await tx.execute(addressRecipients, {
      campaignId,
      ids: addressed.map((row) => row.id),
      addresses: addressed.map((row) => row.address),
      languages: addressed.map((row) => row.language),
      userIds: addressed.map((row) => row.userId),
    });
    await this.mailings.step(reader, { id, version }, 'sending', true);
    const now = await clockNow(tx);
    const all = addressed.map(({ id: recipient, userId }) => ({ id: recipient, userId, ruleKey: 'mailing' }));
    await this.plan(tx, campaignId, now, all);
    await audit(tx, reader, 'mailing_started', ['mailing', id], { missions: all.length });
    return this.mailings.find(reader, id);
  }

  /** Holds back what has not left. */
  async pause(reader: Reader, id: string, version: number): Promise<MailingDto> {
    await this.stepFrom(reader, { id, version }, 'sending', 'paused');
    await this.hold(id, 'superseded');
    await audit(this.database.current(), reader, 'mailing_paused', ['mailing', id]);
    return this.mailings.find(reader, id);
  }

  async resume(reader: Reader, id: string, version: number): Promise<MailingDto> {
    const tx = this.database.current();
    await this.stepFrom(reader, { id, version }, 'paused', 'sending');
    const now = await clockNow(tx);
    const usefulUntil = new Date(now.getTime() + MONTH);
    await tx.as('worker', (worker) =>
      worker.execute(resumeMissionMail, { mailingId: id, fireAt: now, usefulUntil }),
    );
    tx.afterCommit(() => this.jobs.wake('sweep'));
    await audit(tx, reader, 'mailing_resumed', ['mailing', id]);
    return this.mailings.find(reader, id);
  }

  /** For good: what has not left never does. */
  async cancel(reader: Reader, id: string, version: number): Promise<MailingDto> {
    await this.stepFrom(reader, { id, version }, ['sending', 'paused'], 'cancelled');
    await this.hold(id, 'cancelled');
    await audit(this.database.current(), reader, 'mailing_cancelled', ['mailing', id]);
    return this.mailings.find(reader, id);
  }

  /** Once more to a mission that did not get it, at the address that it has now. */
  async again(reader: Reader, mailingId: string, id: string): Promise<MailingRecipientDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const mailing = await this.mailings.row(reader, mailingId);
    const row = await this.recipient(reader, mailingId, id);
    const lost =
      row.mailState === 'failed' || (row.mailState === 'skipped' && row.skipReason !== 'superseded');
    if (mailing.state !== 'sending' || !lost) throw new Problem('conflict', refusal('mailing.notLost'));
    const address = row.addressNow ?? '';
    if (address === '') refuseWithoutAddress([{ ...row, address }]);
    const userId = (await accountsFor(tx, reader, [{ address }])).get(address);
    if (userId === undefined) throw Problem.notFound('mission_address');
    const one = { ids: [id], addresses: [address], languages: [row.language], userIds: [userId] };
    await tx.execute(addressRecipients, { campaignId, ...one });
    await this.plan(tx, campaignId, await clockNow(tx), [
      { id, userId, ruleKey: `mailing:${row.version ?? 1}` },
    ]);
    await audit(tx, reader, 'mailing_sent_again', ['mailing_recipient', id]);
    return toRecipient(await this.recipient(reader, mailingId, id), reader);
  }

  /** To whom it went and what became of it, as a sheet. */
  async sheet(reader: Reader, mailingId: string): Promise<Buffer> {
    const { campaignId } = reader.seat;
    const rows = await this.database.asReader(reader.userId, async (tx) => {
      await this.mailings.row(reader, mailingId);
      const found = await tx.run(mailingRecipients, { campaignId, mailingId, limit: MOST_MISSIONS });
      await audit(tx, reader, 'mailing_exported', ['mailing', mailingId], { missions: found.length });
      return found;
    });
    const cells = rows.map((row) => [
      ...[row.delegationCode, row.delegation, row.address, row.language ?? '', row.mailState ?? ''],
      ...[row.skipReason ?? '', row.acceptedAt?.toISOString() ?? ''],
    ]);
    const head = ['code', 'delegation', 'address', 'language', 'state', 'reason', 'accepted_at'];
    return Buffer.from(writeCsv([head, ...cells]));
  }

  private async written(reader: Reader, mailingId: string, id: string) {
    await this.mailings.row(reader, mailingId);
    const row = await this.recipient(reader, mailingId, id);
    const tx = this.database.current();
    const found = await tx.as('auth', (auth) => auth.first(missionMail, { recipientId: id }));
    if (!found) throw Problem.notFound('mailing_recipient');
    return { row, found };
  }

  private async recipient(reader: Reader, mailingId: string, id: string): Promise<MailingRecipientRow> {
    const asked = { campaignId: reader.seat.campaignId, mailingId, id };
    const row = await this.database.current().first(mailingRecipientById, asked);
    if (!row) throw Problem.notFound('mailing_recipient');
    return row;
  }

  private async stepFrom(
    reader: Reader,
    at: { id: string; version: number },
    from: string | readonly string[],
    to: 'sending' | 'paused' | 'cancelled',
  ): Promise<void> {
    const { state, version } = await this.mailings.row(reader, at.id);
    if (version !== at.version) throw staleVersion(version);
    if (![from].flat().includes(state ?? 'draft')) throw new Problem('conflict', refusal(NOT_FROM[to]));
    await this.mailings.step(reader, at, to);
  }

  private async hold(mailingId: string, reason: 'superseded' | 'cancelled'): Promise<void> {
    const tx = this.database.current();
    await tx.as('worker', (worker) => worker.execute(holdMissionMail, { mailingId, reason }));
  }

  private async plan(
    tx: Transaction,
    campaignId: string,
    now: Date,
    mails: readonly ToPlan[],
  ): Promise<void> {
    await tx.as('worker', (worker) =>
      worker.execute(planMissionMail, {
        campaignId,
        recipientIds: mails.map(({ id }) => id),
        userIds: mails.map(({ userId }) => userId),
        ruleKeys: mails.map(({ ruleKey }) => ruleKey),
        fireAt: now,
        usefulUntil: new Date(now.getTime() + MONTH),
        urgent: true,
      }),
    );
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }
}

function refuseWithoutAddress(rows: readonly Pick<MailingRecipientRow, 'address' | 'delegation'>[]): void {
  const without = rows.filter(({ address }) => address === '').map(({ delegation }) => delegation);
  if (without.length === 0) return;
  const names = without.slice(0, NAMED).join(', ') + (without.length > NAMED ? ' …' : '');
  throw Problem.at(
    'conflict',
    'delegationCodes',
    refusal('mailing.noAddress', { count: without.length, names }),
  );
}

/** The ledger knows recipients by account, so each address has one, which nobody opens. */
async function accountsFor(
  tx: Transaction,
  { zone }: Reader,
  rows: readonly { address: string }[],
): Promise<Map<string, string>> {
  const emails = [...new Set(rows.map(({ address }) => address))];
  const accounts = await tx.as('auth', async (auth) => {
    await auth.execute(addAccounts, { emails, names: emails, zone, locale: 'en' });
    return auth.run(accountsOf, { emails });
  });
  return new Map(accounts.map(({ id, email }) => [email, id]));
}

const toRecipient = (
  { userId: _userId, acceptedAt, addressNow, ...row }: MailingRecipientRow,
  reader: Reader,
): MailingRecipientDto => ({
  ...row,
  language: row.language,
  version: row.version ?? 1,
  addressNow: addressNow === row.address ? null : addressNow,
  accepted: acceptedAt && clocks(acceptedAt, reader.zone, reader),
});

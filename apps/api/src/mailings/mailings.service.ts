import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  knownDelegations,
  Letter,
  Mailing,
  mailingById,
  MailingRecipient,
  mailingsPage,
  MailingText,
  type MailingRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { AddMailingRequest, ChangeMailingRequest, MailingDto, MailingTextPart } from './mailings.dto.js';

/** What is written to missions, as long as it is a draft, and what became of it. */
@Injectable()
export class MailingsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, query: ShelfQuery): Promise<Page<MailingDto>> {
    refuseRemovedList(reader, query.shelf);
    const [beforeCreatedAt, beforeId] = decodeTimeCursor(query.cursor);
    const asked = { campaignId: reader.seat.campaignId, beforeCreatedAt, beforeId, shelf: query.shelf };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(mailingsPage, { ...asked, limit: query.limit + 1 }),
    );
    return page(
      rows,
      query.limit,
      (row) => toMailing(row, reader),
      (row) => [row.createdAt, row.id],
    );
  }

  async find(reader: Reader, id: string): Promise<MailingDto> {
    return toMailing(await this.row(reader, id), reader);
  }

  async add(reader: Reader, request: AddMailingRequest): Promise<MailingDto> {
    const tx = this.database.current();
    const { campaignId, organisationId } = reader.seat;
    const { id = newId(), title, letterId = null, replyTo = '', contactTier = 'coalition' } = request;
    if (letterId && !(await tx.table(Letter).findOne({ campaignId, id: letterId }, ['id'])))
      throw Problem.field('letterId', refusal('mailing.noLetter'));
    const row = {
      id,
      campaignId,
      organisationId,
      title,
      letterId,
      replyTo,
      contactTier,
      authorId: reader.userId,
    };
    const [added] = await tx
      .table(Mailing)
      .insertMissing([{ ...row, zone: null, startedAt: null, startedBy: null }], 'id');
    if (!added) throw idTaken();
    await this.write(reader, id, request);
    await audit(tx, reader, 'mailing_added', ['mailing', id]);
    return this.find(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeMailingRequest,
    version: number,
  ): Promise<MailingDto> {
    const tx = this.database.current();
    const before = await this.row(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    if (before.state !== 'draft') throw new Problem('conflict', refusal('mailing.begun'));
    const { title, replyTo, contactTier } = request;
    const where = { campaignId: reader.seat.campaignId, id };
    if (!(await tx.table(Mailing).updateAtVersion(where, version, { title, replyTo, contactTier })))
      throw staleVersion((await this.row(reader, id)).version);
    await this.write(reader, id, request);
    await audit(tx, reader, 'mailing_changed', ['mailing', id]);
    return this.find(reader, id);
  }

  /** A repeat changes nothing; what is under way is stopped before. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.row(reader, id));
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (row.state === 'sending' && row.waiting > 0)
      throw new Problem('conflict', refusal('mailing.underWay', { count: row.waiting }));
    if (!(await removeAtVersion(tx, Mailing, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'mailing_removed', ['mailing', id]);
  }

  async restore(reader: Reader, id: string): Promise<MailingDto> {
    const tx = this.database.current();
    await tx.withRemoved(() => this.row(reader, id));
    if (await restoreRow(tx, Mailing, reader, ['mailing', id]))
      await audit(tx, reader, 'mailing_restored', ['mailing', id]);
    return this.find(reader, id);
  }

  async row({ seat: { campaignId } }: Reader, id: string): Promise<MailingRow> {
    const row = await this.database.current().first(mailingById, { campaignId, id });
    if (!row) throw Problem.notFound('mailing');
    return row;
  }

  /** Steps on, at the version that was seen. */
  async step(
    reader: Reader,
    { id, version }: { id: string; version: number },
    state: 'sending' | 'paused' | 'cancelled',
    begins = false,
  ): Promise<void> {
    const tx = this.database.current();
    const where = { campaignId: reader.seat.campaignId, id };
    const begun = begins ? { startedAt: CLOCK_NOW, startedBy: reader.userId, zone: reader.zone } : {};
    if (!(await tx.table(Mailing).updateAtVersion(where, version, { state, ...begun })))
      throw staleVersion((await this.row(reader, id)).version);
  }

  /** Texts and recipients, each where something was said of it. */
  private async write(reader: Reader, mailingId: string, request: ChangeMailingRequest): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (request.texts) await this.writeTexts(campaignId, mailingId, request.texts);
    const codes = request.delegationCodes;
    if (!codes) return;
    const known = await tx.run(knownDelegations, { campaignId, codes });
    const at = codes.findIndex((code) => !known.some((one) => one.code === code));
    if (at >= 0) throw Problem.unknown(`delegationCodes[${at}]`, 'delegation');
    const before = await tx.table(MailingRecipient).find({ campaignId, mailingId }, ['id', 'delegationCode']);
    const gone = before.filter((one) => !codes.includes(one.delegationCode)).map((one) => one.id);
    if (gone.length > 0) await tx.table(MailingRecipient).delete({ campaignId, id: gone });
    const fresh = codes.filter((code) => !before.some((one) => one.delegationCode === code));
    if (fresh.length === 0) return;
    const nobody = { userId: null, interactionId: null };
    await tx
      .table(MailingRecipient)
      .insertMany(
        fresh.map((code) => ({ id: newId(), campaignId, mailingId, delegationCode: code, ...nobody })),
      );
  }

  private async writeTexts(
    campaignId: string,
    mailingId: string,
    texts: readonly MailingTextPart[],
  ): Promise<void> {
    const table = this.database.current().table(MailingText);
    await table.delete({ campaignId, mailingId });
    if (texts.length === 0) return;
    await table.insertMany(
      texts.map(({ language, subject, salutation, body }, sort) => ({
        ...{ id: newId(), campaignId, mailingId, sort },
        ...{ language, subject, salutation, body },
      })),
    );
  }
}

const toMailing = ({ createdAt: _createdAt, startedAt, ...row }: MailingRow, reader: Reader): MailingDto => ({
  ...row,
  contactTier: row.contactTier ?? 'coalition',
  state: row.state ?? 'draft',
  replyTo: row.replyTo ?? '',
  version: row.version ?? 1,
  started: startedAt && clocks(startedAt, reader.zone, reader),
});

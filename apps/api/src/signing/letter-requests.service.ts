import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  Letter,
  LetterRequest,
  LetterSigning,
  newId,
  organisationsToAsk,
  requestById,
  requestNumbers,
  requestsPage,
  type RequestRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { signToken, signUrl } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database, Tokens, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit, renaming } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { ApiSettings } from '../settings.js';
import type {
  ChangeLetterRequestRequest,
  ChangeSigningRequest,
  LetterRequestDto,
  LetterRequestsQuery,
  SigningDto,
} from './asking.dto.js';
import { SigningMail } from './signing-mail.js';

/** Whom one asked to sign a letter, the link that is shared, and when who has not answered is reminded. */
@Injectable()
export class LetterRequestsService {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly mail: SigningMail,
    private readonly tokens: Tokens,
    private readonly settings: ApiSettings,
  ) {}

  async list(reader: Reader, letterId: string, query: LetterRequestsQuery): Promise<Page<LetterRequestDto>> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await refuseUnknown(tx, campaignId, letterId);
    const [afterAskedAt, afterId] = (decodeCursor(query.cursor, ['instant', 'id']) ?? []) as string[];
    const answer = query.answer ?? null;
    const about = { campaignId, letterId, answer, limit: query.limit + 1 };
    const rows = await tx.run(requestsPage, { ...about, ...(afterId ? { afterAskedAt, afterId } : {}) });
    return page(
      rows,
      query.limit,
      (row) => toRequest(row, reader),
      (row) => [row.askedAt, row.id],
    );
  }

  async change(
    reader: Reader,
    letterId: string,
    id: string,
    { name, language }: ChangeLetterRequestRequest,
    version: number,
  ): Promise<LetterRequestDto> {
    const tx = this.database.current();
    const before = await this.one(reader, letterId, id);
    if (before.version !== version) throw staleVersion(before.version);
    const to = { ...(name ? { name } : {}), ...(language ? { language } : {}) };
    const { campaignId } = reader.seat;
    const changed = await tx.table(LetterRequest).updateAtVersion({ id, campaignId }, version, to);
    if (!changed) throw staleVersion(version + 1);
    await audit(tx, reader, 'letter_request_changed', ['letter_request', id], renaming(before, to, 'name'));
    return toRequest(await this.one(reader, letterId, id), reader);
  }

  /** Its link signs nothing any more, and no mail goes there. What was signed by it stays. */
  async remove(reader: Reader, letterId: string, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved((all) => this.row(all, reader, letterId, id));
    if (row.removedAt !== null) return;
    if (!(await removeAtVersion(tx, LetterRequest, reader, id, version))) throw staleVersion(row.version);
    await this.mail.cancelAsking(tx, [id], 'cancelled');
    await audit(tx, reader, 'letter_request_removed', ['letter_request', id]);
  }

  async restore(reader: Reader, letterId: string, id: string): Promise<LetterRequestDto> {
    const tx = this.database.current();
    await tx.withRemoved((all) => this.row(all, reader, letterId, id));
    if (await restoreRow(tx, LetterRequest, reader, ['letter_request', id])) {
      await audit(tx, reader, 'letter_request_restored', ['letter_request', id]);
      await this.planner.letters(tx, [letterId]);
    }
    return toRequest(await this.one(reader, letterId, id), reader);
  }

  async signing(reader: Reader, letterId: string): Promise<SigningDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await refuseUnknown(tx, campaignId, letterId);
    const columns = ['remindDays', 'linkId', 'version'] as const;
    const row = await tx.table(LetterSigning).findOne({ letterId, campaignId }, [...columns]);
    const numbers = await tx.first(requestNumbers, { campaignId, letterId });
    if (!numbers) throw new Error('Nothing counted requests');
    const { remindDays = [3, 1], linkId = null, version = 0 } = row ?? {};
    const organisations = await tx.run(organisationsToAsk, { campaignId, letterId });
    return { remindDays, link: linkId && this.urlOf(linkId), ...numbers, organisations, version };
  }

  async changeSigning(
    reader: Reader,
    letterId: string,
    { remindDays }: ChangeSigningRequest,
    version: number,
  ): Promise<SigningDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.makeRow(tx, campaignId, letterId);
    const before = await this.signing(reader, letterId);
    // Nobody has changed anything where there was no row.
    if (before.version !== Math.max(version, 1)) throw staleVersion(before.version);
    const days = remindDays.toSorted((one, other) => other - one);
    const where = { letterId, campaignId };
    const changed = await tx
      .table(LetterSigning)
      .updateAtVersion(where, before.version, { remindDays: days });
    if (!changed) throw staleVersion(before.version + 1);
    await this.planner.letters(tx, [letterId]);
    await audit(tx, reader, 'letter_reminders_changed', ['letter', letterId], { days });
    return this.signing(reader, letterId);
  }

  /** The one that is there, or a new one: of a link that was taken back nobody signs any more. */
  async share(reader: Reader, letterId: string): Promise<SigningDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.makeRow(tx, campaignId, letterId);
    const where = { letterId, campaignId, linkId: null };
    const made = await tx.table(LetterSigning).update(where, { linkId: newId(), linkMadeAt: CLOCK_NOW });
    if (made > 0) await audit(tx, reader, 'letter_link_made', ['letter', letterId]);
    return this.signing(reader, letterId);
  }

  async unshare(reader: Reader, letterId: string): Promise<SigningDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await refuseUnknown(tx, campaignId, letterId);
    const gone = { linkId: null, linkMadeAt: null };
    const taken = await tx.table(LetterSigning).update({ letterId, campaignId }, gone);
    if (taken > 0) await audit(tx, reader, 'letter_link_taken_back', ['letter', letterId]);
    return this.signing(reader, letterId);
  }

  private async makeRow(tx: Transaction, campaignId: string, letterId: string): Promise<void> {
    await refuseUnknown(tx, campaignId, letterId);
    await tx.table(LetterSigning).insertMissing([{ letterId, campaignId }], 'letterId');
  }

  private urlOf = (linkId: string): string =>
    signUrl(this.settings.publicUrl, signToken(this.tokens, { kind: 'shared', id: linkId }));

  private async row(tx: Transaction, reader: Reader, letterId: string, id: string) {
    const { campaignId } = reader.seat;
    const row = await tx.table(LetterRequest).findOne({ id, letterId, campaignId }, ['version', 'removedAt']);
    if (!row) throw Problem.notFound('letter_request');
    return row;
  }

  private async one(reader: Reader, letterId: string, id: string): Promise<RequestRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(requestById, { campaignId, letterId, id });
    if (!row) throw Problem.notFound('letter_request');
    return row;
  }
}

async function refuseUnknown(tx: Transaction, campaignId: string, id: string): Promise<void> {
  const letter = await tx.table(Letter).findOne({ id, campaignId }, ['id']);
  if (!letter) throw Problem.notFound('letter');
}

function toRequest({ askedAt, answeredAt, ...row }: RequestRow, reader: Reader): LetterRequestDto {
  return {
    ...row,
    asked: clocks(new Date(askedAt), reader.zone, reader),
    answered: answeredAt && clocks(answeredAt, reader.zone, reader),
  };
}

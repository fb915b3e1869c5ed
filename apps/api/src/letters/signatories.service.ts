import { Injectable } from '@nestjs/common';
import {
  Delegation,
  lineOfOrganisation,
  namesOfSignatories,
  Organisation,
  signatoriesPage,
  Signatory,
  signatoryById,
  SignatoryContact,
  type LetterRow,
  type SignatoryRow,
} from '#libs/data';
import { foldForSearch, isLate, Problem, type LetterTextParts } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { LettersService } from './letters.service.js';
import type {
  ChangeSignatoryRequest,
  NewSignatoryRequest,
  SignatoriesQuery,
  SignatoryDto,
} from './signatories.dto.js';
import { whoseSignatures, type WhoseSignature } from './whose-signature.js';
import { hashOf } from './wordings.js';

type Texts = LetterTextParts[];

/** Reads the lines of a letter, adds them and changes what they say. */
@Injectable()
export class SignatoriesService {
  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
  ) {}

  /** In the order of the list; who does not coordinate reads what is listed. */
  async list(reader: Reader, letterId: string, query: SignatoriesQuery): Promise<Page<SignatoryDto>> {
    refuseRemovedList(reader, query.shelf);
    await this.letters.row(reader, letterId);
    const [afterKind, afterSort, afterName, afterId] =
      decodeCursor(query.cursor, ['number', 'number', 'text', 'id']) ?? [];
    const after = { afterKind, afterSort, afterName, afterId } as {
      afterKind?: number;
      afterSort?: number;
      afterName?: string;
      afterId?: string;
    };
    const { state, kind, shelf, limit } = query;
    const { campaignId } = reader.seat;
    return onShelf(this.database.current(), shelf, async (tx) => {
      const ids = query.q ? await idsOf(tx, campaignId, letterId, query.q) : undefined;
      const asked = { campaignId, letterId, state, kind, ids, shelf, ...after, limit: limit + 1 };
      const rows = await tx.run(signatoriesPage, asked);
      const whose = await whoseSignatures(tx, asked, rows);
      return page(
        rows,
        limit,
        (row) => plain(row, whose(row)),
        (row) => [row.kindPlace, row.sortPlace, row.nameKey ?? '', row.id],
      );
    });
  }

  async one(reader: Reader, letterId: string, id: string): Promise<SignatoryDto> {
    const row = await this.row(reader, letterId, id);
    const { campaignId } = reader.seat;
    const whose = await whoseSignatures(this.database.current(), { campaignId, letterId }, [row]);
    return plain(row, whose(row));
  }

  /** @throws Problem where there is none */
  async row(reader: Reader, letterId: string, id: string): Promise<SignatoryRow> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(signatoryById, { campaignId, letterId, id });
    if (!row) throw Problem.notFound('signatory');
    return row;
  }

  /** What a coordinator adds is approved by that; after sign-on closed it is late. */
  async add(reader: Reader, letterId: string, request: NewSignatoryRequest): Promise<SignatoryDto> {
    const tx = this.database.current();
    const letter = await this.letters.row(reader, letterId);
    const { campaignId } = reader.seat;
    const { id = newId(), kind, shownName } = request;
    await this.refuseUnknown(reader, letterId, id, kind, request);
    const now = await this.letters.now();
    const row = {
      ...({ id, campaignId, letterId, kind, shownName, source: 'coordinator', state: 'approved' } as const),
      ...columnsOf(request),
      ...{ organisationId: request.organisationId ?? null, offeredAt: now, approvedAt: now },
      ...{ late: isLate(letter, now), ...signedOf(letter) },
    };
    const [added] = await tx.table(Signatory).insertMissing([row], 'id');
    if (!added) throw idTaken();
    if (request.email)
      await tx.table(SignatoryContact).insert({ signatoryId: id, campaignId, email: request.email });
    await audit(tx, reader, 'signatory_added', ['signatory', id]);
    return this.one(reader, letterId, id);
  }

  async change(
    reader: Reader,
    letterId: string,
    id: string,
    request: ChangeSignatoryRequest,
    version: number,
  ): Promise<SignatoryDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.row(reader, letterId, id);
    if (before.version !== version) throw staleVersion(before.version);
    await this.refuseUnknown(reader, letterId, id, before.kind, request);
    if (request.withheld === false) await this.refuseListing(before);
    const { organisationId } = request;
    const change = {
      shownName: request.shownName ?? undefined,
      ...columnsOf(request),
      ...(organisationId === undefined ? {} : { organisationId }),
    };
    if (!(await tx.table(Signatory).updateAtVersion({ campaignId, id }, version, change)))
      throw staleVersion((await this.row(reader, letterId, id)).version);
    if (request.email !== undefined) await this.putEmail(campaignId, id, request.email);
    await audit(tx, reader, 'signatory_changed', ['signatory', id]);
    return this.one(reader, letterId, id);
  }

  /** @throws Problem where who signed it by a link, or a line that was merged into it, withholds the name: no coordinator lists it. */
  private async refuseListing({ id, withheld, signerWithholds }: SignatoryRow): Promise<void> {
    if (!withheld) return;
    const signed = { mergedIntoId: id, signerWithholds: true };
    if (signerWithholds || (await this.database.current().table(Signatory).findOne(signed, ['id'])))
      throw Problem.at('conflict', 'withheld', refusal('letters.signerWithholds'));
  }

  private async putEmail(campaignId: string, signatoryId: string, email: string | null): Promise<void> {
    const contacts = this.database.current().table(SignatoryContact);
    await contacts.delete({ campaignId, signatoryId });
    if (email !== null) await contacts.insert({ campaignId, signatoryId, email });
  }

  /** @throws Problem naming the field that names what is not there, or an organisation that has signed */
  private async refuseUnknown(
    reader: Reader,
    letterId: string,
    id: string,
    kind: Signatory['kind'],
    { organisationId, placeCode }: ChangeSignatoryRequest,
  ): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    if (placeCode && !(await tx.table(Delegation).findOne({ code: placeCode }, ['code'])))
      throw Problem.unknown('placeCode', 'delegation');
    if (!organisationId) return;
    if (kind === 'individual') throw Problem.field('organisationId', refusal('letters.individualAlone'));
    if (
      !(await tx.table(Organisation).findOne({ id: organisationId, campaignId }, ['id'], { lock: 'update' }))
    )
      throw Problem.unknown('organisationId', 'organisation');
    await this.refuseTwice(reader, letterId, id, organisationId, 'organisationId');
  }

  /** @throws Problem naming the field where another line of the letter is of the same organisation */
  async refuseTwice(
    reader: Reader,
    letterId: string,
    id: string,
    organisationId: string | null,
    field: string,
  ): Promise<void> {
    if (organisationId === null) return;
    const { campaignId } = reader.seat;
    const same = await this.database
      .current()
      .first(lineOfOrganisation, { ...{ campaignId, letterId, id }, organisationId });
    if (!same) return;
    const params = { name: same.shownName, existingId: same.id };
    throw Problem.at('conflict', field, refusal('letters.signedBefore', params));
  }
}

/** Those that have each word of what is searched for, without regard to accents and case. */
async function idsOf(tx: Transaction, campaignId: string, letterId: string, q: string): Promise<string[]> {
  const words = foldForSearch(q).split(' ');
  const rows = await tx.run(namesOfSignatories, { campaignId, letterId });
  return rows.flatMap(({ id, names }) => {
    const folded = foldForSearch(names);
    return words.every((word) => folded.includes(word)) ? [id] : [];
  });
}

/** What somebody signs by being added now: the wording that is open for signature, or nothing while it is a draft. */
function signedOf({ openedAt, wording, texts }: LetterRow) {
  return openedAt === null
    ? { wording: null, textSha256: null }
    : { wording, textSha256: hashOf(texts as Texts) };
}

function columnsOf(request: ChangeSignatoryRequest) {
  const { place, placeCode, affiliation, language, withheld, sort } = request;
  const given = {
    ...{ place: place ?? undefined, affiliation: affiliation ?? undefined, language: language ?? undefined },
    ...{ withheld: withheld ?? undefined, placeCode, sort },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
}

function plain(row: SignatoryRow, whose: WhoseSignature): SignatoryDto {
  const { kindPlace: _kind, sortPlace: _sort, nameKey: _key, signerWithholds: _own, ...shown } = row;
  const { shownOrganisationId, ...said } = shown;
  return { ...said, ...whose, organisationId: shownOrganisationId };
}

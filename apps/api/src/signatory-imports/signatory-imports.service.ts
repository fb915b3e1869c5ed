import { Injectable } from '@nestjs/common';
import {
  lockNames,
  Letter,
  removeImported,
  restoreImported,
  SignatoryImport,
  signatoryImports,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { ReadSignatoriesService } from './read-signatories.service.js';
import type { SignatoryImportDto } from './signatory-imports.dto.js';
import { writeSignatories } from './write-signatories.js';
import type { ImportSignatoriesRequest, SignatoryRowDto } from './signatory-reading.dto.js';

/** How many imports of one letter are listed. */
const LISTED = 100;

/** Takes a list of signatories over into a letter, takes it back and brings it back. */
@Injectable()
export class SignatoryImportsService {
  constructor(
    private readonly database: Database,
    private readonly reading: ReadSignatoriesService,
  ) {}

  async list(reader: Reader, letterId: string): Promise<Items<SignatoryImportDto>> {
    await this.letter(reader, letterId);
    return { items: await this.some(reader, letterId) };
  }

  async import(
    reader: Reader,
    letterId: string,
    request: ImportSignatoriesRequest,
  ): Promise<SignatoryImportDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Whoever imports or adds an organisation at this moment comes first, and is seen.
    await tx.run(lockNames, { campaignId });
    const { rows, asOf } = await this.reading.read(reader, letterId, request);
    refuseUnsettled(rows);
    const added = rows.filter(({ there }) => !there);
    if (added.length === 0) throw Problem.field('text', refusal('signatories.allThere'));
    const { id = newId(), approve, addOrganisations } = request;
    const made = {
      id,
      campaignId,
      letterId,
      madeBy: reader.userId,
      listAsOf: asOf,
      removedAt: null,
      removedBy: null,
    };
    const [written] = await tx.table(SignatoryImport).insertMissing([made], 'id', 'madeAt');
    if (!written) throw idTaken();
    const ids = { campaignId, letterId, importId: id, approvedAt: approve ? written.madeAt : null };
    await writeSignatories(tx, ids, added, { addOrganisations });
    await audit(tx, reader, 'signatories_imported', ['letter', letterId], { importId: id });
    return this.one(reader, letterId, id);
  }

  /** With its lines, and the organisations that came along with it and that nothing else hangs on. */
  async remove(reader: Reader, letterId: string, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { removed, version: now } = await this.one(reader, letterId, id);
    if (removed !== null) return;
    if (!(await removeAtVersion(tx, SignatoryImport, reader, id, version))) throw staleVersion(now);
    await tx.withRemoved((all) => all.execute(removeImported, { campaignId, id }));
    await audit(tx, reader, 'signatory_import_removed', ['letter', letterId], { importId: id });
  }

  /** A repeat changes nothing. */
  async restore(reader: Reader, letterId: string, id: string): Promise<SignatoryImportDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { removed } = await this.one(reader, letterId, id);
    if (removed !== null) {
      await tx.withRemoved((all) => all.execute(restoreImported, { campaignId, id }));
      await restoreRow(tx, SignatoryImport, reader, ['signatoryImport', id]);
      await audit(tx, reader, 'signatory_import_restored', ['letter', letterId], { importId: id });
    }
    return this.one(reader, letterId, id);
  }

  private async letter(reader: Reader, id: string): Promise<void> {
    const { campaignId } = reader.seat;
    if (!(await this.database.current().table(Letter).findOne({ campaignId, id }, ['id'])))
      throw Problem.notFound('letter');
  }

  private async one(reader: Reader, letterId: string, id: string): Promise<SignatoryImportDto> {
    const [row] = await this.some(reader, letterId, id);
    if (!row) throw Problem.notFound('signatoryImport');
    return row;
  }

  private some(reader: Reader, letterId: string, id?: string): Promise<SignatoryImportDto[]> {
    const { campaignId } = reader.seat;
    return this.database
      .current()
      .withRemoved((all) => all.run(signatoryImports, { campaignId, letterId, id, limit: LISTED }));
  }
}

/** @throws Problem that names the first line which a person has to look at */
function refuseUnsettled(rows: readonly SignatoryRowDto[]): void {
  const open = rows.filter(({ settled }) => !settled);
  const [first] = open;
  if (first) {
    throw Problem.field(
      'decisions',
      refusal('signatories.unsettled', { count: open.length, line: first.line }),
    );
  }
}

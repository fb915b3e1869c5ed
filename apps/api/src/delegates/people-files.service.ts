import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  ContactPoint,
  contactPointsOf,
  Delegate,
  DelegateImport,
  delegateNames,
  delegationsOfCampaign,
  lockMerging,
  mergedIntoImports,
  otherDelegations,
  partFromImport,
  peopleOfImports,
  knownNotes,
  removeNotesOfImport,
  removePointsOfImport,
  removePostsOfImport,
  type Row,
  stepDelegates,
} from '#libs/data';
import { narrowerTier, Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { DelegationNames } from '#libs/reference';
import { NoPeople, readPeopleCsv, readVcards, type PeopleFile } from '#libs/sheets';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { chosenTier } from '../http/chosen-tier.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { BringPeopleService } from './bring-people.service.js';
import { checkPeople, type CheckedPerson } from './check-people.js';
import { mayChange } from './delegates.service.js';
import { decided, newPoints, noteOf, withoutKnown, withPart, type Brought } from './people-brought.js';
import type {
  ApplyPeopleRequest,
  CheckPeopleRequest,
  DelegateImportDto,
  PeopleReportDto,
} from './people-files.dto.js';

/** More than a coalition knows; a file of more is no file of delegates. */
const MOST = 2000;

/** Brings people from files: what is kept of a file is how much it added, and nothing of what stood in it. */
@Injectable()
export class PeopleFilesService {
  constructor(
    private readonly database: Database,
    private readonly bring: BringPeopleService,
  ) {}

  /** Nothing is written. */
  async check(reader: Reader, request: CheckPeopleRequest): Promise<PeopleReportDto> {
    const file = read(request);
    const people = await this.judge(reader, file, request);
    return { columns: file.columns.map((column) => ({ ...column })), rows: people.map(({ row }) => row) };
  }

  /** The same few statements for one person and for two thousand; all of it or nothing. */
  async apply(reader: Reader, request: ApplyPeopleRequest): Promise<DelegateImportDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const tier = await chosenTier(tx, reader, request.tier);
    const people = decided(await this.judge(reader, read(request), request), request);
    const importId = request.id ?? newId();
    // What a file says is for few is brought for no more.
    const tierOf = ({ record }: Brought) => narrowerTier(reader.seat, record.tier ?? tier, tier);
    const there = await tx.run(contactPointsOf, { campaignId, delegateIds: people.map(({ id }) => id) });
    const points = newPoints(people, there, tierOf);
    const added = people.filter(({ isNew }) => isNew);
    const [posted, noted] = [withPart(people, 'role'), withPart(people, 'note')];
    const touched = new Set([
      ...points.map((one) => one.delegateId),
      ...[...posted, ...noted].map(({ id }) => id),
    ]);
    const counts = {
      added: added.length,
      changed: people.filter(({ id, isNew }) => !isNew && touched.has(id)).length,
    };
    const by = { campaignId, authorId: reader.userId };
    const [row] = await tx.table(DelegateImport).insertMissing([{ id: importId, ...by, ...counts }], 'id');
    if (!row) return this.one(reader, importId);
    await this.bring.people(reader, added, importId, tierOf);
    await this.bring.posts(reader, posted, importId);
    await this.bring.notes(reader, noted, importId, tierOf);
    const hanging = { ...by, organisationId: reader.seat.organisationId };
    await tx
      .table(ContactPoint)
      .insertMany(points.map((point) => ({ id: newId(), ...point, ...hanging, importId })));
    await audit(tx, reader, 'delegates_imported', ['delegate_import', importId], counts);
    return this.one(reader, importId);
  }

  /** The latest first. */
  async list(reader: Reader): Promise<Items<DelegateImportDto>> {
    const about = { campaignId: reader.seat.campaignId, authorId: reader.userId };
    const rows = await this.database.current().table(DelegateImport).find(about);
    const items = await this.withPeople(reader, rows);
    return { items: items.toSorted((a, b) => b.appliedAt.localeCompare(a.appliedAt)) };
  }

  /**
   * Whoever it added is removed with all of theirs, and can be put back whole; what it added to others goes, but for what was
   * corrected or verified since. Whom others have added to stays as they are, and what was merged into those who go stands by
   * itself again. A repeat changes nothing.
   */
  async undo(reader: Reader, id: string): Promise<DelegateImportDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockMerging, { campaignId });
    const before = await this.one(reader, id);
    if (before.undoneAt !== null) return before;
    const people = await tx.run(peopleOfImports, { campaignId, importIds: [id] });
    const going = people.filter(({ builtUpon }) => !builtUpon).map((one) => one.id);
    await tx.run(partFromImport, { importId: id, ids: going });
    const added = { campaignId, importId: id, exceptIds: people.map((one) => one.id) };
    await tx.execute(removePointsOfImport, added);
    await tx.execute(removeNotesOfImport, added);
    const posts = await tx.run(removePostsOfImport, added);
    await tx.execute(stepDelegates, { campaignId, ids: posts.map(({ delegateId }) => delegateId) });
    const removed = { removedAt: CLOCK_NOW, removedBy: reader.userId };
    await tx.withRemoved((all) =>
      all.table(Delegate).update({ id: going, campaignId, removedAt: null }, removed),
    );
    await tx.table(DelegateImport).update({ id, campaignId }, { undoneAt: CLOCK_NOW });
    await audit(tx, reader, 'delegates_import_undone', ['delegate_import', id]);
    return this.one(reader, id);
  }

  private async judge(
    reader: Reader,
    file: PeopleFile,
    request: CheckPeopleRequest,
  ): Promise<readonly CheckedPerson[]> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const delegations = await tx.run(delegationsOfCampaign, { campaignId });
    const names = new Map(delegations.map(({ code, name }) => [code, name]));
    if (request.delegationCode && !names.has(request.delegationCode)) {
      throw Problem.unknown('delegationCode', 'delegation');
    }
    const known = await tx.run(delegateNames, { campaignId, delegationCode: null });
    const called = new DelegationNames(await tx.run(otherDelegations, { campaignId }));
    const mayAdd = (person: { authorId: string }) => mayChange(reader, person);
    const people = checkPeople(file.records, known, names, called, request.delegationCode, mayAdd);
    const about = people.flatMap(({ row }) => row.candidates.filter(({ takes }) => takes.includes('note')));
    const there = await tx.run(knownNotes, {
      campaignId,
      delegateIds: [...new Set(about.map(({ id }) => id))],
      notes: [...new Set(people.map(({ record }) => noteOf(record)))],
    });
    return withoutKnown(people, there);
  }

  private async one(reader: Reader, id: string): Promise<DelegateImportDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().table(DelegateImport).findOne({ id, campaignId });
    if (!row) throw Problem.notFound('delegate_import');
    const [item] = await this.withPeople(reader, [row]);
    if (!item) throw new Error('An import became none');
    return item;
  }

  /** With what taking each back does; the same two statements for one and for a hundred. */
  private async withPeople(
    reader: Reader,
    rows: readonly Row<DelegateImport>[],
  ): Promise<DelegateImportDto[]> {
    const tx = this.database.current();
    const about = { campaignId: reader.seat.campaignId, importIds: rows.map(({ id }) => id) };
    const people = await tx.run(peopleOfImports, about);
    const merged = await tx.run(mergedIntoImports, about);
    return rows.map(({ id, added, changed, appliedAt, undoneAt }) => {
      const theirs = people.filter(({ importId }) => importId === id);
      const going = new Set(theirs.filter(({ builtUpon }) => !builtUpon).map((one) => one.id));
      return {
        ...{ id, added, changed },
        appliedAt: appliedAt.toISOString(),
        undoneAt: undoneAt?.toISOString() ?? null,
        ...{ goes: going.size, stays: theirs.length - going.size },
        parted: merged.filter((one) => going.has(one.intoId) && !going.has(one.id)).length,
      };
    });
  }
}

function read({ format, text }: CheckPeopleRequest): PeopleFile {
  try {
    const file = format === 'csv' ? readPeopleCsv(text) : readVcards(text);
    if (file.records.length > MOST)
      throw Problem.field('text', refusal('delegates.fileTooLong', { most: MOST }));
    return file;
  } catch (error) {
    if (!(error instanceof NoPeople)) throw error;
    const why = error.reason === 'header' ? 'delegates.fileNoNames' : 'delegates.fileDamaged';
    throw Problem.field('text', refusal(why));
  }
}

import { Injectable } from '@nestjs/common';
import {
  Coalition,
  coalitionById,
  CoalitionMember,
  coalitionMemberRows,
  coalitionsPage,
  lockNames,
  Organisation,
  type CoalitionRow,
} from '#libs/data';
import { daysProblems, fieldProblem, identityKey, Problem, unknownField } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { invalid } from '../http/validation.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  ChangeCoalitionRequest,
  CoalitionDto,
  CoalitionMemberPart,
  NewCoalitionRequest,
} from './coalitions.dto.js';

/** Coalitions that organisations of the campaign form, and from when to when each belongs. */
@Injectable()
export class CoalitionsService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, query: ShelfQuery): Promise<Page<CoalitionDto>> {
    refuseRemovedList(reader, query.shelf);
    const [afterName, afterId] = (decodeCursor(query.cursor, 2) ?? []) as string[];
    const { campaignId } = reader.seat;
    const asked = { campaignId, afterName, afterId, limit: query.limit + 1, shelf: query.shelf };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) => tx.run(coalitionsPage, asked));
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.name, row.id],
    );
  }

  async add(reader: Reader, { id = newId(), name, members }: NewCoalitionRequest): Promise<CoalitionDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.refuseSameName(campaignId, id, name);
    await this.refuseMembers(campaignId, members ?? []);
    const [added] = await tx.table(Coalition).insertMissing([{ id, campaignId, name }], 'id');
    if (!added) throw idTaken();
    await this.insertMembers(campaignId, id, members ?? []);
    await audit(tx, reader, 'coalition_added', ['coalition', id]);
    return this.one(reader, id);
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeCoalitionRequest,
    version: number,
  ): Promise<CoalitionDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // What is null is left out.
    const [name, members] = [request.name ?? undefined, request.members ?? undefined];
    const before = await this.one(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    if (name) await this.refuseSameName(campaignId, id, name);
    await this.refuseMembers(campaignId, members ?? []);
    const changed = await tx.table(Coalition).updateAtVersion({ campaignId, id }, version, { name });
    if (!changed) throw staleVersion((await this.one(reader, id)).version);
    if (members) await this.putMembers(campaignId, id, members);
    await audit(tx, reader, 'coalition_changed', ['coalition', id], {
      ...renaming(before, { name }, 'name'),
      ...(members ? { members: members.length } : {}),
    });
    return this.one(reader, id);
  }

  /** What hangs on it; nothing of it stands in the way of a removal. */
  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { members } = await this.one(reader, id);
    return usesOf({ organisation: new Set(members.map(({ organisationId }) => organisationId)).size });
  }

  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved((all) => all.first(coalitionById, { ...this.of(reader), id }));
    if (!row) throw Problem.notFound('coalition');
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, Coalition, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'coalition_removed', ['coalition', id]);
  }

  /** @throws Problem where another one has taken its name meanwhile */
  async restore(reader: Reader, id: string): Promise<CoalitionDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.withRemoved((all) => all.table(Coalition).findOne({ id, campaignId }, ['name']));
    if (row) await this.refuseSameName(campaignId, id, row.name);
    if (await restoreRow(tx, Coalition, reader, ['coalition', id]))
      await audit(tx, reader, 'coalition_restored', ['coalition', id]);
    return this.one(reader, id);
  }

  private of(reader: Reader) {
    return { campaignId: reader.seat.campaignId };
  }

  private async one(reader: Reader, id: string): Promise<CoalitionRow> {
    const row = await this.database.current().first(coalitionById, { ...this.of(reader), id });
    if (!row) throw Problem.notFound('coalition');
    return row;
  }

  private async refuseSameName(campaignId: string, id: string, name: string): Promise<void> {
    const tx = this.database.current();
    await tx.run(lockNames, { campaignId });
    const all = await tx.table(Coalition).find({ campaignId }, ['id', 'name']);
    const same = all.find((one) => one.id !== id && identityKey(one.name) === identityKey(name));
    if (!same) return;
    const params = { name: same.name, existingId: same.id };
    throw Problem.at('conflict', 'name', refusal('organisations.coalitionNamed', params));
  }

  /** @throws Problem naming each organisation that is not there, and days that make no sense */
  private async refuseMembers(campaignId: string, members: readonly CoalitionMemberPart[]): Promise<void> {
    if (members.length === 0) return;
    const ids = [...new Set(members.map(({ organisationId }) => organisationId))];
    const there = await this.database
      .current()
      .table(Organisation)
      .find({ campaignId, id: ids, mergedIntoId: null, removedAt: null }, ['id', 'name']);
    const nameOf = new Map(there.map(({ id, name }) => [id, name]));
    const unknown = members.flatMap(({ organisationId }, index) =>
      nameOf.has(organisationId) ? [] : [unknownField(`members[${index}].organisationId`, 'organisation')],
    );
    if (unknown.length > 0) throw invalid(unknown);
    const dated = members.map(({ organisationId, joinedOn, leftOn }) => ({
      code: organisationId,
      ...{ validFrom: joinedOn ?? null, validTo: leftOn ?? null },
    }));
    const wrong = daysProblems(dated, 'members').map((problem) => {
      const [, at = '0'] = /\[(\d+)\]/.exec(problem.path) ?? [];
      const name = nameOf.get(members[Number(at)]?.organisationId ?? '') ?? '';
      return problem.code.endsWith('endsBefore')
        ? fieldProblem(`members[${at}].leftOn`, refusal('organisations.leftBefore', { name }))
        : fieldProblem(`members[${at}].joinedOn`, refusal('organisations.belongsTwice', { name }));
    });
    if (wrong.length > 0) throw invalid(wrong);
  }

  /**
   * All that remain. A row that says the same stays as it is: it may be that of a record that was merged into the organisation,
   * which has it again when the two are taken apart.
   */
  private async putMembers(
    campaignId: string,
    coalitionId: string,
    members: readonly CoalitionMemberPart[],
  ): Promise<void> {
    const tx = this.database.current();
    const there = await tx.run(coalitionMemberRows, { campaignId, coalitionId });
    const wanted = new Set(members.map(keyOf));
    const known = new Set(there.map(keyOf));
    const gone = there.filter((row) => !wanted.has(keyOf(row))).map(({ id }) => id);
    if (gone.length > 0) await tx.table(CoalitionMember).delete({ campaignId, id: gone });
    await this.insertMembers(
      campaignId,
      coalitionId,
      members.filter((member) => !known.has(keyOf(member))),
    );
  }

  private insertMembers(
    campaignId: string,
    coalitionId: string,
    members: readonly CoalitionMemberPart[],
  ): Promise<void> {
    return this.database
      .current()
      .table(CoalitionMember)
      .insertMany(
        members.map(({ organisationId, joinedOn = null, leftOn = null }) => ({
          ...{ id: newId(), campaignId, coalitionId, organisationId, joinedOn, leftOn },
        })),
      );
  }
}

const keyOf = ({ organisationId, joinedOn, leftOn }: CoalitionMemberPart) =>
  [organisationId, joinedOn ?? '', leftOn ?? ''].join(' ');

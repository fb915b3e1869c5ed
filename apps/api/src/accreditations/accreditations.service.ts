import { Injectable } from '@nestjs/common';
import {
  Accreditation,
  accreditationById,
  accreditationOfOrganisation,
  accreditationsPage,
  Organisation,
  usesOfAccreditation,
  type AccreditationRow,
} from '#libs/data';
import { accreditationProblem, Problem, type AccreditationDays } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type {
  AccreditationDto,
  AddAccreditationRequest,
  ChangeAccreditationRequest,
} from './accreditations.dto.js';

export type AccreditationIds = readonly [sessionId: string, accreditationId: string];

/** Who of the coalition is admitted to a session; an organisation once. */
@Injectable()
export class AccreditationsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async list(reader: Reader, sessionId: string, query: ShelfQuery): Promise<Page<AccreditationDto>> {
    refuseRemovedList(reader, query.shelf);
    await this.sessions.find(reader, sessionId);
    const [afterName, afterId] = (decodeCursor(query.cursor, 2) ?? []) as string[];
    const { campaignId } = reader.seat;
    const asked = { campaignId, sessionId, afterName, afterId, limit: query.limit + 1, shelf: query.shelf };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(accreditationsPage, asked),
    );
    return page(rows, query.limit, toDto, (row) => [row.organisation, row.id]);
  }

  async add(reader: Reader, sessionId: string, request: AddAccreditationRequest): Promise<AccreditationDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Locked, so that of many who add an organisation at once the first is heard and the others are told.
    await this.sessions.take(reader, sessionId, undefined);
    const { id = newId(), organisationId, category, appliedOn = null, stateOn = null } = request;
    const state = request.state ?? 'applied';
    const organisation = await tx
      .table(Organisation)
      .findOne({ campaignId, id: organisationId, mergedIntoId: null, removedAt: null }, ['id']);
    if (!organisation) throw Problem.unknown('organisationId', 'organisation');
    refuseDays({ state, appliedOn, stateOn });
    await this.refuseTwice(reader, sessionId, organisationId, id);
    const row = { id, campaignId, sessionId, organisationId, category, state, appliedOn, stateOn };
    const [added] = await tx.table(Accreditation).insertMissing([row], 'id');
    if (!added) throw idTaken();
    await audit(tx, reader, 'accreditation_added', ['accreditation', id]);
    return this.one(reader, [sessionId, id]);
  }

  async change(
    reader: Reader,
    ids: AccreditationIds,
    request: ChangeAccreditationRequest,
    version: number,
  ): Promise<AccreditationDto> {
    const tx = this.database.current();
    const before = await this.row(reader, ids);
    if (before.version !== version) throw staleVersion(before.version);
    const { appliedOn, stateOn } = request;
    const state = request.state ?? undefined;
    const after = { state, appliedOn, stateOn };
    refuseDays({
      state: state ?? before.state,
      appliedOn: appliedOn === undefined ? before.appliedOn : appliedOn,
      stateOn: stateOn === undefined ? before.stateOn : stateOn,
    });
    const where = { campaignId: reader.seat.campaignId, id: before.id };
    const change = { ...after, category: request.category ?? undefined };
    const changed = await tx.table(Accreditation).updateAtVersion(where, version, change);
    if (!changed) throw staleVersion((await this.row(reader, ids)).version);
    await audit(tx, reader, 'accreditation_changed', ['accreditation', before.id], {
      ...(state === undefined || state === before.state ? {} : { state: { old: before.state, new: state } }),
    });
    return this.one(reader, ids);
  }

  /** Nothing of it stands in the way of a removal: its notes and the people who were to go are out of sight with it. */
  async uses(reader: Reader, ids: AccreditationIds): Promise<UsesDto> {
    const { id } = await this.row(reader, ids);
    const about = { campaignId: reader.seat.campaignId, id };
    return usesOf((await this.database.current().first(usesOfAccreditation, about)) ?? {});
  }

  /** A repeat changes nothing. */
  async remove(reader: Reader, ids: AccreditationIds, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.row(reader, ids));
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, Accreditation, reader, row.id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'accreditation_removed', ['accreditation', row.id]);
  }

  /** @throws Problem where the organisation was entered again meanwhile */
  async restore(reader: Reader, ids: AccreditationIds): Promise<AccreditationDto> {
    const tx = this.database.current();
    const [sessionId] = ids;
    await this.sessions.take(reader, sessionId, undefined);
    const row = await tx.withRemoved(() => this.row(reader, ids));
    if (row.removed !== null) await this.refuseTwice(reader, sessionId, row.organisationId, row.id);
    if (await restoreRow(tx, Accreditation, reader, ['accreditation', row.id]))
      await audit(tx, reader, 'accreditation_restored', ['accreditation', row.id]);
    return this.one(reader, ids);
  }

  async one(reader: Reader, ids: AccreditationIds): Promise<AccreditationDto> {
    return toDto(await this.row(reader, ids));
  }

  /** @throws Problem not_found when the session has no such accreditation */
  async row(reader: Reader, [sessionId, id]: AccreditationIds): Promise<AccreditationRow> {
    await this.sessions.find(reader, sessionId);
    const asked = { campaignId: reader.seat.campaignId, sessionId, id };
    const row = await this.database.current().first(accreditationById, asked);
    if (!row) throw Problem.notFound('accreditation');
    return row;
  }

  /** @param id its own */
  private async refuseTwice(
    reader: Reader,
    sessionId: string,
    organisationId: string,
    id: string,
  ): Promise<void> {
    const asked = { campaignId: reader.seat.campaignId, sessionId, organisationId };
    const there = await this.database.current().first(accreditationOfOrganisation, asked);
    if (!there || there.id === id) return;
    const params = { name: there.organisation, existingId: there.id };
    throw Problem.at('conflict', 'organisationId', refusal('accreditations.twice', params));
  }
}

function refuseDays(days: AccreditationDays): void {
  const code = accreditationProblem(days);
  if (code) throw Problem.field('stateOn', refusal(code));
}

function toDto({ notes, ...row }: AccreditationRow): AccreditationDto {
  return {
    ...row,
    notes: notes.map(({ organisationId: _writtenFor, ...note }) => note),
  };
}

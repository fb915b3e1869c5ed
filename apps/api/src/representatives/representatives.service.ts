import { Injectable } from '@nestjs/common';
import {
  Accreditation,
  Representative,
  representativeById,
  representativesPage,
  usesOfRepresentative,
  type RepresentativeRow,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { isBlocked, onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import { SessionsService } from '../sessions/sessions.service.js';
import type {
  AddRepresentativeRequest,
  ChangeRepresentativeRequest,
  RepresentativeDto,
} from './representatives.dto.js';

export type RepresentativeIds = readonly [sessionId: string, representativeId: string];

/** Whom organisations send to a session; each organisation sees and writes its own, coordinators all. */
@Injectable()
export class RepresentativesService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async list(reader: Reader, sessionId: string, query: ShelfQuery): Promise<Page<RepresentativeDto>> {
    refuseRemovedList(reader, query.shelf);
    await this.sessions.find(reader, sessionId);
    const [afterOrganisation, afterName, afterId] = (decodeCursor(query.cursor, 3) ?? []) as string[];
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(representativesPage, {
        ...{ campaignId: reader.seat.campaignId, sessionId, afterOrganisation, afterName, afterId },
        ...{ limit: query.limit + 1, shelf: query.shelf },
      }),
    );
    return page(rows, query.limit, toDto, (row) => [row.organisation, row.name, row.id]);
  }

  async add(
    reader: Reader,
    sessionId: string,
    request: AddRepresentativeRequest,
  ): Promise<RepresentativeDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await this.sessions.find(reader, sessionId);
    const { id = newId(), accreditationId, name, email = null, zone = null, arrivesOn = null } = request;
    const accreditation = await tx
      .table(Accreditation)
      .findOne({ campaignId, sessionId, id: accreditationId }, ['organisationId']);
    if (!accreditation) throw Problem.field('accreditationId', refusal('representatives.noAccreditation'));
    const { organisationId } = accreditation;
    refuseOthers(reader, organisationId, 'accreditationId');
    refuseConsent(email, request.emailConsent ?? false);
    const [added] = await tx.table(Representative).insertMissing(
      [
        {
          ...{ id, campaignId, accreditationId, organisationId, name, email, zone, arrivesOn },
          ...statedOf(request),
        },
      ],
      'id',
    );
    if (!added) throw idTaken();
    await audit(tx, reader, 'representative_added', ['representative', id]);
    return this.one(reader, [sessionId, id]);
  }

  async change(
    reader: Reader,
    ids: RepresentativeIds,
    request: ChangeRepresentativeRequest,
    version: number,
  ): Promise<RepresentativeDto> {
    const tx = this.database.current();
    const before = await this.mine(reader, ids);
    if (before.version !== version) throw staleVersion(before.version);
    const { email, zone, arrivesOn } = request;
    refuseConsent(email === undefined ? before.email : email, request.emailConsent ?? before.emailConsent);
    const change = { name: request.name ?? undefined, email, zone, arrivesOn, ...statedOf(request) };
    const where = { campaignId: reader.seat.campaignId, id: before.id };
    if (!(await tx.table(Representative).updateAtVersion(where, version, change)))
      throw staleVersion((await this.row(reader, ids)).version);
    await audit(tx, reader, 'representative_changed', ['representative', before.id]);
    return this.one(reader, ids);
  }

  async uses(reader: Reader, ids: RepresentativeIds): Promise<UsesDto> {
    const { id } = await this.row(reader, ids);
    const about = { campaignId: reader.seat.campaignId, id };
    return usesOf((await this.database.current().first(usesOfRepresentative, about)) ?? {}, ['badge']);
  }

  /** A repeat changes nothing. */
  async remove(reader: Reader, ids: RepresentativeIds, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.mine(reader, ids));
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (isBlocked(await this.uses(reader, ids)))
      throw Problem.at(
        'conflict',
        'representativeId',
        refusal('representatives.holdsBadge', { name: row.name }),
      );
    if (!(await removeAtVersion(tx, Representative, reader, row.id, version)))
      throw staleVersion(version + 1);
    await audit(tx, reader, 'representative_removed', ['representative', row.id]);
  }

  async restore(reader: Reader, ids: RepresentativeIds): Promise<RepresentativeDto> {
    const tx = this.database.current();
    const { id } = await tx.withRemoved(() => this.mine(reader, ids));
    if (await restoreRow(tx, Representative, reader, ['representative', id]))
      await audit(tx, reader, 'representative_restored', ['representative', id]);
    return this.one(reader, ids);
  }

  async one(reader: Reader, ids: RepresentativeIds): Promise<RepresentativeDto> {
    return toDto(await this.row(reader, ids));
  }

  /** @throws Problem not_found where the reader sees no such person of the session */
  async row(reader: Reader, [sessionId, id]: RepresentativeIds): Promise<RepresentativeRow> {
    await this.sessions.find(reader, sessionId);
    const asked = { campaignId: reader.seat.campaignId, sessionId, id };
    const row = await this.database.current().first(representativeById, asked);
    if (!row) throw Problem.notFound('representative');
    return row;
  }

  private async mine(reader: Reader, ids: RepresentativeIds): Promise<RepresentativeRow> {
    const row = await this.row(reader, ids);
    refuseOthers(reader, row.writtenForId, 'representativeId');
    return row;
  }
}

/** Columns that are left as they are, or at their usual value, where nothing or null is said. */
const statedOf = (request: ChangeRepresentativeRequest) => ({
  title: request.title ?? undefined,
  workplace: request.workplace ?? undefined,
  emailConsent: request.emailConsent ?? undefined,
  attendance: request.attendance ?? undefined,
  pass: request.pass ?? undefined,
  visa: request.visa ?? undefined,
});

/** One writes for one's own organisation; a coordinator for all. */
export function refuseOthers({ seat }: Reader, organisationId: string, path: string): void {
  if (seat.role !== 'coordinator' && seat.organisationId !== organisationId)
    throw Problem.at('forbidden', path, refusal('representatives.ownOrganisation'));
}

function refuseConsent(email: string | null, consent: boolean): void {
  if (consent && email === null)
    throw Problem.field('emailConsent', refusal('representatives.consentNeedsAddress'));
}

const toDto = ({ writtenForId: _writtenFor, ...row }: RepresentativeRow): RepresentativeDto => row;

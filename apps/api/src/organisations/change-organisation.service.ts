import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  FocalPoint,
  lockNames,
  Membership,
  Organisation,
  sameOrganisation,
  usesOfOrganisation,
} from '#libs/data';
import { identityKey, Problem } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit, renaming } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { isBlocked, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type { OrganisationDetailDto } from './organisation-detail.dto.js';
import type { ChangeOrganisationRequest, NewOrganisationRequest } from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

/** Who sits, leads or is reminded for an organisation would do so for one that is not there. */
const RESTS = ['member', 'lead', 'reminder'] as const;

/** Adds organisations to the directory, changes and removes them and puts them back. */
@Injectable()
export class ChangeOrganisationService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
  ) {}

  async add(reader: Reader, request: NewOrganisationRequest): Promise<OrganisationDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), name, focalPointIds } = request;
    await refuseSameName(tx, campaignId, id, request);
    const row = { id, campaignId, name, shortName: request.shortName ?? null, ...columnsOf(request) };
    const [added] = await tx.table(Organisation).insertMissing([row], 'id');
    if (!added) throw idTaken();
    if (focalPointIds) await this.putFocalPoints(campaignId, id, focalPointIds);
    await audit(tx, reader, 'organisation_added', ['organisation', id]);
    return this.organisations.one(reader, id);
  }

  /** What is left out stays; null takes a short name or a site away. */
  async change(
    reader: Reader,
    id: string,
    request: ChangeOrganisationRequest,
    version: number,
  ): Promise<OrganisationDetailDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const before = await this.changeable(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    await refuseSameName(tx, campaignId, before.id, request);
    const { shortName, website, focalPointIds } = request;
    const change = {
      name: request.name ?? undefined,
      shortName,
      ...columnsOf(request),
      // Null is a value here: there is no site any more.
      ...(website === undefined ? {} : { website }),
    };
    const changed = await tx
      .table(Organisation)
      .updateAtVersion({ campaignId, id: before.id }, version, change);
    if (!changed) throw staleVersion((await this.organisations.row(reader, id)).version);
    if (focalPointIds) await this.putFocalPoints(campaignId, before.id, focalPointIds);
    const after = await this.organisations.one(reader, before.id);
    const short = { old: before.shortName, new: after.shortName };
    await audit(tx, reader, 'organisation_renamed', ['organisation', before.id], {
      ...renaming(before, after, 'name'),
      ...(short.old === short.new ? {} : { shortName: short }),
    });
    return after;
  }

  async uses(reader: Reader, id: string): Promise<UsesDto> {
    const { id: shown } = await this.organisations.row(reader, id);
    const about = { campaignId: reader.seat.campaignId, id: shown };
    return usesOf((await this.database.current().first(usesOfOrganisation, about)) ?? {}, RESTS);
  }

  /** Out of the directory and of every choice. What was done for it keeps its name. A repeat changes nothing. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockNames, { campaignId });
    const row = await this.organisations.row(reader, id);
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (isBlocked(await this.uses(reader, row.id))) {
      throw Problem.at(
        'conflict',
        'organisationId',
        refusal('organisations.somethingRests', { name: row.name }),
      );
    }
    const change = { removedAt: CLOCK_NOW, removedBy: reader.userId };
    const where = { campaignId, id: row.id };
    if (!(await tx.table(Organisation).updateAtVersion(where, version, change)))
      throw staleVersion(version + 1);
    await audit(tx, reader, 'organisation_removed', ['organisation', row.id]);
  }

  /** A repeat changes nothing. */
  async restore(reader: Reader, id: string): Promise<OrganisationDetailDto> {
    const tx = this.database.current();
    const { id: shown } = await this.organisations.row(reader, id);
    if (await restoreRow(tx, Organisation, reader, ['organisation', shown]))
      await audit(tx, reader, 'organisation_restored', ['organisation', shown]);
    return this.organisations.one(reader, shown);
  }

  /** @throws Problem where it is removed, or an old record of another one */
  private async changeable(reader: Reader, id: string) {
    const row = await this.organisations.row(reader, id);
    const { name } = row;
    if (row.removed !== null) throw new Problem('conflict', refusal('organisations.removed', { name }));
    if (row.id !== id) throw new Problem('conflict', refusal('organisations.mergedAlready', { name }));
    return row;
  }

  /** All that remain; each is somebody who sits in the campaign. */
  private async putFocalPoints(campaignId: string, organisationId: string, ids: readonly string[]) {
    const tx = this.database.current();
    const there = await tx.table(Membership).find({ campaignId, id: [...ids], state: 'active' }, ['id']);
    const known = new Set(there.map(({ id }) => id));
    const stranger = ids.findIndex((id) => !known.has(id));
    if (stranger >= 0) throw Problem.field(`focalPointIds[${stranger}]`, refusal('organisations.noSuchSeat'));
    // Those of a record that was merged into it are shown as well; they stay with that record, or go.
    const same = await tx.run(sameOrganisation, { campaignId, id: organisationId });
    const records = { campaignId, organisationId: [organisationId, ...same.map(({ id }) => id)] };
    const before = await tx.table(FocalPoint).find(records, ['membershipId']);
    const gone = before.map(({ membershipId }) => membershipId).filter((id) => !ids.includes(id));
    if (gone.length > 0) await tx.table(FocalPoint).delete({ ...records, membershipId: gone });
    const added = ids.filter((id) => before.every(({ membershipId }) => membershipId !== id));
    await tx
      .table(FocalPoint)
      .insertMany(added.map((membershipId) => ({ organisationId, membershipId, campaignId })));
  }
}

function columnsOf({ otherNames, names, website, places, languages }: ChangeOrganisationRequest) {
  const given = {
    ...{
      otherNames: otherNames ?? undefined,
      places: places ?? undefined,
      languages: languages ?? undefined,
    },
    website: website ?? undefined,
    names: names ? Object.fromEntries(names.map((part) => [part.language, part.name])) : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
}

/**
 * What people read for one organisation is one: its name and its short name are those of no other, not of a removed one, which
 * may come back, and not of a record that was merged into another.
 */
async function refuseSameName(
  tx: Transaction,
  campaignId: string,
  id: string,
  { name, shortName }: ChangeOrganisationRequest,
): Promise<void> {
  await tx.run(lockNames, { campaignId });
  const columns = ['id', 'name', 'shortName', 'removedAt', 'rootId'] as const;
  const all = await tx.table(Organisation).find({ campaignId }, columns);
  const refuse = (field: string, key: string) => {
    const same = all.find(
      (one) =>
        one.id !== id &&
        [one.name, one.shortName ?? ''].some((said) => said !== '' && identityKey(said) === key),
    );
    if (!same) return;
    const shown = all.find((one) => one.id === same.rootId);
    const params = { name: same.name, existingId: shown?.id ?? same.id };
    if (shown) {
      throw Problem.at(
        'conflict',
        field,
        refusal('organisations.nameOfMerged', { ...params, into: shown.name }),
      );
    }
    const why = same.removedAt === null ? 'people.organisationNamed' : 'organisations.nameOfRemoved';
    throw Problem.at('conflict', field, refusal(why, params));
  };
  if (name) refuse('name', identityKey(name));
  if (shortName) refuse('shortName', identityKey(shortName));
}

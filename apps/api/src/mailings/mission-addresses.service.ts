import { Injectable } from '@nestjs/common';
import {
  addressesOfMissions,
  knownDelegations,
  missionAddressById,
  missionAddressesPage,
  MissionAddress,
  otherDelegations,
  type MissionAddressRow,
} from '#libs/data';
import { MOST_MISSIONS, pastedAddresses, Problem } from '#libs/domain';
import { Database, newId } from '#libs/platform';
import { DelegationNames } from '#libs/reference';
import type { Page } from '../dto/page.js';
import type { ShelfQuery } from '../dto/requests.dto.js';
import { audit } from '../http/audit.js';
import { decodeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { onShelf, refuseRemovedList, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { idTaken } from '../idempotency/late-repeat.js';
import type {
  AddedMissionAddressesDto,
  AddMissionAddressesRequest,
  AddMissionAddressRequest,
  ChangeMissionAddressRequest,
  MissionAddressDto,
  ReadMissionAddressesDto,
} from './mission-addresses.dto.js';

/** Where missions are written to: one mailbox for each delegation. */
@Injectable()
export class MissionAddressesService {
  constructor(private readonly database: Database) {}

  async list(reader: Reader, query: ShelfQuery): Promise<Page<MissionAddressDto>> {
    refuseRemovedList(reader, query.shelf);
    const [afterName, afterId] = (decodeCursor(query.cursor, ['text', 'id']) ?? []) as string[];
    const asked = { campaignId: reader.seat.campaignId, afterName, afterId, shelf: query.shelf };
    const rows = await onShelf(this.database.current(), query.shelf, (tx) =>
      tx.run(missionAddressesPage, { ...asked, limit: query.limit + 1 }),
    );
    return page(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.delegation, row.id],
    );
  }

  async add(reader: Reader, request: AddMissionAddressRequest): Promise<MissionAddressDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const { id = newId(), delegationCode, address, language, source = '' } = request;
    await this.refuseUnknown(campaignId, [delegationCode], () => 'delegationCode');
    await this.refuseSecond(campaignId, delegationCode);
    const row = {
      id,
      campaignId,
      delegationCode,
      address: address.toLowerCase(),
      language: language ?? '',
      source,
    };
    const [added] = await tx.table(MissionAddress).insertMissing([{ ...row, authorId: reader.userId }], 'id');
    if (!added) throw idTaken();
    await audit(tx, reader, 'mission_address_added', ['mission_address', id]);
    return this.one(reader, id);
  }

  /** Whom the lines of a pasted list mean; nothing is written. */
  async read(reader: Reader, text: string): Promise<ReadMissionAddressesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const pasted = pastedAddresses(text);
    if (!Array.isArray(pasted)) {
      const { code, line, text: words } = pasted;
      throw Problem.field('text', refusal(code, { line, text: words }));
    }
    if (pasted.length === 0) throw Problem.field('text', refusal('mailing.noLines'));
    if (pasted.length > MOST_MISSIONS)
      throw Problem.field('text', refusal('signing.tooManyLines', { most: MOST_MISSIONS }));
    const names = new DelegationNames(await tx.run(otherDelegations, { campaignId }));
    const found = pasted.map((one) => ({ ...one, delegationCode: names.find(one.name)?.code ?? null }));
    const codes = found.flatMap(({ delegationCode }) => delegationCode ?? []);
    const now = await tx.run(addressesOfMissions, { campaignId, codes });
    const byCode = new Map(now.map((row) => [row.delegationCode, row.address]));
    return {
      items: found.map(({ line, name, email, delegationCode }) => ({
        ...{ line, name, address: email, delegationCode },
        addressNow: byCode.get(delegationCode ?? '') ?? null,
      })),
    };
  }

  /** Missions that have an address keep it: another one is a change of that, which somebody looks at. */
  async addMany(
    reader: Reader,
    { addresses }: AddMissionAddressesRequest,
  ): Promise<AddedMissionAddressesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const codes = addresses.map(({ delegationCode }) => delegationCode);
    const twice = codes.findIndex((code, at) => codes.indexOf(code) < at);
    if (twice >= 0)
      throw Problem.field(`addresses[${twice}].delegationCode`, refusal('mailing.missionTwice'));
    await this.refuseUnknown(campaignId, codes, (at) => `addresses[${at}].delegationCode`);
    const there = await tx.run(addressesOfMissions, { campaignId, codes });
    const before = there.map(({ delegationCode }) => delegationCode);
    const rows = addresses
      .filter(({ delegationCode }) => !before.includes(delegationCode))
      .map(({ delegationCode, address, language, source = '' }) => ({
        ...{ id: newId(), campaignId, delegationCode, source, authorId: reader.userId },
        ...{ address: address.toLowerCase(), language: language ?? '' },
      }));
    if (rows.length > 0) await tx.table(MissionAddress).insertMany(rows);
    await audit(tx, reader, 'mission_addresses_added', ['campaign', campaignId], { added: rows.length });
    return { added: rows.length, before };
  }

  async change(
    reader: Reader,
    id: string,
    request: ChangeMissionAddressRequest,
    version: number,
  ): Promise<MissionAddressDto> {
    const tx = this.database.current();
    const before = await this.one(reader, id);
    if (before.version !== version) throw staleVersion(before.version);
    const change = {
      address: request.address?.toLowerCase(),
      language: request.language === undefined ? undefined : (request.language ?? ''),
      source: request.source,
    };
    const where = { campaignId: reader.seat.campaignId, id };
    if (!(await tx.table(MissionAddress).updateAtVersion(where, version, change)))
      throw staleVersion((await this.one(reader, id)).version);
    await audit(tx, reader, 'mission_address_changed', ['mission_address', id]);
    return this.one(reader, id);
  }

  /** A repeat changes nothing. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.one(reader, id));
    if (row.removed !== null) return;
    if (row.version !== version) throw staleVersion(row.version);
    if (!(await removeAtVersion(tx, MissionAddress, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'mission_address_removed', ['mission_address', id]);
  }

  async restore(reader: Reader, id: string): Promise<MissionAddressDto> {
    const tx = this.database.current();
    const row = await tx.withRemoved(() => this.one(reader, id));
    if (row.removed !== null) await this.refuseSecond(reader.seat.campaignId, row.delegationCode);
    if (await restoreRow(tx, MissionAddress, reader, ['mission_address', id]))
      await audit(tx, reader, 'mission_address_restored', ['mission_address', id]);
    return this.one(reader, id);
  }

  private async one({ seat: { campaignId } }: Reader, id: string): Promise<MissionAddressRow> {
    const row = await this.database.current().first(missionAddressById, { campaignId, id });
    if (!row) throw Problem.notFound('mission_address');
    return row;
  }

  private async refuseUnknown(
    campaignId: string,
    codes: readonly string[],
    path: (at: number) => string,
  ): Promise<void> {
    const known = await this.database.current().run(knownDelegations, { campaignId, codes });
    const at = codes.findIndex((code) => !known.some((one) => one.code === code));
    if (at >= 0) throw Problem.unknown(path(at), 'delegation');
  }

  private async refuseSecond(campaignId: string, code: string): Promise<void> {
    const [there] = await this.database.current().run(addressesOfMissions, { campaignId, codes: [code] });
    if (there)
      throw Problem.at(
        'conflict',
        'delegationCode',
        refusal('mailing.hasAddress', { address: there.address }),
      );
  }
}

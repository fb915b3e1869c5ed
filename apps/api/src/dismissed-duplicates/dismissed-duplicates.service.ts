import { Injectable } from '@nestjs/common';
import {
  Delegate,
  dismissalsAlike,
  DismissedDuplicate,
  dismissedList,
  dismissedPair,
  lockMerging,
  lockNames,
  Organisation,
  type DismissedPair,
} from '#libs/data';
import { Problem, type DuplicateKind } from '#libs/domain';
import { Database, newId, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type {
  DismissDuplicateRequest,
  DismissedDuplicateDto,
  DismissedQuery,
} from './dismissed-duplicates.dto.js';

interface Found {
  id: string;
  name: string;
  /** The record that leads. */
  rootId: string;
}

/** Records that look alike and are two: the reports of duplicates leave them out. */
@Injectable()
export class DuplicatesService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(reader: Reader, { about, limit, cursor }: DismissedQuery): Promise<Page<DismissedDuplicateDto>> {
    const { campaignId } = reader.seat;
    const [beforeDismissedAt, beforeId] = decodeTimeCursor(cursor);
    const asked = { campaignId, about, beforeDismissedAt, beforeId, limit: limit + 1 };
    return page(
      await this.database.current().run(dismissedList, asked),
      limit,
      (row) => toDto(row, reader),
      (row) => [row.dismissedAt, row.id],
    );
  }

  /** Of the records that lead, so that it is said once however the two were entered. */
  async dismiss(
    reader: Reader,
    { about, oneId, otherId }: DismissDuplicateRequest,
  ): Promise<DismissedDuplicateDto> {
    refuseMember(reader, about);
    if (oneId === otherId) throw Problem.field('otherId', refusal('duplicates.itself'));
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    // Whoever merges them at this moment comes first, or finds the pair put away.
    await tx.run(about === 'delegates' ? lockMerging : lockNames, { campaignId });
    const found = await records(tx, campaignId, about, [oneId, otherId]);
    const one = known(found, oneId, 'oneId');
    const other = known(found, otherId, 'otherId');
    if (one.rootId === other.rootId) {
      throw Problem.at('conflict', 'otherId', refusal(`${about}.mergedTogether`, { name: one.name }));
    }
    const pair = { oneId: one.rootId, otherId: other.rootId };
    const said = await tx.first(dismissedPair, { campaignId, about, ...pair });
    if (said) return toDto(said, reader);
    await write(tx, reader, about, pair);
    const made = await tx.first(dismissedPair, { campaignId, about, ...pair });
    if (!made) throw new Error('A pair vanished');
    return toDto(made, reader);
  }

  /** Whatever says the same of the two goes with it. */
  async takeBack(reader: Reader, id: string): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const alike = await tx.run(dismissalsAlike, { campaignId, id });
    const [first] = alike;
    if (!first) throw Problem.notFound('dismissal');
    refuseMember(reader, first.about);
    await tx.table(DismissedDuplicate).delete({ id: alike.map((one) => one.id) });
    const { oneId, otherId } = first;
    await audit(tx, reader, 'duplicate_taken_back', [SUBJECT[first.about], oneId], { otherId });
  }
}

const SUBJECT = { delegates: 'delegate', organisations: 'organisation' } as const;

async function write(
  tx: Transaction,
  reader: Reader,
  about: DuplicateKind,
  said: { oneId: string; otherId: string },
): Promise<void> {
  const { campaignId } = reader.seat;
  // In one order, by which the database knows the same pair again.
  const [oneId = '', otherId = ''] = [said.oneId, said.otherId].toSorted();
  const none = { delegateId: null, otherDelegateId: null, organisationId: null, otherOrganisationId: null };
  const pair =
    about === 'delegates'
      ? { ...none, delegateId: oneId, otherDelegateId: otherId }
      : { ...none, organisationId: oneId, otherOrganisationId: otherId };
  const dismissal = { id: newId(), campaignId, ...pair, dismissedBy: reader.userId };
  await tx.table(DismissedDuplicate).insert(dismissal);
  await audit(tx, reader, 'duplicate_dismissed', [SUBJECT[about], oneId], { otherId });
}

/** Who says of two organisations that they are one says that they are two. */
function refuseMember({ seat: { role } }: Reader, about: DuplicateKind): void {
  if (about === 'delegates' || role === 'coordinator') return;
  throw new Problem('forbidden', refusal('http.needsRole', { needed: 'coordinator', role }));
}

/** Those of the ids that are there, and that the reader sees. */
async function records(
  tx: Transaction,
  campaignId: string,
  about: DuplicateKind,
  id: string[],
): Promise<Found[]> {
  const columns = ['id', 'rootId', 'name'] as const;
  const rows =
    about === 'delegates'
      ? await tx.table(Delegate).find({ campaignId, id, erasedAt: null }, [...columns])
      : await tx.table(Organisation).find({ campaignId, id, removedAt: null }, [...columns]);
  return rows.map((row) => ({ id: row.id, name: row.name, rootId: row.rootId ?? row.id }));
}

function known(found: readonly Found[], id: string, path: string): Found {
  const one = found.find((record) => record.id === id);
  if (!one) throw Problem.field(path, refusal('duplicates.unknown'));
  return one;
}

const toDto = ({ dismissedAt, ...pair }: DismissedPair, reader: Reader): DismissedDuplicateDto => ({
  ...pair,
  dismissed: clocks(new Date(dismissedAt), reader.zone, reader),
});

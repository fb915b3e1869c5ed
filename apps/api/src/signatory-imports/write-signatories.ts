import { Organisation, Signatory, type New } from '#libs/data';
import { identityKey } from '#libs/domain';
import { placeNamed } from '#libs/reference';
import { newId, type Transaction } from '#libs/platform';
import type { SignatoryRowDto } from './signatory-reading.dto.js';

interface Ids {
  campaignId: string;
  letterId: string;
  importId: string;
  /** Null: each waits for approval. */
  approvedAt: Date | null;
}

/** Rows of one statement: it has its time, and a machine may be busy. */
const AT_ONCE = 500;
const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );

/** Writes the lines of a list, and on wish the organisations that the directory does not know. */
export async function writeSignatories(
  tx: Transaction,
  ids: Ids,
  rows: readonly SignatoryRowDto[],
  wishes: { addOrganisations: boolean },
): Promise<void> {
  const { campaignId, letterId } = ids;
  const organisations = wishes.addOrganisations
    ? await addOrganisations(tx, campaignId, rows)
    : new Map<number, string>();
  const sorts = await lastSorts(tx, campaignId, letterId);
  const lines = rows.map((row) => signatoryOf(row, ids, organisations, sorts));
  for (const some of inParts(lines)) await tx.table(Signatory).insertMany(some);
}

/** Those that the directory does not know; of two rows of one name the first is the record. */
async function addOrganisations(
  tx: Transaction,
  campaignId: string,
  rows: readonly SignatoryRowDto[],
): Promise<Map<number, string>> {
  const known = new Set(
    (await tx.table(Organisation).find({ campaignId }, ['name'])).map(({ name }) => identityKey(name)),
  );
  const made = new Map<number, string>();
  const added: New<Organisation>[] = [];
  for (const { at, kind, organisationId, name, place, withheld } of rows) {
    const key = identityKey(name);
    if (kind !== 'organisation' || organisationId !== null || withheld || known.has(key)) continue;
    known.add(key);
    const id = newId();
    made.set(at, id);
    const places = placeNamed(place ?? '');
    added.push({
      id,
      campaignId,
      name,
      shortName: null,
      places: places?.doubtful ? [] : [...(places?.codes ?? [])],
    });
  }
  for (const some of inParts(added)) await tx.table(Organisation).insertMany(some);
  return made;
}

/** The last place of each kind that somebody gave. */
async function lastSorts(
  tx: Transaction,
  campaignId: string,
  letterId: string,
): Promise<Record<string, number>> {
  const there = await tx.table(Signatory).find({ campaignId, letterId }, ['kind', 'sort']);
  const last: Record<string, number> = {};
  for (const { kind, sort } of there) last[kind] = Math.max(last[kind] ?? 0, sort ?? 0);
  return last;
}

/** The order of the list is kept; what was signed, and when, it does not say. */
function signatoryOf(
  row: SignatoryRowDto,
  ids: Ids,
  organisations: ReadonlyMap<number, string>,
  sorts: Record<string, number>,
): New<Signatory> {
  const sort = (sorts[row.kind] ?? 0) + 1;
  sorts[row.kind] = sort;
  const made = organisations.get(row.at);
  return {
    ...{ id: newId(), ...ids, kind: row.kind, shownName: row.name, nameKey: null, sort },
    ...{ organisationId: row.organisationId ?? made ?? null, organisationMade: made !== undefined },
    ...{ place: row.place ?? '', placeCode: row.placeCode, affiliation: row.affiliation ?? '' },
    ...{ withheld: row.withheld, state: ids.approvedAt ? 'approved' : 'confirmed', source: 'import' },
    ...{ confirmedAt: null, refusedAt: null, withdrawnAt: null },
    ...{ wording: null, textSha256: null, mergedIntoId: null, removedAt: null, removedBy: null },
  };
}

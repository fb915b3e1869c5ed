import {
  ARCHIVED,
  archivedName,
  Delegation,
  DelegationGroup,
  Membership,
  Organisation,
  type ArchivedTable,
} from '#libs/data';
import { isZone } from '#libs/domain';
import { CAMPAIGN, PEOPLE, type ArchiveManifest } from './manifest.js';
import { NewIds } from './new-ids.js';
import type { SignedArchive } from './read-archive.js';
import { codesIn, columnsOf, isUuid, peopleIn, standsAlone } from './rewrite.js';
import type { ArchivedRow } from './sheets.js';
import { ArchiveTrouble } from './trouble.js';

export interface ArchivedPerson {
  id: string;
  name: string;
  zone: string;
  locale: string;
  /** As a coordinator wrote it; null where whoever made the archive does not see it. */
  email: string | null;
  /** Of the seat. */
  organisationId: string | null;
  organisation: string;
  role: string;
}

export interface ArchivedKind {
  /** Name of the table. */
  name: string;
  rows: number;
  /** What stayed behind, since what it rests on is not in the archive. */
  leftOut: number;
}

/** What an archive would make, as it is shown before anything is written. */
export interface ArchiveReport extends Pick<
  ArchiveManifest,
  'program' | 'exportedAt' | 'campaign' | 'scope' | 'by'
> {
  /** Whether it was closed where it came from: it comes closed. */
  closed: boolean;
  kinds: ArchivedKind[];
  people: ArchivedPerson[];
}

export interface ImportPlan {
  report: ArchiveReport;
  campaign: ArchivedRow;
  ids: NewIds;
  /** Codes of the campaign's own delegations and of its groups. */
  ownDelegations: Set<string>;
  ownGroups: Set<string>;
  /** Codes that rows name. */
  codes: Set<string>;
  rows: number;
}

/** Rows after which others get their turn. */
const PACE = 2000;

/**
 * Reads an archive from the beginning to the end, so that no altered byte is left, and says what it would make. Writes nothing.
 * @param now for the ids of what it would make
 * @throws ArchiveTrouble
 */
export async function planImport(
  archive: SignedArchive,
  now: number,
  onRows: (rows: number) => void = () => undefined,
): Promise<ImportPlan> {
  const { manifest } = archive;
  const campaign = await campaignOf(archive);
  const people = await peopleOf(archive);
  const plan: ImportPlan = {
    report: { ...reportHead(manifest), closed: isClosed(campaign), kinds: [], people: [] },
    ...{ campaign, ids: new NewIds(now), rows: 0 },
    ...{ ownDelegations: new Set(), ownGroups: new Set(), codes: new Set() },
  };
  const readers = { people, organisations: new Map<string, string>() };
  for (const archived of ARCHIVED) {
    const name = archivedName(archived);
    let [line, rows] = [0, 0];
    for await (const row of archive.rows(name)) {
      line += 1;
      if (!isRowOf(archived, row, manifest.campaign.id))
        throw new ArchiveTrouble('row', { file: `${name}.jsonl`, line });
      if (++plan.rows % PACE === 0) {
        onRows(plan.rows);
        await breath();
      }
      if (!standsAlone(archived, row, plan.ids)) continue;
      rows += 1;
      noteNames(plan, archived, row);
      notePeople(readers, archived, row);
    }
    const stayed = manifest.files.find((file) => file.name === `${name}.jsonl`)?.leftOut ?? 0;
    plan.report.kinds.push({ name, rows, leftOut: stayed + line - rows });
  }
  await archive.checkSheets();
  plan.report.people = [...people.values()];
  return plan;
}

/** What the row is, and which delegations and groups it names. */
function noteNames(plan: ImportPlan, archived: ArchivedTable, row: ArchivedRow): void {
  if (isUuid(row['id'])) plan.ids.add(row['id']);
  for (const code of codesIn(archived, row)) plan.codes.add(code);
  if (archived.table === Delegation) plan.ownDelegations.add(String(row['code']));
  if (archived.table === DelegationGroup) plan.ownGroups.add(String(row['code']));
}

interface Named {
  people: Map<string, ArchivedPerson>;
  /** Names by id. */
  organisations: Map<string, string>;
}

/** Whom the row names, and where a person sits. */
function notePeople({ people, organisations }: Named, archived: ArchivedTable, row: ArchivedRow): void {
  for (const id of peopleIn(archived, row)) if (!people.has(id)) people.set(id, nobody(id));
  if (archived.table === Organisation) organisations.set(String(row['id']), String(row['name']));
  if (archived.table === Membership) noteMember(people, row, organisations);
}

const reportHead = ({ program, exportedAt, campaign, scope, by }: ArchiveManifest) => ({
  ...{ program, exportedAt, campaign, scope, by },
});

const isClosed = (campaign: ArchivedRow) => typeof campaign['closed_at'] === 'string';

const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

async function all(archive: SignedArchive, table: string): Promise<ArchivedRow[]> {
  const rows: ArchivedRow[] = [];
  for await (const row of archive.rows(table)) rows.push(row);
  return rows;
}

async function campaignOf(archive: SignedArchive): Promise<ArchivedRow> {
  const [campaign, ...more] = await all(archive, CAMPAIGN);
  if (!campaign || more.length > 0 || campaign['id'] !== archive.manifest.campaign.id)
    throw new ArchiveTrouble('noArchive');
  if (!hasZones(campaign)) throw new ArchiveTrouble('row', { file: `${CAMPAIGN}.jsonl`, line: 1 });
  return campaign;
}

async function peopleOf(archive: SignedArchive): Promise<Map<string, ArchivedPerson>> {
  const people = new Map<string, ArchivedPerson>();
  for (const { id, name, zone, locale, email } of await all(archive, PEOPLE)) {
    if (!isUuid(id) || typeof name !== 'string')
      throw new ArchiveTrouble('row', { file: `${PEOPLE}.jsonl`, line: 0 });
    people.set(id, {
      ...{ ...nobody(id), name, zone: String(zone), locale: String(locale) },
      email: typeof email === 'string' ? email.toLowerCase() : null,
    });
  }
  return people;
}

/** Somebody whom rows name and of whom the archive says nothing. */
const nobody = (id: string): ArchivedPerson => ({
  ...{ id, name: '—', zone: 'UTC', locale: 'en', email: null },
  ...{ organisationId: null, organisation: '', role: 'member' },
});

function noteMember(
  people: Map<string, ArchivedPerson>,
  row: ArchivedRow,
  organisations: ReadonlyMap<string, string>,
): void {
  const person = people.get(String(row['user_id']));
  if (!person) return;
  person.organisationId = String(row['organisation_id']);
  person.organisation = organisations.get(person.organisationId) ?? '';
  person.role = String(row['role']);
}

/** Where no clock is known by its zone, no screen could say when anything is. */
const hasZones = (row: ArchivedRow): boolean =>
  ['zone', 'venue_zone'].every((name) => (row[name] ?? null) === null || isZone(row[name]));

/** Columns that the table has, of the campaign, with an id where it has one, on a clock that is known. */
function isRowOf(archived: ArchivedTable, row: ArchivedRow, campaignId: string): boolean {
  const columns = columnsOf(archived);
  return (
    row['campaign_id'] === campaignId &&
    Object.keys(row).every((name) => columns.has(name)) &&
    (!columns.has('id') || isUuid(row['id'])) &&
    hasZones(row)
  );
}

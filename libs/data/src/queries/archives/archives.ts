import { CampaignArchive } from '../../tables/archives.js';
import { defineQuery, type RowOf } from '../define-query.js';
import { arrayOf, boolean, bytea, columns, int, json, nullable, text, uuid } from '../sql-type.js';

const ITEM = `
    select a.id, a.campaign_id as "campaignId", a.file_name as "fileName", a.state, a.report, a.failure, a.signer, a.done, a.total,
      a.created_at as "createdAt", a.imported_at as "importedAt", a.version, c.name as "campaignName", c.slug as "campaignSlug",
      exists (select from campaign_archive b where b.signer = a.signer and b.state = 'imported' and b.id <> a.id) as "signerKnown",
      exists (select from campaign_archive b where b.fingerprint = a.fingerprint and b.state = 'imported' and b.id <> a.id)
        as "takenBefore"
    from campaign_archive a left join campaign c on c.id = a.campaign_id and a.state = 'imported'`;

const ITEM_ROW = {
  ...columns(
    CampaignArchive,
    'id',
    'campaignId',
    'fileName',
    'state',
    'report',
    'failure',
    'signer',
    'done',
    'total',
  ),
  ...columns(CampaignArchive, 'createdAt', 'importedAt', 'version'),
  campaignName: nullable(text),
  campaignSlug: nullable(text),
  /** Whether an archive of the same key was taken in before. */
  signerKnown: boolean,
  /** Whether the same file was. */
  takenBefore: boolean,
};

/** The archives that the admin who asks brought, the last first; none that became a campaign in which they do not sit or that is being erased. */
export const archivesOfAdmin = defineQuery({
  name: 'archive.ofAdmin',
  text: `${ITEM} where a.state <> 'imported' or c.id is not null order by a.created_at desc, a.id desc limit 50`,
  parameters: {},
  row: ITEM_ROW,
});

export const archiveById = defineQuery({
  name: 'archive.byId',
  text: `${ITEM} where a.id = $1`,
  parameters: { id: uuid },
  row: ITEM_ROW,
});
export type ArchiveRow = RowOf<typeof archiveById>;

/** The oldest archive that waits for work, of somebody who still is an installation admin, but for those that have been tried. */
export const nextArchive = defineQuery({
  name: 'archive.next',
  text: `
    select a.id, a.author_id as "authorId", a.state from campaign_archive a
    where a.state in ('reading', 'importing') and not a.id = any($1::uuid[])
      and exists (select from user_account u where u.id = a.author_id and u.installation_admin and u.state = 'active')
    order by a.created_at, a.id limit 1`,
  parameters: { tried: arrayOf(uuid) },
  row: columns(CampaignArchive, 'id', 'authorId', 'state'),
});
export type WaitingArchive = RowOf<typeof nextArchive>;

/** The file of an archive, so many bytes of it from one of them on, which is number 1: as a whole it would be in memory thrice. */
export const pieceOfArchive = defineQuery({
  name: 'archive.piece',
  text: `select octet_length(a.content) as bytes, substring(a.content from $2 for $3) as piece
    from campaign_archive a where a.id = $1 and a.content is not null`,
  parameters: { id: uuid, from: int, length: int },
  row: { bytes: nullable(int), piece: nullable(bytea) },
});

/** One worker at a time works at an archive, until the transaction ends. */
export const lockArchive = defineQuery({
  name: 'archive.lock',
  text: `select pg_try_advisory_xact_lock(hashtext('demarche_archive'), hashtext($1::uuid::text)) as mine`,
  parameters: { archiveId: uuid },
  row: { mine: boolean },
});

/** Writes rows of one table of the campaign that is being taken in, as `demarche_setup`. */
export const writeArchivedRows = defineQuery({
  name: 'archive.writeRows',
  text: `select import_rows($1, $2, $3, $4) as written`,
  parameters: { campaignId: uuid, table: text, columns: arrayOf(text), rows: json<object[]>() },
  row: { written: nullable(int) },
});

/** Erases at once what an archive became, as long as nobody but its admin has entered, as `demarche_setup`. */
export const undoArchive = defineQuery({
  name: 'archive.undo',
  text: `select undo_archive($1, $2) as undone`,
  parameters: { archiveId: uuid, authorId: uuid },
  row: { undone: nullable(boolean) },
});

/** Codes of delegations and groups that every campaign has, and those that are taken. */
export const knownCodes = defineQuery({
  name: 'archive.knownCodes',
  text: `select d.code, d.campaign_id is null as common from delegation d
    union all select g.code, g.campaign_id is null from delegation_group g
    union all select p.code, true from party p`,
  parameters: {},
  row: { code: text, common: boolean },
});

/** What was brought and never taken in is not kept for good; which that is, the policy of the worker says. */
export const forgetArchives = defineQuery({
  name: 'archive.forget',
  text: `delete from campaign_archive where state <> 'imported'`,
  parameters: {},
  row: {},
});

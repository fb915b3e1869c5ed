import { newId } from '#libs/platform';
import type { TestDatabase } from './database.js';
import { nothing, unique, type Build } from './valid-request.js';

const FIRST = { 'If-Match': '"1"' };

const report = {
  ...{ program: '0.1.0', exportedAt: '2026-01-05T12:00:00.000Z', scope: 'whole', kinds: [], people: [] },
  campaign: { id: newId(), name: 'From elsewhere', slug: 'from-elsewhere' },
  by: { id: newId(), name: 'Ploy Srisai', organisation: 'An organisation', role: 'coordinator' },
};

/** An archive that the installation's admin brought; once it was taken in, of a campaign in which nobody sits. */
async function anArchive(database: TestDatabase, state: 'checked' | 'imported'): Promise<string> {
  const [id, campaignId] = [newId(), newId()];
  if (state === 'imported') {
    await database.admin(`insert into campaign (id, slug, name, summary) values ($1, $2, $2, '')`, [
      campaignId,
      unique('taken-in'),
    ]);
  }
  await database.admin(
    `insert into campaign_archive (id, author_id, campaign_id, file_name, content, fingerprint, state, report, signer)
     select $1, u.id, $2, 'archive.zip', '\\x00', '\\x00', $3, $4, 'unknown' from user_account u
     where u.installation_admin and not exists (select from membership m where m.user_id = u.id) order by u.id limit 1`,
    [id, state === 'imported' ? campaignId : null, state, JSON.stringify(report)],
  );
  return id;
}

const ofArchive =
  (state: 'checked' | 'imported'): Build =>
  async ({ database }) => ({ params: { archiveId: await anArchive(database, state) } });

export const ABOUT_ARCHIVES: Record<string, Build> = {
  'GET /api/installation/archives': nothing,
  'GET /api/installation/archives/:archiveId': ofArchive('imported'),
  'POST /api/installation/archives': async ({ database }) => {
    await database.admin(`delete from campaign_archive where state in ('reading', 'failed')`);
    return { raw: `no archive ${newId()}`, headers: { 'content-type': 'application/zip' } };
  },
  'POST /api/installation/archives/:archiveId/import': async ({ database }) => ({
    params: { archiveId: await anArchive(database, 'checked') },
    headers: FIRST,
    body: { name: `From elsewhere ${newId().slice(-6)}`, slug: unique('from') },
  }),
  'POST /api/installation/archives/:archiveId/undo': ofArchive('imported'),
  'DELETE /api/installation/archives/:archiveId': ofArchive('checked'),
};

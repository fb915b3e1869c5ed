import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8 } from 'fflate';
import {
  anotherInstallation,
  brought,
  forged,
  pack,
  rowsIn,
  takeAlong,
  takenIn,
  unpack,
  upload,
  type ArchivedLine,
  type Files,
  type OtherInstallation,
} from '../support/archives.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let there: OtherInstallation;
let campaign: { id: string; organisationId: string };
let coordinator: TestPerson;
let files: Files;

const LONG = `${'ليلى \u200f'.repeat(200)}${'x'.repeat(9_000)}`;

beforeAll(async () => {
  [demarche, there] = await Promise.all([startDemarche(), anotherInstallation()]);
  campaign = await aCampaign(demarche.database, 'Treaty on lakes');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', coreGroup: true });
  const { organisationId } = campaign;
  const askId = await demarche.database.make.ask({ campaignId: campaign.id });
  for (const [delegationCode, note] of [
    ['FJI', LONG],
    ['TON', 'Short'],
  ] as const) {
    const whose = { campaignId: campaign.id, authorId: coordinator.id, organisationId };
    const occurredAt = new Date('2026-01-05T12:00:00Z');
    await demarche.database.make.position({ ...whose, askId, delegationCode, note, occurredAt });
  }
  const client = await demarche.as(coordinator);
  const view = { screen: 'matrix', name: 'Mine', search: 'group=eu', shared: true };
  expect((await client.post(`/api/campaigns/${campaign.id}/views`, view)).status).toBe(201);
  files = unpack(await takeAlong(client, campaign.id));
});
afterAll(async () => {
  await there?.stop();
  await demarche?.stop();
});

let made = 0;
const wanted = () => ({ name: `Lakes ${++made}`, slug: `lakes-${made}`, personId: coordinator.id });
const drop = (id: string) => there.client.delete(`/api/installation/archives/${id}`);
const one = async (id: string) => (await there.client.get(`/api/installation/archives/${id}`)).body;

/** The archive with other rows of one table, signed by somebody else. */
const withRows = (table: string, change: (row: ArchivedLine, index: number) => ArchivedLine): Uint8Array => {
  const rows = rowsIn(files, table).map(change);
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return pack(forged({ ...files, [`${table}.jsonl`]: strToU8(text) }));
};

const positionsIn = (id: string) =>
  there.demarche.database.admin<{ note: string; source: string }>(
    'select note, source from position_event where campaign_id = $1 order by id',
    [id],
  );

describe('an archive that somebody made by hand', () => {
  it('loses no column of a row whose neighbour has fewer', async () => {
    const bytes = withRows('position_event', (row, index) =>
      // What is undefined is no column of the line.
      ({ ...row, source: index === 0 ? undefined : 'Its own' }),
    );
    const { body } = await takenIn(there, (await brought(there, bytes)).body, wanted());
    expect(body).toMatchObject({ state: 'imported', failure: null });
    const rows = await positionsIn(body.campaign.id);
    expect(rows.map(({ source }) => source)).toEqual(['', 'Its own']);
    expect(rows[0]?.note).toBe(LONG);
  });

  it.each([
    ['a list that is none', 'coalition_member', { campaign_id: 'x' }, 'row'],
    ['an instant that is none', 'position_event', { occurred_at: 'soon' }, 'refused'],
    ['a number that is a text', 'position_event', { confidence: 'sure' }, 'refused'],
    ['a sign that no text can hold', 'position_event', { note: 'a\u0000b' }, 'refused'],
    ['half of a character', 'position_event', { note: 'a\ud800b' }, 'refused'],
    ['a view that asks for a number', 'saved_view', { search: 7 }, 'refused'],
  ])('is told about %s, waits for nobody, and can be dropped', async (_, table, change, code) => {
    const row = rowsIn(files, table)[0] ?? { campaign_id: campaign.id, id: campaign.id };
    const text = `${JSON.stringify({ ...row, ...change })}\n`;
    const bytes = pack(forged({ ...files, [`${table}.jsonl`]: strToU8(text) }));
    const archive = (await brought(there, bytes)).body;
    const answer = archive.state === 'checked' ? (await takenIn(there, archive, wanted())).body : archive;
    expect(answer).toMatchObject({ failure: { code } });
    expect(['checked', 'failed']).toContain(answer.state);
    expect((await drop(archive.id)).status).toBe(204);
  });

  it('is opened where it says nothing sensible of when its campaign began', async () => {
    const bytes = withRows('campaign', (row) => ({ ...row, created_at: 'once', languages: 7 }));
    const { body } = await takenIn(there, (await brought(there, bytes)).body, wanted());
    expect(body).toMatchObject({ state: 'imported', failure: null });
  });

  it('says in the list what it is, whatever stands in what it says of itself', async () => {
    const bytes = pack(forged(files, (manifest) => ({ ...manifest, exportedAt: 'soon' })));
    const archive = (await brought(there, bytes)).body;
    expect(archive).toMatchObject({ state: 'failed', failure: { code: 'noArchive' } });
    expect((await there.client.get('/api/installation/archives')).status).toBe(200);
    await drop(archive.id);
  });
});

describe('an import beside another', () => {
  it('under the same name makes one campaign, and says to whoever came second what to choose', async () => {
    const bytes = pack(files);
    const ids = [(await upload(there.client, bytes)).body.id, (await upload(there.client, bytes)).body.id];
    await there.worker.archivesNow();
    const { name, slug } = wanted();
    for (const id of ids) {
      const asked = await there.client.post(
        `/api/installation/archives/${id}/import`,
        { name, slug: `${slug}-${ids.indexOf(id)}`, personId: coordinator.id },
        { 'If-Match': `"${(await one(id)).version}"` },
      );
      expect(asked.status).toBe(202);
    }
    await Promise.all([there.worker.archivesNow(), there.worker.archivesNow()]);
    await there.worker.archivesNow();
    const answers = await Promise.all(ids.map(one));
    expect(answers.map(({ state }) => state).toSorted()).toEqual(['checked', 'imported']);
    expect(answers.find(({ state }) => state === 'checked')).toMatchObject({
      failure: { code: 'taken', params: { name } },
    });
    const second = answers.find(({ state }) => state === 'checked');
    expect((await takenIn(there, second, wanted())).body).toMatchObject({ state: 'imported', failure: null });
  });

  it('asked for twice at once is made once', async () => {
    const archive = (await brought(there, pack(files))).body;
    const body = wanted();
    const headers = { 'If-Match': `"${archive.version}"` };
    const ask = () => there.client.post(`/api/installation/archives/${archive.id}/import`, body, headers);
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    await Promise.all([there.worker.archivesNow(), there.worker.archivesNow()]);
    const rows = await there.demarche.database.admin('select id from campaign where slug = $1', [body.slug]);
    expect(rows).toHaveLength(1);
  });
});

describe('taking back', () => {
  it('of what was not taken in is refused with what to do instead', async () => {
    const archive = (await brought(there, pack(files))).body;
    const answer = await there.client.post(`/api/installation/archives/${archive.id}/undo`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'archives.notTakenIn' } });
    await drop(archive.id);
  });

  it('takes the archive out of the list at once, before everything is erased', async () => {
    const archive = (await brought(there, pack(files))).body;
    await takenIn(there, archive, wanted());
    expect((await there.client.post(`/api/installation/archives/${archive.id}/undo`)).status).toBe(204);
    const { body } = await there.client.get('/api/installation/archives');
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain(archive.id);
  });
});

describe('the archive of a closed campaign', () => {
  it('opens as one that is read, as it was', async () => {
    await demarche.database.admin(
      'update campaign set closed_at = clock_now(), closed_by = $2 where id = $1',
      [campaign.id, coordinator.id],
    );
    const taker = await demarche.as(coordinator);
    const about = await taker.get(`/api/campaigns/${campaign.id}/archive`);
    expect(about.body).toMatchObject({ scope: 'whole' });
    const bytes = await takeAlong(taker, campaign.id);
    const { body } = await takenIn(there, (await brought(there, bytes)).body, wanted());
    expect(body).toMatchObject({ state: 'imported', failure: null });
    expect((await there.client.get(`/api/campaigns/${body.campaign.id}`)).body).toMatchObject({
      closed: { by: expect.any(String) },
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';

let demarche: TestDemarche;
let world: PublishingWorld;

let database: Database;

beforeAll(async () => {
  demarche = await startDemarche();
  database = await Database.open({ url: demarche.database.runtimeUrl, poolSize: 2 });
});
beforeEach(async () => void (world = await aPublishingWorld(demarche)));
afterAll(async () => {
  await database.close();
  await demarche.stop();
});

const page = (path = '', headers: Record<string, string> = {}) =>
  new Client(demarche.base).get(`/p/${world.campaign.slug}${path}`, headers);
/** The api hears of a change a moment after its commit; the promise is a minute. */
async function comes(path: string, status: number): Promise<number> {
  const until = Date.now() + 5_000;
  let answer = await page(path);
  while (answer.status !== status && Date.now() < until) answer = await page(path);
  return answer.status;
}
async function says(pattern: RegExp, path = ''): Promise<string> {
  const until = Date.now() + 5_000;
  let { text } = await page(path);
  while (!pattern.test(text) && Date.now() < until) ({ text } = await page(path));
  return text;
}
const state = async () => (await world.clients.first.get(world.at('publications'))).body;

describe('publishing', () => {
  it('takes two coordinators, the second of whom has seen what leaves', async () => {
    await world.position();
    const { first, second, campaigner } = world.clients;
    expect((await page()).status).toBe(404);
    const previewed = await world.preview();
    expect(previewed.body.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['page', 'session', 'ask', 'position'],
    ]);
    const { sha256 } = previewed.body;
    const unseen = await first.post(world.at('publications'), { choice: world.choice() });
    expect([unseen.status, unseen.body.fields]).toMatchObject([400, [{ path: 'sha256' }]]);
    const other = await first.post(world.at('publications'), {
      choice: world.choice(),
      sha256: '0'.repeat(64),
    });
    expect([other.status, other.body.code]).toEqual([409, 'publication.changedSince']);
    const asked = await first.post(world.at('publications'), { choice: world.choice(), sha256 });
    expect(asked.status).toBe(201);
    const confirm = world.at(`publications/${asked.body.id}/confirm`);
    expect((await first.post(confirm, { sha256 })).body.code).toBe('publication.notSecond');
    expect((await campaigner.post(confirm, { sha256 })).status).toBe(403);
    expect((await second.post(confirm, { sha256: '1'.repeat(64) })).body.code).toBe(
      'publication.changedSince',
    );
    expect((await page()).status).toBe(404);
    expect((await second.post(confirm, { sha256 })).status).toBe(204);
    const shown = await page();
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('Concluding session');
    expect((await state()).shown).toMatchObject({ number: 1, sha256, outcome: 'confirmed', mine: true });
    expect((await second.post(confirm, { sha256 })).status).toBe(409);
  });

  it('is not consented to by somebody whom the first seated within the week', async () => {
    const third = await aPerson(demarche.database, world.campaign, { role: 'coordinator' });
    await demarche.database.admin(
      'update membership set admitted_by = $1, admitted_at = clock_now() where id = $2',
      [world.people.first.id, third.membershipId],
    );
    const { sha256 } = (await world.preview()).body;
    const asked = await world.clients.first.post(world.at('publications'), {
      choice: world.choice(),
      sha256,
    });
    const client = await demarche.as(third);
    const answer = await client.post(world.at(`publications/${asked.body.id}/confirm`), { sha256 });
    expect([answer.status, answer.body.code]).toEqual([403, 'publication.notSecond']);
    await expect(
      database.asReader(third.id, (tx) =>
        tx.query(`update publication set outcome = 'confirmed' where id = $1`, [asked.body.id]),
      ),
    ).rejects.toThrow(/second person/);
  });

  it('lets nothing leave but public words with a public source, and of those the latest', async () => {
    await world.position({ occurredAt: new Date('2024-08-01T10:00Z'), source: 'older-canary' });
    await world.position({ occurredAt: new Date('2024-08-02T10:00Z'), stance: 'oppose' });
    const hidden = [
      { tier: 'coalition', source: 'canary-tier' },
      { said: 'privately', source: 'canary-private' },
      { grade: 'own_notes', source: 'canary-notes' },
      { grade: 'second_hand', source: 'canary-hearsay' },
      { source: 'canary-mail someone@example.org' },
      { source: '' },
    ];
    for (const [index, more] of hidden.entries())
      await world.position({
        ...more,
        occurredAt: new Date(`2024-08-0${index + 3}T10:00Z`),
        note: 'canary-note',
      });
    expect((await world.preview()).body.leftOut).toBe(5);
    await world.publish();
    for (const path of ['', '.json', '.csv', '/state/FJI', '/state/FJI.csv', '?embed']) {
      const { text } = await page(path);
      expect(text).not.toMatch(/canary/);
    }
    expect((await page('/state/FJI.json')).body.positions).toMatchObject([
      { stance: 'oppose', source: 'Webcast of 1 August', grade: 'webcast' },
    ]);
  });

  it('shows a snapshot: what is changed afterwards is not shown until it is published again', async () => {
    await world.publish();
    const { body } = await world.clients.first.get(world.at(`sessions/${world.sessionId}`));
    const moved = await world.clients.first.patch(
      world.at(`sessions/${world.sessionId}`),
      { name: 'Renamed session' },
      body.version,
    );
    expect(moved.status).toBe(200);
    expect((await page()).text).toContain('Concluding session');
    expect((await world.preview()).body.items).toMatchObject([
      { kind: 'page', change: 'same' },
      { kind: 'session', change: 'changed' },
      { kind: 'ask', change: 'same' },
    ]);
    await world.publish();
    expect(await says(/Renamed session/)).toContain('Renamed session');
    const after = await state();
    expect([after.shown.number, after.past]).toMatchObject([2, [{ number: 1, superseded: true }]]);
    const rows = await demarche.database.admin(
      'select 1 from publication_item i join publication p on p.id = i.publication_id where p.campaign_id = $1 and p.superseded',
      [world.campaign.id],
    );
    expect(rows).toEqual([]);
  });

  it('names what holds a mail address', async () => {
    for (const [more, path] of [
      [{ practical: 'Write to us＠example.org or us@example.org' }, 'choice.practical'],
      [{ contacts: [{ role: 'Press', how: 'press@example.org' }] }, 'choice.contacts'],
      [{ askIds: ['018f7e2a-0000-7000-8000-00000000a001'] }, 'choice.askIds'],
    ] as const) {
      const answer = await world.preview(more);
      expect([answer.status, answer.body.fields]).toMatchObject([400, [{ path }]]);
    }
  });
});

describe('what was published', () => {
  it('leaves when it is taken back, without a second person', async () => {
    const id = await world.position();
    const other = await world.position({ delegationCode: 'KEN', source: 'Webcast of Kenya' });
    await world.publish();
    expect((await page('/state/FJI')).status).toBe(200);
    const retracted = await world.clients.campaigner.post(world.at(`positions/${id}/retract`), {
      reason: 'x',
    });
    expect([200, 201, 204]).toContain(retracted.status);
    expect(await comes('/state/FJI', 404)).toBe(404);
    expect((await page('.json')).text).not.toContain('FJI');
    await demarche.database.admin(
      `begin; set local role demarche_ledger; update position_event set source = '' where id = '${other}'; commit`,
    );
    expect(await comes('/state/KEN', 404)).toBe(404);
    const { withdrawn } = await state();
    expect(
      withdrawn.map(({ kind, cause }: { kind: string; cause: string }) => [kind, cause]).toSorted(),
    ).toEqual([
      ['position', 'erased'],
      ['position', 'taken_back'],
    ]);
  });

  it('leaves with its ask or its session', async () => {
    await world.position();
    await world.publish();
    for (const thing of [`sessions/${world.sessionId}`, `asks/${world.ask.id}`]) {
      const { version } = (await world.clients.first.get(world.at(thing))).body;
      await demarche.database.admin(
        `update ${thing.split('/')[0]!.slice(0, -1)} set removed_at = clock_now() where id = $1`,
        [thing.split('/')[1]],
      );
      expect(version).toBeGreaterThan(0);
    }
    const text = await says(/^(?![^]*(Concluding|FJI))/);
    expect(text).toContain('Meetings are open.');
    expect(text).not.toMatch(/Concluding|court|FJI/);
  });

  it('is changed by nobody', async () => {
    const id = await world.publish();
    const as = (sql: string) => database.asReader(world.people.first.id, (tx) => tx.query(sql, [id]));
    for (const sql of [
      `update publication_item set content = '{}' where publication_id = $1`,
      `update publication set sha256 = 'x' where id = $1`,
      `update publication set number = 9 where id = $1`,
    ])
      await expect(as(sql)).rejects.toThrow(/permission denied|not changed/);
    expect(await as(`delete from publication_item where publication_id = $1 returning 1`)).toEqual([]);
    await expect(
      demarche.database.admin(`update publication_item set content = 'x' where publication_id = $1`, [id]),
    ).rejects.toThrow(/not changed/);
  });

  it('is taken off by one person at once, who shows it again within the hour', async () => {
    const id = await world.publish();
    const { first, second } = world.clients;
    expect((await page()).status).toBe(200);
    expect((await second.post(world.at(`publications/${id}/unpublish`))).status).toBe(204);
    for (const path of ['', '.json', '.csv', '?embed', '/method']) expect(await comes(path, 404)).toBe(404);
    expect((await new Client(demarche.base).get(`/public/v1/${world.campaign.slug}`)).status).toBe(404);
    expect((await first.post(world.at(`publications/${id}/show-again`))).body.code).toBe(
      'publication.askAnew',
    );
    expect((await second.post(world.at(`publications/${id}/show-again`))).status).toBe(204);
    expect(await comes('', 200)).toBe(200);
  });

  it('can be taken off, and not published, while the campaign is closed', async () => {
    const id = await world.publish();
    await demarche.database.admin('update campaign set closed_at = clock_now() where id = $1', [
      world.campaign.id,
    ]);
    const { sha256 } = (await world.preview()).body;
    expect(sha256 ?? 'refused').toBe('refused');
    expect((await page()).status).toBe(200);
    expect((await world.clients.first.post(world.at(`publications/${id}/unpublish`))).status).toBe(204);
    expect(await comes('', 404)).toBe(404);
    expect((await world.clients.first.post(world.at(`publications/${id}/show-again`))).status).toBe(409);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCoalition, anAsk, statementsOf, type Coalition } from '../support/outreach.js';
import type { TextState } from '#libs/domain';

describe('asks', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let provisions: string[];

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    provisions = [await aProvision(coalition.campaign.id, 'a'), await aProvision(coalition.campaign.id, 'b')];
  });
  afterAll(() => demarche.stop());

  const aProvision = (campaignId: string, key: string) =>
    demarche.database.make.provision({ campaignId, key, title: `Provision ${key}` });

  /** A draft that numbers some provisions. */
  async function aDraft(
    key: string,
    ordinal: number,
    state: TextState,
    numbers: [id: string, number: string][],
  ) {
    const { make } = demarche.database;
    const campaignId = coalition.campaign.id;
    const textVersionId = await make.textVersion({ campaignId, key, title: key, ordinal, state });
    for (const [sort, [provisionId, number]] of numbers.entries())
      await make.textArticle({
        ...{ campaignId, textVersionId, sort, number, title: 'An article', status: 'bracketed' },
        ...{ provisionId, changed: sort === 0 },
      });
  }

  const ask = (more: object = {}) => {
    const key = `ask-${newId()}`;
    return { key, title: `Keep the safeguards of ${key}`, summary: 'In full.', priority: 1, ...more };
  };
  const create = (body: object) => coalition.clients.coordinator.post(coalition.at('asks'), body);
  const change = (id: string, body: object, version?: number) =>
    coalition.clients.coordinator.patch(coalition.at(`asks/${id}`), body, version);

  it('are added with their provisions and numbers, and read by every member', async () => {
    await aDraft('rev-2', 1, 'confirmed', [[provisions[0] ?? '', '23']]);
    await aDraft('rev-3', 2, 'confirmed', [[provisions[0] ?? '', '24']]);
    await aDraft('rev-4', 3, 'proposed', [[provisions[1] ?? '', '25']]);
    const answer = await create(
      ask({
        title: 'Keep the safeguards',
        provisionIds: provisions,
        redLine: true,
        fallback: 'In the preamble',
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      title: 'Keep the safeguards',
      redLine: true,
      fallback: 'In the preamble',
      provisions: [
        { id: provisions[0], key: 'a', numbers: { 'rev-2': '23', 'rev-3': '24' }, status: 'bracketed' },
        { id: provisions[1], key: 'b', numbers: {}, status: null, changed: null },
      ],
      version: 1,
    });
    const read = await coalition.clients.plainMember.get(coalition.at(`asks/${answer.body.id}`));
    expect([read.body, read.headers.get('etag')]).toEqual([answer.body, '"1"']);
  });

  it('are changed on the version that was read', async () => {
    const { body } = await create(ask({ provisionIds: provisions, fallback: 'In the preamble' }));
    expect((await change(body.id, { priority: 2 })).status).toBe(428);
    const changed = await change(body.id, { priority: 2, fallback: null, provisionIds: [provisions[1]] }, 1);
    expect(changed.body).toMatchObject({
      title: body.title,
      priority: 2,
      fallback: null,
      provisions: [{ id: provisions[1] }],
      version: 2,
    });
    const stale = await change(body.id, { priority: 3 }, 1);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
  });

  it('are listed weightiest first, page by page, with one statement', async () => {
    for (const priority of [9, 3, 7]) await anAsk(demarche.database, coalition.campaign, priority);
    const list = (query: string) => coalition.clients.plainMember.get(coalition.at(`asks${query}`));
    const all = (await list('')).body.items as { id: string; priority: number }[];
    expect(all.map((item) => item.priority)).toEqual(all.map((item) => item.priority).sort((a, b) => a - b));
    const first = (await list('?limit=2')).body;
    const rest = (await list(`?cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items]).toEqual(all);
    expect(await statementsOf(() => list('?limit=1'))).toBe(1);
    expect(await statementsOf(() => list(''))).toBe(1);
  });

  it('have one key each, and are added once when repeated', async () => {
    const body = ask({ id: newId(), key: 'only-once' });
    const answers = await Promise.all([create(body), create(body)]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    const taken = await create(ask({ key: 'only-once' }));
    expect([taken.status, taken.body.fields[0].path]).toEqual([409, 'key']);
  });

  it.each<[string, () => Promise<object> | object, string]>([
    [
      'a provision of another campaign',
      async () => ({ provisionIds: [provisions[0], await aProvision(coalition.other.id, newId())] }),
      'provisionIds[1]',
    ],
    ['a priority that is no number', () => ({ priority: 'high' }), 'priority'],
    ['a title of two lines', () => ({ title: 'a\r\nb' }), 'title'],
    ['a summary of 1 MB', () => ({ summary: 'x'.repeat(1_000_000) }), 'summary'],
    ['NUL in the fallback', () => ({ fallback: '\u0000' }), 'fallback'],
  ])('name %s, when added and when changed', async (_, wrong, field) => {
    const { body } = await create(ask());
    for (const answer of [await create(ask(await wrong())), await change(body.id, await wrong(), 1)]) {
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    }
  });

  it('are kept by coordinators, and do not exist for those without a seat', async () => {
    const { author, outsider, admin } = coalition.clients;
    const { body } = await create(ask());
    expect((await author.post(coalition.at('asks'), ask())).status).toBe(403);
    expect((await author.patch(coalition.at(`asks/${body.id}`), { priority: 2 }, 1)).status).toBe(403);
    expect((await outsider.get(coalition.at(`asks/${body.id}`))).status).toBe(404);
    expect((await admin.get(coalition.at('asks'))).status).toBe(404);
    const fromElsewhere = await outsider.get(`/api/campaigns/${coalition.other.id}/asks/${body.id}`);
    expect(fromElsewhere.status).toBe(404);
  });

  describe('that are set up in error', () => {
    const at = (path: string) => coalition.at(`asks${path}`);
    const titles = async (reader: 'coordinator' | 'author', query = '') => {
      const { body } = await coalition.clients[reader].get(at(`?limit=200${query}`));
      return body.items.map(({ title }: { title: string }) => title);
    };

    it('are removed, found again by a coordinator, and put back with what they were', async () => {
      const { coordinator, author } = coalition.clients;
      const { body } = await create(ask({ provisionIds: provisions, redLine: true }));
      const { body: uses } = await coordinator.get(at(`/${body.id}/uses`));
      expect(uses).toEqual({ items: [] });
      expect((await coordinator.delete(at(`/${body.id}`), 2)).status).toBe(412);
      expect((await author.delete(at(`/${body.id}`), 1)).status).toBe(403);
      expect((await coordinator.delete(at(`/${body.id}`), 1)).status).toBe(204);

      for (const gone of [at(`/${body.id}`), coalition.at(`counts/${body.id}`), at(`/${body.id}/uses`)])
        expect((await coordinator.get(gone)).status).toBe(404);
      expect(await titles('coordinator')).not.toContain(body.title);
      const { body: matrix } = await author.get(coalition.at('matrix'));
      expect(matrix.asks.map(({ id }: { id: string }) => id)).not.toContain(body.id);
      const position = { delegationCode: 'FJI', askId: body.id, stance: 'support', confidence: 2 };
      const said = { occurredAt: '2024-08-05T10:00:00Z', zone: 'UTC', said: 'publicly', grade: 'webcast' };
      const spoken = await author.post(coalition.at('positions'), {
        ...position,
        ...said,
        tier: 'coalition',
      });
      expect(spoken.status).toBe(400);

      expect((await author.get(at('?shelf=removed'))).status).toBe(403);
      const { body: shelf } = await coordinator.get(at('?shelf=removed&limit=200'));
      const found = shelf.items.find(({ id }: { id: string }) => id === body.id);
      expect(found.removed).toMatchObject({ by: { id: coalition.people.coordinator.id } });

      // Its key and its title are free meanwhile, and then it cannot come back beside the other.
      const twin = await create(ask({ key: body.key, title: body.title }));
      expect(twin.status).toBe(201);
      const clash = await coordinator.post(at(`/${body.id}/restore`), {});
      expect([clash.status, clash.body.fields[0].path]).toEqual([409, 'key']);
      await coordinator.delete(at(`/${twin.body.id}`), 1);
      const back = await coordinator.post(at(`/${body.id}/restore`), {});
      expect(back.body).toEqual({ ...body, version: 3 });
      expect(await titles('author')).toContain(body.title);
    });

    it('stay when something was said about them: archived, they are offered no more and still read', async () => {
      const { coordinator, author } = coalition.clients;
      const { body } = await create(ask());
      await coalition.clients.author.post(coalition.at('positions'), {
        ...{ delegationCode: 'FJI', askId: body.id, stance: 'support', confidence: 2, tier: 'coalition' },
        ...{
          occurredAt: '2024-08-05T10:00:00Z',
          zone: 'UTC',
          said: 'publicly',
          grade: 'webcast',
          source: 'UN',
        },
      });
      const { body: uses } = await coordinator.get(at(`/${body.id}/uses`));
      expect(uses).toEqual({ items: [{ kind: 'position', count: 1, blocks: true }] });
      const refused = await coordinator.delete(at(`/${body.id}`), 1);
      expect([refused.status, refused.body.fields[0].code]).toEqual([409, 'asks.somethingRests']);

      const { body: archived } = await change(body.id, { archived: true }, 1);
      expect(archived.archivedAt).not.toBeNull();
      expect(await titles('author')).not.toContain(body.title);
      expect(await titles('author', '&shelf=archived')).toContain(body.title);
      for (const list of ['matrix', 'counts']) {
        const { body: page } = await author.get(coalition.at(list));
        const ids = (page.asks ?? page.items.map((item: { ask: unknown }) => item.ask)) as { id: string }[];
        expect([list, ids.some(({ id }) => id === body.id)]).toEqual([list, false]);
      }
      const counted = await author.get(at(`/${body.id}/count`));
      expect([counted.status, counted.body.ask.id]).toEqual([200, body.id]);
      const { body: active } = await change(body.id, { archived: false }, 2);
      expect([active.archivedAt, (await titles('author')).includes(body.title)]).toEqual([null, true]);
    });
  });
});

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
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aDelegation, others, READERS, seers, SEES, statementsOf } from '../support/outreach.js';
import {
  get,
  post,
  meet,
  codes,
  demarche,
  coalition,
  asks,
  openDelegationWorld,
  stopDelegationWorld,
} from '../support/delegations.js';

beforeAll(openDelegationWorld);
afterAll(stopDelegationWorld);

describe('delegations', () => {
  it('are listed by name, all of them once, fifty to a page', async () => {
    const seen: string[] = [];
    let cursor = '';
    let pages = 0;
    do {
      const { body } = await get(`delegations?limit=50${cursor}`);
      pages++;
      seen.push(...codes(body));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    const rows = await demarche.database.admin<{ code: string }>(
      `select code from delegation where kind <> 'non_member' order by short_name, code`,
    );
    expect(seen).toEqual(rows.map((row) => row.code));
    expect(seen.length).toBeGreaterThanOrEqual(196);
    expect(pages).toBe(Math.ceil(seen.length / 50));
  });
  it('carry their groups, positions, last contact and open tasks', async () => {
    await meet('FJI', { occurredAt: '2024-08-04T15:00:00Z' });
    const { body: latest } = await meet('FJI', { kind: 'corridor' });
    const { body } = await get('delegations?q=Fij');
    expect(body.items).toEqual([
      {
        code: 'FJI',
        alpha2: 'FJ',
        shortName: 'Fiji',
        formalName: expect.stringContaining('Fiji'),
        kind: 'member',
        capacity: 'voting',
        groups: expect.arrayContaining([{ code: expect.any(String), name: expect.any(String) }]),
        positions: expect.arrayContaining(
          asks.map((askId) => ({ askId, stance: 'support', confidence: 2, tier: 'coalition' })),
        ),
        lastContact: {
          interactionId: latest.id,
          kind: 'corridor',
          organisation: expect.any(String),
          occurredAt: expect.objectContaining({
            venue: expect.objectContaining({ zone: 'America/New_York', wall: '2024-08-05T11:00' }),
            reader: expect.objectContaining({ zone: 'Asia/Bangkok', wall: '2024-08-05T22:00' }),
          }),
        },
        openTasks: 2,
        otherNames: [],
      },
    ]);
    const task = latest.task;
    await coalition.clients.author.patch(coalition.at(`tasks/${task.id}`), { state: 'done' }, task.version);
    expect((await get('delegations?q=Fij')).body.items[0].openTasks).toBe(1);
    const elsewhere = await coalition.clients.outsider.get(
      `/api/campaigns/${coalition.other.id}/delegations?q=Fij`,
    );
    expect(elsewhere.body.items[0]).toMatchObject({ positions: [], lastContact: null, openTasks: 0 });
  });
  it('are found by group, kind, and stance', async () => {
    await meet('TON', { positions: [{ askId: asks[0], stance: 'oppose', confidence: 3, said: 'publicly' }] });
    expect(codes((await get(`delegations?askId=${asks[0]}&stance=oppose`)).body)).toEqual(['TON']);
    expect(codes((await get('delegations?kind=observer&limit=200')).body)).toEqual(
      (
        await demarche.database.admin<{ code: string }>(
          `select code from delegation where kind = 'observer' order by short_name`,
        )
      ).map((row) => row.code),
    );
    const asean = codes((await get('delegations?group=asean')).body);
    expect(asean).toEqual(['BRN', 'KHM', 'IDN', 'LAO', 'MYS', 'MMR', 'PHL', 'SGP', 'THA', 'VNM']);
    expect((await get('delegations?group=NONE')).body.items).toEqual([]);
    expect((await get('delegations?q=100%25_')).body.items).toEqual([]);
    expect(codes((await get('delegations?q=tha')).body)).toContain('THA');
    for (const [q, code] of [
      ['uk', 'GBR'],
      ['Burma', 'MMR'],
      ['cote d’ivoire', 'CIV'],
      ['allemagne', 'DEU'],
    ] as const) {
      expect(codes((await get(`delegations?q=${encodeURIComponent(q)}&limit=1`)).body)).toEqual([code]);
    }
    const first = (await get('delegations?q=guinea&limit=2')).body;
    const rest = (await get(`delegations?q=guinea&limit=2&cursor=${first.next}`)).body;
    expect([...codes(first), ...codes(rest)]).toEqual(['GIN', 'GNB', 'GNQ', 'PNG']);
  });
  it('are read with one statement, one or fifty of them, quiet or busy', async () => {
    const fifty = codes((await get('delegations?limit=50')).body);
    expect(await statementsOf(() => get('delegations?limit=50'))).toBe(1);
    for (const code of fifty.slice(0, 10)) expect((await meet(code)).status).toBe(201);
    expect(await statementsOf(() => get('delegations?limit=1'))).toBe(1);
    expect(await statementsOf(() => get('delegations?limit=50'))).toBe(1);
    const quiet = await statementsOf(() => get(`delegations/${fifty[20]}`));
    const busy = await statementsOf(() => get(`delegations/${fifty[0]}`));
    expect(busy).toBe(quiet);
    expect(quiet).toBeLessThanOrEqual(6);
  });
  it('show groups as they were on the day', async () => {
    await demarche.database.admin(
      `insert into delegation_group (code, name, kind, source) values ('TEST', 'A bloc', 'bloc', 'https://example.org')`,
    );
    for (const [code, from, to] of [
      ['FJI', null, '2024-08-04'],
      ['TON', '2024-08-05', null],
      ['WSM', null, '2024-08-05'],
      ['VUT', '2024-08-06', null],
    ]) {
      await demarche.database.admin(
        `insert into group_membership (id, group_code, delegation_code, valid_from, valid_to) values ($1, 'TEST', $2, $3, $4)`,
        [newId(), code, from, to],
      );
    }
    const on = async (query: string) => {
      const { body } = await get(`groups${query}`);
      const group = body.items.find((item: { code: string }) => item.code === 'TEST');
      return [body.on, group.members.map((member: { code: string }) => member.code)];
    };
    expect(await on('?on=2024-08-04')).toEqual(['2024-08-04', ['FJI', 'WSM']]);
    expect(await on('')).toEqual(['2024-08-05', ['WSM', 'TON']]);
    expect(await on('?on=2024-08-06')).toEqual(['2024-08-06', ['TON', 'VUT']]);
    expect(codes((await get('delegations?group=TEST')).body)).toEqual(['WSM', 'TON']);
    const today = async (code: string) => {
      const { items } = (await get(`delegations?q=${code}`)).body;
      const { groups } = items.find((item: { code: string }) => item.code === code);
      return codes({ items: groups }).includes('TEST');
    };
    expect([await today('FJI'), await today('WSM'), await today('TON'), await today('VUT')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const { groups } = (await get('delegations/FJI')).body;
    expect(groups.find((group: { code: string }) => group.code === 'TEST')).toMatchObject({
      validFrom: null,
      validTo: '2024-08-04',
    });
    expect((await get('groups?on=2024-02-30')).body.fields[0].path).toBe('on');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`groups?limit=3${cursor}`);
      seen.push(...codes(body));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    const all = await demarche.database.admin<{ code: string }>(
      'select code from delegation_group order by code',
    );
    expect(seen).toEqual(all.map((row) => row.code));
  });
  it('have posts and delegates with dated roles', async () => {
    const made = await post('delegations/VUT/posts', { city: 'New York', zone: 'America/New_York' });
    expect(made.status).toBe(201);
    const delegate = await post('delegations/VUT/delegates', {
      name: 'S. Natapei',
      tier: 'coalition',
      roles: [
        { title: 'Second Secretary', postId: made.body.id, validFrom: '2021-09-01', validTo: '2024-01-31' },
        { title: 'First Secretary', postId: made.body.id, validFrom: '2024-02-01' },
      ],
    });
    expect(delegate.status).toBe(201);
    expect(delegate.body).toMatchObject({
      name: 'S. Natapei',
      tier: 'coalition',
      roles: [
        { title: 'First Secretary', postId: made.body.id, validFrom: '2024-02-01', validTo: null },
        { title: 'Second Secretary', validFrom: '2021-09-01', validTo: '2024-01-31' },
      ],
    });
    const { body } = await get('delegations/vut');
    const { removed: _, ...standing } = made.body;
    expect(body).toMatchObject({ posts: [standing], delegates: [delegate.body] });
  });
  it('are told in full to whoever may see it', async () => {
    const { body: meeting } = await meet('WSM', { note: 'They read our paper.' });
    const { body } = await get('delegations/WSM');
    const told = body.positions.map((position: { askId: string }) => position.askId);
    expect(told.sort()).toEqual([...asks].sort());
    expect(body).toMatchObject({
      code: 'WSM',
      positions: asks.map(() => ({ current: { stance: 'support', interactionId: meeting.id }, history: [] })),
      interactions: [{ id: meeting.id, kind: 'meeting', note: 'They read our paper.' }],
      tasks: [{ id: meeting.task.id, title: 'Write to them', due: { venue: { wall: '2024-08-20T10:00' } } }],
    });
  });
  it.each(Object.keys(SEES))(
    'show a delegate known at the tier %s to those and nobody else',
    async (tier) => {
      const code =
        { me: 'AAA', organisation: 'BBB', core: 'CCC', coalition: 'DDD', public: 'EEE' }[tier] ?? '';
      await aDelegation(demarche.database, code, `State ${code}`);
      const before = new Map<string, string>();
      for (const name of READERS) before.set(name, (await get(`delegations/${code}`, name)).text);
      const { body } = await post(`delegations/${code}/delegates`, {
        name: `canary-${tier}`,
        tier,
        roles: [{ title: `canary-${tier}` }],
      });
      for (const name of seers(tier)) {
        expect((await get(`delegations/${code}`, name)).text).toContain(body.id);
      }
      for (const name of others(tier)) {
        expect([name, (await get(`delegations/${code}`, name)).text]).toEqual([name, before.get(name)]);
      }
    },
  );
  it.each<[string, object, string]>([
    ['an unknown zone', { city: 'Suva', zone: 'Mars/Olympus' }, 'zone'],
    ['a city of two lines', { city: 'Suva\r\nBcc: a', zone: 'Pacific/Fiji' }, 'city'],
    ['no city', { zone: 'Pacific/Fiji' }, 'city'],
  ])('refuse a post with %s', async (_, body, field) => {
    const answer = await post('delegations/FJI/posts', body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
  it('refuse a delegate whose roles do not fit, and keep nothing of him', async () => {
    const post1 = await post('delegations/TON/posts', { city: 'Geneva', zone: 'Europe/Zurich' });
    const count = () => demarche.database.admin('select count(*) from delegate');
    const before = await count();
    const wrong: [object, string][] = [
      [{ roles: [{ title: 'a' }, { title: 'b', postId: post1.body.id }] }, 'roles[1].postId'],
      [{ roles: [{ title: 'a', sessionId: newId() }] }, 'roles[0].sessionId'],
      [{ roles: [{ title: 'a', validFrom: '2024-02-01', validTo: '2024-01-01' }] }, 'roles[0].validTo'],
      [{ roles: [{ title: 'a', validFrom: '2024-02-30' }] }, 'roles[0].validFrom'],
      [{ roles: [{ title: 'a\nb' }] }, 'roles[0].title'],
      [{ name: 'a\u0000b' }, 'name'],
      [{ name: 'x'.repeat(1_000_000) }, 'name'],
    ];
    for (const [more, field] of wrong) {
      const answer = await post('delegations/FJI/delegates', { name: 'A. Tuilagi', ...more });
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    }
    expect(await count()).toEqual(before);
  });
  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['kind=planet', 'kind'],
    ['stance=support', 'askId'],
    [`askId=${newId()}`, 'stance'],
    ['askId=1&stance=support', 'askId'],
    ['cursor=nonsense', 'cursor'],
    ['q=%00', 'q'],
    ['colour=red', 'colour'],
  ])('refuse the query %s and name %s', async (query, field) => {
    const answer = await get(`delegations?${query}`);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
  it('do not exist for those without a seat, and take notes from campaigners only', async () => {
    expect((await get('delegations', 'outsider')).status).toBe(404);
    expect((await get('delegations/FJI', 'admin')).status).toBe(404);
    expect((await get('groups', 'admin')).status).toBe(404);
    expect((await get('delegations/XXX')).status).toBe(404);
    expect((await get('delegations/nonsense')).status).toBe(404);
    expect((await post('delegations/FJI/delegates', { name: 'a' }, 'colleague')).status).toBe(403);
    expect(
      (await post('delegations/FJI/posts', { city: 'Suva', zone: 'Pacific/Fiji' }, 'colleague')).status,
    ).toBe(403);
    expect((await post('delegations/XXX/delegates', { name: 'a' })).status).toBe(404);
    expect(demarche.logged.join('\n')).not.toMatch(/canary/);
  });
});

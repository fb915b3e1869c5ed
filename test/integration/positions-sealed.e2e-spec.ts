import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { newId } from '#libs/platform';
import { aDelegation, READERS, seers, statementsOf, type ReaderName } from '../support/outreach.js';
import {
  post,
  get,
  delegate,
  part,
  position,
  meeting,
  digest,
  demarche,
  coalition,
  database,
  asks,
  diplomat,
  openSealedWorld,
  stopSealedWorld,
} from '../support/sealed-positions.js';

beforeAll(openSealedWorld);
afterAll(stopSealedWorld);

const SOURCE = 'canarysource at the reception';

describe('a sealed position', () => {
  it.each([...TIERS])(
    'at the tier %s counts for whoever sees it and names its source to its author alone',
    async (tier) => {
      const sealed = { sealed: true, source: SOURCE, delegateId: diplomat, tier, note: 'Told in person' };
      const answer = await post('positions', position(sealed));
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        sealed: true,
        source: SOURCE,
        delegate: { id: diplomat, name: 'Canary Diplomat' },
      });
      const { id } = answer.body;
      expect((await get(`positions/${id}`)).body).toEqual(answer.body);
      for (const name of READERS) {
        if (name === 'author') continue;
        const read = await get(`positions/${id}`, name);
        expect([name, read.status]).toEqual([name, seers(tier).includes(name) ? 200 : 404]);
        if (read.status !== 200) continue;
        expect(read.body).toMatchObject({ sealed: true, stance: 'support', source: '', delegate: null });
        const detail = await get('delegations/FJI', name);
        const [stated] = detail.body.positions;
        expect([stated.current, ...stated.history].find((each) => each.id === id)).toMatchObject({
          sealed: true,
          source: '',
          delegate: null,
        });
      }
    },
  );
  it('stands in no answer, mail or log but its author’s, and in no table but its own', async () => {
    const paths = [
      'positions',
      'positions?limit=200',
      'delegations/FJI/positions',
      'delegations/FJI',
      'delegations?q=fiji',
      'interactions',
      'contacts',
      'tasks',
      'members',
    ];
    for (const name of READERS) {
      const texts = await Promise.all(paths.map(async (path) => (await get(path, name)).text));
      const found = texts.some((text) => text.includes(SOURCE));
      expect([name, found]).toEqual([name, name === 'author']);
      const said = JSON.stringify(texts).match(/"delegate\\?":\{/g) ?? [];
      expect([name, said.length > 0]).toEqual([name, name === 'author']);
      const mail = await digest(coalition.people[name]);
      expect([name, mail.includes('canarysource'), mail.includes('Canary Diplomat')]).toEqual([
        name,
        false,
        false,
      ]);
    }
    const lines = demarche.logged.join('\n');
    expect(lines).not.toMatch(/canarysource|Canary Diplomat/);
    const rows = await demarche.database.admin(
      `select id from position_event where source like 'canary%' or delegate_id is not null`,
    );
    expect(rows).toEqual([]);
    const audits = await demarche.database.admin<{ text: string }>(
      'select audit_event::text as text from audit_event',
    );
    expect(audits.filter(({ text }) => text.includes(diplomat) && text.includes('position'))).toEqual([]);
  });
  it('is read by nobody else in the database either, nor written', async () => {
    const as = (name: ReaderName, sql: string, values: unknown[] = []) =>
      database.asReader(coalition.people[name].id, (tx) => tx.query(sql, values));
    expect((await as('author', 'select event_id from sealed_source')).length).toBe(TIERS.length);
    for (const name of READERS.filter((each) => each !== 'author')) {
      expect(await as(name, 'select event_id from sealed_source')).toEqual([]);
    }
    const open = await post('positions', position({ askId: asks[1], tier: 'coalition' }));
    const insert = `insert into sealed_source (event_id, campaign_id, author_id, source) values ($1, $2, $3, 'forged')`;
    const { id: campaignId } = coalition.campaign;
    for (const name of ['author', 'coreMember'] as const) {
      const values = [open.body.id, campaignId, coalition.people[name].id];
      await expect(as(name, insert, values)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(as('author', `update sealed_source set source = ''`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(demarche.database.admin('delete from sealed_source')).rejects.toThrow('append-only');
  });
  it('gives a repeat to nobody but its author', async () => {
    const body = position({ id: newId(), askId: asks[1], sealed: true, source: SOURCE, tier: 'coalition' });
    const first = await post('positions', body);
    const replay = await post('positions', body);
    expect([replay.headers.get('idempotent-replay'), replay.body]).toEqual(['true', first.body]);
    const stolen = await post('positions', body, 'coreMember');
    expect([stolen.status, stolen.text.includes(SOURCE)]).toEqual([409, false]);
    await demarche.database.admin('delete from idempotency_record');
    expect((await post('positions', body)).body).toEqual(first.body);
  });
  it('stays sealed when it is renewed, unless its author says otherwise', async () => {
    const { body } = await post(
      'positions',
      position({ askId: asks[1], sealed: true, source: SOURCE, tier: 'coalition' }),
    );
    const again = (more: object) =>
      post(`positions/${body.id}/renew`, {
        occurredAt: '2024-08-07T16:00:00Z',
        delegateId: diplomat,
        ...more,
      });
    const closed = await again({});
    expect(closed.body).toMatchObject({ sealed: true, delegate: { id: diplomat } });
    expect((await get(`positions/${closed.body.id}`, 'colleague')).body).toMatchObject({
      sealed: true,
      delegate: null,
    });
    const open = await again({ sealed: false });
    expect((await get(`positions/${open.body.id}`, 'colleague')).body).toMatchObject({
      sealed: false,
      delegate: { id: diplomat, name: 'Canary Diplomat' },
    });
  });
});

describe('an interaction with a sealed position', () => {
  it('is for its author alone, while its positions may reach further', async () => {
    await aDelegation(demarche.database, 'AAA', 'Aland');
    const met = await delegate('coalition', 'Met Diplomat', 'AAA');
    const answer = await post(
      'interactions',
      meeting({
        delegationCode: 'AAA',
        zone: 'Europe/Vienna',
        note: 'canarynote',
        delegateIds: [met],
        positions: [
          part({ sealed: true, source: SOURCE, delegateId: met, tier: 'coalition' }),
          part({ askId: asks[1], sealed: true }),
          part({ askId: asks[2], tier: 'coalition', source: 'Open' }),
        ],
        task: { title: 'Call back', dueLocal: '2024-08-20T10:00' },
      }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      tier: 'me',
      task: { tier: 'me' },
      positions: [
        { tier: 'coalition', sealed: true, source: SOURCE, delegate: { id: met } },
        { tier: 'me', sealed: true, source: '' },
        { tier: 'coalition', sealed: false, source: 'Open' },
      ],
    });
    for (const name of ['colleague', 'coreMember', 'plainMember', 'coordinator'] as const) {
      expect((await get(`interactions/${answer.body.id}`, name)).status).toBe(404);
      const { body, text } = await get('delegations/AAA/positions', name);
      expect(body.items.map((item: { id: string }) => item.id).toSorted()).toEqual(
        [answer.body.positions[0].id, answer.body.positions[2].id].toSorted(),
      );
      // Neither the meeting nor where it took place.
      expect(body.items[0]).toMatchObject({ interactionId: null, occurredAt: { venue: { zone: 'UTC' } } });
      expect(text).not.toMatch(/canary|Vienna|Met Diplomat/);
      const detail = await get('delegations/AAA', name);
      expect(detail.body).toMatchObject({ interactions: [], tasks: [] });
      expect(detail.text).not.toMatch(/canary|Vienna/);
      const page = await get('delegations?q=aland', name);
      expect(page.body.items[0]).toMatchObject({ lastContact: null, openTasks: 0 });
      expect((await get('contacts?delegationCode=AAA', name)).body.items).toEqual([]);
    }
  });
  it('refuses a wider tier with a word about it, and takes `me`', async () => {
    const sealed = [part({ sealed: true, source: SOURCE })];
    for (const tier of ['organisation', 'core', 'coalition', 'public']) {
      const answer = await post('interactions', meeting({ tier, positions: sealed }));
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, 'tier']);
      expect(answer.text).toContain('for you alone');
    }
    const rows = await demarche.database.admin(`select id from interaction where tier <> 'me'`);
    expect(rows).toEqual([]);
    expect((await post('interactions', meeting({ tier: 'me', positions: sealed }))).status).toBe(201);
  });
  it('refuses to name openly, in another position of the same meeting, who may have been the source', async () => {
    const log = (more: object) =>
      post(
        'interactions',
        meeting({ positions: [part({ sealed: true }), part({ askId: asks[1], ...more })] }),
      );
    const wide = await log({ delegateId: diplomat, tier: 'coalition' });
    expect([wide.status, wide.body.fields[0].path]).toEqual([400, 'positions[1].delegateId']);
    expect(wide.body.fields[0].detail).toContain('Seal this position as well');
    for (const fine of [
      { delegateId: diplomat },
      { delegateId: diplomat, tier: 'me' },
      { delegateId: diplomat, tier: 'coalition', sealed: true },
    ]) {
      expect((await log(fine)).status).toBe(201);
    }
  });
  it('takes one statement more than an open one, however many are sealed', async () => {
    const send = (positions: object[]) =>
      statementsOf(() => post('interactions', meeting({ id: newId(), tier: 'me', positions })));
    const open = await send([part()]);
    expect(await send([part({ sealed: true })])).toBe(open + 1);
    const five = asks.map((askId) => part({ askId, sealed: true, source: SOURCE }));
    expect(await send(five)).toBe(open + 1);
  });
});

describe('who said it, where it is not sealed', () => {
  it('is read by those who may know the delegate, and by nobody else who sees the position', async () => {
    const names = {
      organisation: await delegate('organisation', 'Known to some'),
      coalition: await delegate('coalition', 'Known to all'),
    };
    for (const [tier, delegateId] of Object.entries(names)) {
      const { body } = await post('positions', position({ delegateId, tier: 'coalition', askId: asks[3] }));
      for (const name of seers('coalition')) {
        const read = await get(`positions/${body.id}`, name);
        const knows = seers(tier).includes(name);
        expect([name, read.body.delegate?.id ?? null]).toEqual([name, knows ? delegateId : null]);
      }
    }
  });
  it('is a delegate of that delegation whom the author may know', async () => {
    const elsewhere = await delegate('coalition', 'Of Tonga', 'TON');
    const theirs = (
      await post('delegations/FJI/delegates', { name: 'Hidden from the author', tier: 'me' }, 'coreMember')
    ).body.id;
    for (const sealed of [false, true]) {
      const texts = new Set<string>();
      const other = await post('positions', position({ delegateId: elsewhere, sealed }));
      expect([other.status, other.body.fields[0].path, other.body.fields[0].code]).toEqual([
        ...[400, 'delegateId', 'delegates.elsewhere'],
      ]);
      for (const delegateId of [theirs, newId()]) {
        const answer = await post('positions', position({ delegateId, sealed }));
        expect([answer.status, answer.body.fields[0].path]).toEqual([400, 'delegateId']);
        texts.add(answer.text);
        const inside = await post('interactions', meeting({ positions: [part({ delegateId, sealed })] }));
        expect([inside.status, inside.body.fields[0].path]).toEqual([400, 'positions[0].delegateId']);
      }
      expect(texts.size).toBe(1);
    }
  });
});

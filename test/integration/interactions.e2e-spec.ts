import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPerson, aReminderRule, setClock } from '../support/makers.js';
import {
  aCoalition,
  anAsk,
  others,
  READERS,
  SEES,
  seers,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';

const WHEN = '2024-08-08T11:40:00-04:00';

describe('interactions', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let asks: string[];

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-08-08T16:00:00Z');
    coalition = await aCoalition(demarche);
    asks = [];
    for (let i = 1; i <= 31; i++) asks.push((await anAsk(demarche.database, coalition.campaign, i)).id);
    await aReminderRule(demarche.database, coalition.campaign, { subject: 'task', minutes: 60 });
  });
  afterAll(() => demarche.stop());

  const stand = (index: number, more: object = {}) => {
    return { askId: asks[index], stance: 'support', confidence: 2, said: 'privately', ...more };
  };
  const meeting = (more: object = {}) => {
    return { delegationCode: 'FJI', kind: 'corridor', occurredAt: WHEN, zone: 'America/New_York', ...more };
  };
  const log = (body: object) => coalition.clients.author.post(coalition.at('interactions'), body);
  const count = async (table: string) =>
    Number((await demarche.database.admin<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
  const counts = async () => [
    await count('interaction'),
    await count('position_event'),
    await count('task'),
    await count('idempotency_record'),
  ];

  describe('logging one', () => {
    it('records the meeting, three positions and a task in one request', async () => {
      const { people } = coalition;
      const before = await log(
        meeting({ delegationCode: 'TON', positions: [stand(0, { stance: 'oppose' })] }),
      );
      expect(before.status).toBe(201);
      const answer = await log(
        meeting({
          delegationCode: 'TON',
          occurredAt: '2024-08-08T12:00:00-04:00',
          note: 'Ninety seconds.\nWill call the capital.',
          positions: [
            stand(0),
            stand(1, { tier: 'me' }),
            stand(2, { grade: 'official_record', source: 'Statement of 2 August', note: 'Read out' }),
          ],
          task: {
            title: 'Send the wording',
            assigneeId: people.colleague.id,
            dueLocal: '2024-08-09T10:00',
            zone: 'America/New_York',
          },
        }),
      );
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        delegationCode: 'TON',
        delegation: 'Tonga',
        tier: 'organisation',
        authorId: people.author.id,
        organisationId: coalition.campaign.organisationId,
        note: 'Ninety seconds.\nWill call the capital.',
        occurredAt: {
          instant: '2024-08-08T16:00:00.000Z',
          venue: { zone: 'America/New_York', wall: '2024-08-08T12:00' },
          reader: { zone: 'Asia/Bangkok', wall: '2024-08-08T23:00' },
        },
        positions: [
          { askId: asks[0], previousStance: 'oppose', shift: 'towards', grade: 'own_notes' },
          { askId: asks[1], previousStance: null, shift: 'none', tier: 'me' },
          { askId: asks[2], grade: 'official_record', source: 'Statement of 2 August', tier: 'organisation' },
        ],
        task: {
          title: 'Send the wording',
          assigneeId: people.colleague.id,
          tier: 'organisation',
          due: { venue: { wall: '2024-08-09T10:00' }, reader: { wall: '2024-08-09T21:00' } },
        },
      });
      const read = await coalition.clients.author.get(coalition.at(`interactions/${answer.body.id}`));
      expect(read.body).toEqual(answer.body);
      const planned = await demarche.database.admin(
        `select user_id, state, fire_at from delivery where subject_id = $1`,
        [answer.body.task.id],
      );
      expect(planned).toEqual([
        { user_id: people.colleague.id, state: 'planned', fire_at: new Date('2024-08-09T13:00:00Z') },
      ]);
      const audited = await demarche.database.admin<{ detail: object }>(
        `select action, subject_id from audit_event where subject_id = any($1)`,
        [[answer.body.id, answer.body.task.id]],
      );
      expect(audited).toHaveLength(2);
    });

    it('takes thirty positions with as many statements as one, and refuses the thirty-first', async () => {
      const thirty = asks.slice(0, 30).map((_, index) => stand(index));
      const path = coalition.at('interactions');
      const { author } = coalition.clients;
      const few = await statementsOf(() =>
        author.post(path, meeting({ id: newId(), positions: [stand(0)] })),
      );
      let answer = await author.get('/api/me');
      const many = await statementsOf(async () => {
        answer = await author.post(path, meeting({ id: newId(), positions: thirty }));
      });
      expect(answer.body.positions).toHaveLength(30);
      expect(many).toBe(few);
      expect(few).toBeGreaterThan(4);
      expect(few).toBeLessThanOrEqual(12);
      const tooMany = await log(meeting({ positions: [...thirty, stand(30)] }));
      expect(tooMany.status).toBe(400);
      expect(tooMany.body.fields[0].path).toBe('positions');
    });

    it('gives the first answer to a repeat with the same id, and keeps one row', async () => {
      const id = newId();
      const body = meeting({
        id,
        positions: [stand(0)],
        task: { title: 'Once', dueLocal: '2024-08-20T10:00' },
      });
      const first = await log(body);
      const before = await counts();
      const second = await log(body);
      expect(first.status).toBe(201);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      expect(second.headers.get('idempotent-replay')).toBe('true');
      expect(await counts()).toEqual(before);
      const different = await log({ ...body, kind: 'call' });
      expect(different.status).toBe(422);
      expect(different.body.fields[0].path).toBe('id');
    });

    it('keeps one row when two repeats come at once', async () => {
      const id = newId();
      const body = meeting({
        id,
        positions: [stand(0)],
        task: { title: 'Twice', dueLocal: '2024-08-20T10:00' },
      });
      const answers = await Promise.all([log(body), log(body), log(body)]);
      expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
      expect(answers[1]?.body).toEqual(answers[0]?.body);
      const rows = await demarche.database.admin('select id from interaction where id = $1', [id]);
      const tasks = await demarche.database.admin('select id from task where interaction_id = $1', [id]);
      expect([rows.length, tasks.length]).toEqual([1, 1]);
    });

    it('knows a repeat by its id even when the first answer is forgotten, and no one else’s id', async () => {
      const id = newId();
      const body = meeting({ id, tier: 'coalition', positions: [stand(0)] });
      const first = await log(body);
      await demarche.database.admin('delete from idempotency_record');
      const late = await log(body);
      expect(late.status).toBe(201);
      expect(late.body).toEqual(first.body);
      const taken = await coalition.clients.coreMember.post(coalition.at('interactions'), body);
      expect(taken.status).toBe(409);
      expect(await count(`interaction where id = '${id}'`)).toBe(1);
      expect(await count(`position_event where interaction_id = '${id}'`)).toBe(1);
    });
  });

  describe('refusing one', () => {
    it.each<[string, () => object, string]>([
      ['a delegation that does not exist', () => meeting({ delegationCode: 'XXX' }), 'delegationCode'],
      [
        'an ask that does not exist',
        () => meeting({ positions: [stand(0), { ...stand(1), askId: newId() }] }),
        'positions[1].askId',
      ],
      [
        'an ask named twice',
        () => meeting({ positions: [stand(0), stand(1), stand(0)] }),
        'positions[2].askId',
      ],
      [
        'an unknown stance',
        () => meeting({ positions: [stand(0, { stance: 'maybe' })] }),
        'positions[0].stance',
      ],
      [
        'a confidence of four',
        () => meeting({ positions: [stand(0, { confidence: 4 })] }),
        'positions[0].confidence',
      ],
      ['a position that is no object', () => meeting({ positions: ['support'] }), 'positions[0]'],
      ['an unknown zone', () => meeting({ zone: 'Mars/Olympus' }), 'zone'],
      ['an instant without its offset', () => meeting({ occurredAt: '2024-08-08T11:40:00' }), 'occurredAt'],
      ['a day that does not exist', () => meeting({ occurredAt: '2024-02-30T11:40:00Z' }), 'occurredAt'],
      [
        'a meeting of the day after tomorrow',
        () => meeting({ occurredAt: '2024-08-10T11:40:00Z' }),
        'occurredAt',
      ],
      ['a note of 1 MB', () => meeting({ note: 'x'.repeat(1_000_000) }), 'note'],
      ['a note with NUL', () => meeting({ note: 'a\u0000b' }), 'note'],
      ['a tier that does not exist', () => meeting({ tier: 'everybody' }), 'tier'],
      ['a field that does not exist', () => meeting({ secret: true }), 'secret'],
      ['a delegate that does not exist', () => meeting({ delegateIds: [newId()] }), 'delegateIds[0]'],
      [
        'a task with CR and LF in its title',
        () => meeting({ task: { title: 'a\r\nBcc: b', dueLocal: '2024-08-20T10:00' } }),
        'task.title',
      ],
      [
        'an assignee from another campaign',
        () =>
          meeting({
            task: { title: 'a', dueLocal: '2024-08-20T10:00', assigneeId: coalition.people.outsider.id },
          }),
        'task.assigneeId',
      ],
      [
        'an hour that does not exist',
        () => meeting({ task: { title: 'a', dueLocal: '2025-03-09T02:30', zone: 'America/New_York' } }),
        'task.dueLocal',
      ],
      ['a task that is a list', () => meeting({ task: [] }), 'task'],
    ])('names %s and leaves nothing behind', async (_, body, field) => {
      const before = await counts();
      const answer = await log({ id: newId(), ...body() });
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(answer.body.fields[0].path).toBe(field);
      expect(await counts()).toEqual(before);
    });

    it('answers the ask of another campaign like one that does not exist', async () => {
      const theirs = await anAsk(demarche.database, coalition.other);
      const wrong = await log(meeting({ positions: [stand(0, { askId: theirs.id })] }));
      const none = await log(meeting({ positions: [stand(0, { askId: newId() })] }));
      expect(wrong.status).toBe(400);
      expect(wrong.text).toBe(none.text);
    });

    it('refuses a member, and does not exist for those without a seat', async () => {
      const path = coalition.at('interactions');
      expect((await coalition.clients.colleague.post(path, meeting())).status).toBe(403);
      expect((await coalition.clients.outsider.post(path, meeting())).status).toBe(404);
      expect((await coalition.clients.admin.post(path, meeting())).status).toBe(404);
    });

    it('does not name a removed member as assignee', async () => {
      const { database } = demarche;
      await database.admin(`update membership set state = 'removed' where user_id = $1`, [
        coalition.people.plainMember.id,
      ]);
      const task = { title: 'a', dueLocal: '2024-08-20T10:00', assigneeId: coalition.people.plainMember.id };
      const answer = await log(meeting({ task }));
      await database.admin(`update membership set state = 'active' where user_id = $1`, [
        coalition.people.plainMember.id,
      ]);
      expect(answer.body.fields[0].path).toBe('task.assigneeId');
    });
  });

  describe('who sees one', () => {
    it.each(Object.keys(SEES))(
      'logged at the tier %s: those and nobody else, wherever they look',
      async (tier) => {
        const code =
          { me: 'TUV', organisation: 'NRU', core: 'KIR', coalition: 'PLW', public: 'VUT' }[tier] ?? '';
        const looks = [
          'interactions',
          `interactions?delegationCode=${code}&limit=1`,
          'positions',
          'tasks',
          `delegations/${code}`,
          `delegations/${code}/positions`,
          `delegations?q=${code}`,
          `delegations?askId=${asks[0]}&stance=champion`,
        ].map((path) => coalition.at(path));
        const look = async (name: (typeof READERS)[number]) =>
          Promise.all(looks.map(async (path) => (await coalition.clients[name].get(path)).text));
        const before = Object.fromEntries(
          await Promise.all(READERS.map(async (name) => [name, await look(name)] as const)),
        );
        const { body } = await log(
          meeting({
            delegationCode: code,
            tier,
            note: `canary-${code}`,
            positions: [stand(0, { stance: 'champion', note: `canary-${code}` })],
            task: { title: `canary-${code}`, dueLocal: '2024-08-20T10:00' },
          }),
        );
        const single = (name: ReaderName) =>
          Promise.all([
            coalition.clients[name].get(coalition.at(`interactions/${body.id}`)),
            coalition.clients[name].get(coalition.at(`tasks/${body.task.id}`)),
          ]);
        for (const name of seers(tier)) {
          const [interaction, task] = await single(name);
          expect([name, interaction.status, task.status]).toEqual([name, 200, 200]);
          expect(interaction.body.positions).toHaveLength(1);
          const after = await look(name);
          expect(after.filter((text, index) => text === before[name]?.[index])).toEqual([]);
          expect(JSON.parse(after[6] ?? '').items[0]).toMatchObject({
            openTasks: 1,
            lastContact: { interactionId: body.id },
            positions: [{ askId: asks[0], stance: 'champion', interactionId: body.id }],
          });
        }
        for (const name of others(tier)) {
          const [interaction, task] = await single(name);
          const none = await coalition.clients[name].get(coalition.at(`interactions/${newId()}`));
          expect([name, interaction.status, interaction.text]).toEqual([name, 404, none.text]);
          expect([name, task.status]).toEqual([name, 404]);
          // Byte for byte what was answered before the hidden rows were there.
          expect([name, await look(name)]).toEqual([name, before[name]]);
        }
      },
    );

    it('shows a wider position and an assigned task without showing the meeting they came from', async () => {
      const { clients, people } = coalition;
      const { body } = await log(
        meeting({
          tier: 'me',
          note: 'canary-me',
          positions: [stand(3, { tier: 'coalition', stance: 'oppose' }), stand(4)],
          task: {
            title: 'For you',
            dueLocal: '2024-08-20T10:00',
            zone: 'America/New_York',
            assigneeId: people.plainMember.id,
          },
        }),
      );
      expect(body.positions.map((position: { interactionId: string }) => position.interactionId)).toEqual([
        body.id,
        body.id,
      ]);
      const history = await clients.plainMember.get(
        coalition.at(`delegations/FJI/positions?askId=${asks[3]}`),
      );
      expect(history.body.items[0]).toMatchObject({
        stance: 'oppose',
        interactionId: null,
        occurredAt: { venue: { zone: 'UTC' } },
      });
      const hidden = await clients.plainMember.get(
        coalition.at(`delegations/FJI/positions?askId=${asks[4]}`),
      );
      expect(hidden.text).not.toContain(body.positions[1].id);
      const task = await clients.plainMember.get(coalition.at(`tasks/${body.task.id}`));
      expect(task.body).toMatchObject({ title: 'For you', tier: 'me', interactionId: null });
      const page = await clients.plainMember.get(coalition.at('delegations?q=fiji'));
      const shown = page.body.items[0].positions.find(
        (position: { askId: string }) => position.askId === asks[3],
      );
      expect(shown).toMatchObject({ stance: 'oppose', interactionId: null });
      for (const answer of [history, task, page]) expect(answer.text).not.toContain('canary-me');
      expect((await clients.colleague.get(coalition.at(`tasks/${body.task.id}`))).status).toBe(404);
    });

    it('names no previous stance that the reader may not see', async () => {
      const { clients } = coalition;
      await log(meeting({ delegationCode: 'TON', tier: 'me', positions: [stand(5, { stance: 'oppose' })] }));
      const open = await log(
        meeting({
          delegationCode: 'TON',
          occurredAt: '2024-08-08T11:58:00-04:00',
          tier: 'coalition',
          positions: [stand(5)],
        }),
      );
      expect(open.body.positions[0]).toMatchObject({ previousStance: 'oppose', shift: 'towards' });
      const read = await clients.plainMember.get(coalition.at(`interactions/${open.body.id}`));
      expect(read.body.positions[0]).toMatchObject({ previousStance: null, shift: 'none' });
    });

    it('keeps a delegate from those who may not know of him, and from being named by them', async () => {
      const { clients } = coalition;
      const delegate = await clients.author.post(coalition.at('delegations/FJI/delegates'), {
        name: 'A. Tuilagi',
        tier: 'me',
      });
      const delegateIds = [delegate.body.id];
      const { body } = await log(meeting({ tier: 'coalition', delegateIds }));
      expect(body.delegates).toEqual([{ id: delegate.body.id, name: 'A. Tuilagi' }]);
      const read = await clients.coreMember.get(coalition.at(`interactions/${body.id}`));
      expect(read.body.delegates).toEqual([]);
      const path = coalition.at('interactions');
      const named = await clients.coreMember.post(path, meeting({ delegateIds }));
      const invented = await clients.coreMember.post(path, meeting({ delegateIds: [newId()] }));
      expect(named.status).toBe(400);
      expect(named.text).toBe(invented.text);
      const otherState = await log(meeting({ delegationCode: 'TON', delegateIds }));
      expect(otherState.body.fields[0].path).toBe('delegateIds[0]');
    });
  });

  it('keeps two campaigns apart even for somebody who sits in both', async () => {
    const { campaign, other } = coalition;
    const both = await aPerson(demarche.database, campaign, { role: 'campaigner' });
    await demarche.database.make.membership({
      ...{ campaignId: other.id, userId: both.id, organisationId: other.organisationId, role: 'coordinator' },
    });
    const client = await demarche.as(both);
    const there = (path: string) => `/api/campaigns/${other.id}/${path}`;
    const theirs = await anAsk(demarche.database, other);
    const body = meeting({
      positions: [stand(0, { askId: theirs.id })],
      task: { title: 'There', dueLocal: '2024-08-20T10:00' },
    });
    const wrong = await client.post(coalition.at('interactions'), body);
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'positions[0].askId']);
    const position = await client.post(coalition.at('positions'), {
      ...stand(0, { askId: theirs.id }),
      delegationCode: 'FJI',
      occurredAt: WHEN,
    });
    expect([position.status, position.body.fields[0].path]).toEqual([400, 'askId']);
    const delegate = await client.post(there('delegations/FJI/delegates'), { name: 'Known there' });
    const named = await client.post(
      coalition.at('interactions'),
      meeting({ delegateIds: [delegate.body.id] }),
    );
    expect([named.status, named.body.fields[0].path]).toEqual([400, 'delegateIds[0]']);

    const before = await Promise.all(
      ['interactions', 'positions', 'tasks', 'asks', 'delegations?q=Fiji', 'delegations/FJI'].map(
        async (path) => [path, (await client.get(coalition.at(path))).text] as const,
      ),
    );
    const made = await client.post(there('interactions'), body);
    expect(made.status).toBe(201);
    for (const [path, text] of before) {
      expect([path, (await client.get(coalition.at(path))).text]).toEqual([path, text]);
      expect([path, (await client.get(there(path))).text === text]).toEqual([path, false]);
    }
    expect((await client.get(coalition.at(`interactions/${made.body.id}`))).status).toBe(404);
    expect((await client.get(coalition.at(`tasks/${made.body.task.id}`))).status).toBe(404);
    expect((await client.get(coalition.at(`asks/${theirs.id}`))).status).toBe(404);
    const task = coalition.at(`tasks/${made.body.task.id}`);
    expect((await client.patch(task, { state: 'done' }, 1)).status).toBe(404);
  });

  it('lists the latest first, page by page, and by person, day and delegation', async () => {
    const { author } = coalition.clients;
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await author.get(coalition.at(`interactions?limit=7${cursor}`));
      expect(page.status).toBe(200);
      seen.push(
        ...page.body.items.map(
          (item: { occurredAt: { instant: string }; id: string }) => `${item.occurredAt.instant} ${item.id}`,
        ),
      );
      cursor = page.body.next ? `&cursor=${page.body.next}` : '';
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen.length).toBeGreaterThan(14);
    const mine = await author.get(
      coalition.at(
        'interactions?authorId=me&delegationCode=TON&from=2024-08-08T16:00:00Z&to=2024-08-08T16:30:00Z',
      ),
    );
    expect(mine.body.items).toHaveLength(1);
    const none = await coalition.clients.coreMember.get(coalition.at('interactions?authorId=me'));
    expect(none.body.items).toEqual([]);
    const wrong = await author.get(coalition.at('interactions?cursor=nonsense'));
    expect(wrong.body.fields[0].path).toBe('cursor');
  });

  it('writes no word of what it was told into the log', () => {
    expect(demarche.logged.join('\n')).not.toMatch(/canary|Tuilagi|Ninety seconds/);
  });
});

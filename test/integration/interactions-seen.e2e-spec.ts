import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aPerson } from '../support/makers.js';
import { anAsk, others, READERS, SEES, seers, type ReaderName } from '../support/outreach.js';
import {
  WHEN,
  demarche,
  coalition,
  asks,
  stand,
  meeting,
  log,
  openLoggingWorld,
  stopLoggingWorld,
} from '../support/logging.js';

beforeAll(openLoggingWorld);
afterAll(stopLoggingWorld);

describe('interactions', () => {
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
            positions: [{ askId: asks[0], stance: 'champion', tier }],
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
      expect(shown).toEqual({
        askId: asks[3],
        stance: 'oppose',
        confidence: expect.any(Number),
        tier: 'coalition',
      });
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
    for (let more = 0; more < 7; more++) expect((await log(meeting())).status).toBe(201);
    const atNoon = { delegationCode: 'TON', occurredAt: '2024-08-08T12:00:00-04:00' };
    expect((await log(meeting(atNoon))).status).toBe(201);
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

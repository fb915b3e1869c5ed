import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { anAsk, statementsOf } from '../support/outreach.js';
import {
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

const count = async (table: string) =>
  Number((await demarche.database.admin<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
const counts = async () => [
  await count('interaction'),
  await count('position_event'),
  await count('task'),
  await count('idempotency_record'),
];

describe('interactions', () => {
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
  it('writes no word of what it was told into the log', () => {
    expect(demarche.logged.join('\n')).not.toMatch(/canary|Tuilagi|Ninety seconds/);
  });
});

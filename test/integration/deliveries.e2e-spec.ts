import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Jobs, jsonLog, NoJournal } from '#libs/platform';
import { startWorker } from '../../apps/worker/src/worker.js';
import { Client, MONITOR, startDemarche } from '../support/demarche.js';
import { aCampaign, aDeadline, aPerson, aReminderRule } from '../support/makers.js';
import { aDelivery, composeStub } from '../support/worker.js';
import {
  ids,
  demarche,
  campaign,
  deadlineId,
  taskId,
  people,
  clients,
  rows,
  path,
  openMailLedger,
  stopMailLedger,
} from '../support/mail-ledger.js';

beforeAll(openMailLedger);
afterAll(stopMailLedger);

describe('the ledger of mail', () => {
  it('shows a member the own mail, on the own clock, with its title', async () => {
    const answer = await clients.member.get(path);
    expect(ids(answer)).toEqual([rows.reminder, rows.task]);
    expect(answer.body.items[0]).toMatchObject({
      kind: 'deadline_reminder',
      recipient: 'Ploy',
      about: 'The session closes',
      state: 'planned',
      attempts: 0,
      acceptedAt: null,
      messageId: null,
      fireAt: {
        instant: '2030-08-02T01:00:00.000Z',
        venue: { zone: 'Asia/Bangkok', wall: '2030-08-02T08:00' },
        reader: { zone: 'Asia/Bangkok' },
      },
    });
    expect(answer.body.items[1]).toMatchObject({ about: 'A secret errand' });
  });
  it('shows a coordinator the campaign’s mail, but no reminder of a task that is not hers to see', async () => {
    const answer = await clients.coordinator.get(path);
    expect(ids(answer)).toEqual([rows.reminder, rows.digest, rows.held]);
    expect(answer.text).not.toMatch('secret errand');
    expect(answer.text).not.toMatch(taskId);
    expect(answer.body.items[0].fireAt).toMatchObject({
      venue: { zone: 'Asia/Bangkok' },
      reader: { zone: 'Europe/Vienna', wall: '2030-08-02T03:00' },
    });
    expect(answer.body.items[1]).toMatchObject({
      skipReason: 'empty',
    });
  });
  it('can be narrowed down and leafed through', async () => {
    const { coordinator } = clients;
    expect(ids(await coordinator.get(`${path}?state=uncertain`))).toEqual([rows.held]);
    expect(ids(await coordinator.get(`${path}?kind=digest`))).toEqual([rows.digest]);
    expect(ids(await coordinator.get(`${path}?userId=${people.member.id}`))).toEqual([rows.reminder]);
    expect(ids(await coordinator.get(`${path}?subjectId=${deadlineId}`))).toEqual([rows.reminder, rows.held]);
    const span = 'from=2030-08-03T00:00:00Z&to=2030-08-05T00:00:00Z';
    expect(ids(await coordinator.get(`${path}?${span}`))).toEqual([rows.digest]);
    const first = await coordinator.get(`${path}?limit=2`);
    expect(ids(first)).toEqual([rows.reminder, rows.digest]);
    const second = await coordinator.get(`${path}?limit=2&cursor=${first.body.next}`);
    expect(ids(second)).toEqual([rows.held]);
    expect(second.body.next).toBeNull();
  });
  it.each([
    ['state', 'state=lost'],
    ['kind', 'kind=spam'],
    ['userId', 'userId=7'],
    ['subjectId', 'subjectId=%00'],
    ['from', 'from=yesterday'],
    ['to', 'to=2030-13-01T00:00:00Z'],
    ['limit', 'limit=1000'],
    ['cursor', 'cursor=abc'],
    ['cursor', `cursor=${Buffer.from('["x","y"]').toString('base64url')}`],
  ])('refuses an unusable %s (%s)', async (field, query) => {
    const answer = await clients.coordinator.get(`${path}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toMatch(field);
  });
  it('is counted by state for the coordinator, without what she may not see', async () => {
    const answer = await clients.coordinator.get(`${path}/summary`);
    const counts = Object.fromEntries(
      answer.body.states.map((entry: { state: string; count: number }) => [entry.state, entry.count]),
    );
    expect(counts).toEqual({
      planned: 1,
      claimed: 0,
      handing_over: 0,
      accepted: 0,
      skipped: 1,
      failed: 0,
      uncertain: 1,
    });
    expect(answer.body.late).toBe(0);
    const own = await clients.member.get(`${path}/summary`);
    expect(own.body.states.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { state: 'planned', count: 2 },
    ]);
  });
  it('shows what became of a digest to its recipient alone, however it is asked for', async () => {
    const about = { kind: 'digest', subjectId: people.colleague.membershipId };
    const outcomes = [
      ['accepted', null],
      ['skipped', 'empty'],
      ['failed', null],
      ['uncertain', null],
      ['planned', null],
    ] as const;
    const asCoordinator = async () => {
      const queries = ['', '/summary', '?kind=digest', ...outcomes.map(([state]) => `?state=${state}`)];
      const answers = queries.map(async (query) => (await clients.coordinator.get(path + query)).text);
      return Promise.all(answers);
    };
    const before = await asCoordinator();
    const past = new Date(Date.now() - 3_600_000);
    const id = await aDelivery(demarche.database, campaign, people.colleague, { ...about, fireAt: past });
    for (const [state, reason] of outcomes) {
      await demarche.database.admin(
        `update delivery set state = $2, skip_reason = $3, attempts = 2, accepted_at = now(), message_id = '<x>' where id = $1`,
        [id, state, reason],
      );
      expect([state, await asCoordinator()]).toEqual([state, before]);
      const own = await clients.colleague.get(`${path}?state=${state}&kind=digest`);
      expect(own.body.items).toEqual([expect.objectContaining({ id, state, skipReason: reason })]);
    }
    const later = new Date(Date.now() + 3_600_000);
    await demarche.database.admin('update delivery set fire_at = $2 where id = $1', [id, later]);
    expect(ids(await clients.coordinator.get(`${path}?state=planned`))).toContain(id);
    await demarche.database.admin('delete from delivery where id = $1', [id]);
  });
  it('leaves a held digest to its recipient, who alone knows whether there was one', async () => {
    const past = new Date(Date.now() - 3_600_000);
    const options = {
      kind: 'digest',
      subjectId: people.member.membershipId,
      fireAt: past,
      state: 'uncertain',
    };
    const id = await aDelivery(demarche.database, campaign, people.member, options);
    const { states } = (await clients.member.get(`${path}/summary`)).body;
    expect(states).toContainEqual({ state: 'uncertain', count: 1 });
    const resolve = (client: Client) => client.post(`${path}/${id}/resolve`, { as: 'send_again' });
    expect((await resolve(clients.coordinator)).status).toBe(404);
    expect((await resolve(clients.colleague)).status).toBe(404);
    expect((await resolve(clients.member)).body).toMatchObject({ id, state: 'planned' });
    await demarche.database.admin('delete from delivery where id = $1', [id]);
  });
  it('does not exist for people of other campaigns', async () => {
    expect((await clients.stranger.get(path)).status).toBe(404);
    expect((await clients.stranger.post(`${path}/${rows.held}/resolve`, { as: 'sent' })).status).toBe(404);
  });
  it('lets whoever sees a held mail, and nobody else, decide about it, once', async () => {
    const resolve = `${path}/${rows.held}/resolve`;
    expect((await clients.member.post(resolve, { as: 'sent' })).status).toBe(404);
    const wrong = await clients.coordinator.post(resolve, { as: 'perhaps' });
    expect(wrong.body.fields[0].path).toBe('as');
    expect((await clients.coordinator.post(`${path}/${rows.task}/resolve`, { as: 'sent' })).status).toBe(404);
    expect((await clients.coordinator.post(`${path}/${rows.reminder}/resolve`, { as: 'sent' })).status).toBe(
      409,
    );

    const key = { 'Idempotency-Key': 'resolve-1' };
    const first = await clients.coordinator.post(resolve, { as: 'sent' }, key);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ id: rows.held, state: 'accepted' });
    const repeat = await clients.coordinator.post(resolve, { as: 'sent' }, key);
    expect([repeat.status, repeat.body]).toEqual([200, first.body]);
    expect((await clients.coordinator.post(resolve, { as: 'send_again' })).status).toBe(409);
    const audited = await demarche.database.admin(
      `select actor_id, subject_id, detail from audit_event
       where action = 'delivery_resolved' and subject_id = $1`,
      [rows.held],
    );
    expect(audited).toEqual([
      { actor_id: people.coordinator.id, subject_id: rows.held, detail: { as: 'sent' } },
    ]);
  });
  it('plans a held mail again when the coordinator says that it did not arrive', async () => {
    await demarche.database.admin(`update delivery set state = 'uncertain' where id = $1`, [rows.held]);
    const answer = await clients.coordinator.post(`${path}/${rows.held}/resolve`, { as: 'send_again' });
    expect(answer.body).toMatchObject({ state: 'planned' });
  });
  it('does not send a held reminder again when its deadline has moved, or a later one takes its place', async () => {
    const { database } = demarche;
    const dueAt = '2031-03-01T12:00:00Z';
    const subjectId = await aDeadline(database, campaign, { title: 'Comments', dueAt });
    const ruleKey = `rule:${await aReminderRule(database, campaign)}`;
    const held = { subjectId, ruleKey, usefulUntil: new Date(dueAt), state: 'uncertain' };
    const send = async (id: string) =>
      (await clients.coordinator.post(`${path}/${id}/resolve`, { as: 'send_again' })).status;
    const id = await aDelivery(database, campaign, people.colleague, held);
    const move = (to: string) =>
      database.admin('update deadline set due_at = $2 where id = $1', [subjectId, to]);

    await move('2031-03-02T12:00:00Z');
    const refused = await clients.coordinator.post(`${path}/${id}/resolve`, { as: 'send_again' });
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      expect.stringMatching('its time has changed'),
    ]);
    await move(dueAt);
    const later = await aDelivery(database, campaign, people.colleague, {
      ...held,
      state: 'planned',
      occurrence: '1',
    });
    expect(await send(id)).toBe(409);
    const [row] = await database.admin('select state from delivery where id = $1', [id]);
    expect(row).toEqual({ state: 'uncertain' });
    await database.admin(`update delivery set state = 'skipped', skip_reason = 'superseded' where id = $1`, [
      later,
    ]);
    expect(await send(id)).toBe(200);
  });
});

describe('a fault in the plan of mail', () => {
  it('shows in the health of the installation as soon as the auditor has looked, and goes when it is mended', async () => {
    const demarche = await startDemarche();
    const { environment } = demarche;
    const database = await Database.open({ url: environment.databaseUrl });
    const jobs = await Jobs.open(environment);
    const worker = await startWorker({
      environment,
      database,
      jobs,
      log: jsonLog(() => undefined),
      compose: composeStub,
      journal: new NoJournal(),
      rounds: false,
    });
    const campaign = await aCampaign(demarche.database);
    await aPerson(demarche.database, campaign, { joinedAt: '2026-01-01T00:00:00Z' });
    await aDeadline(demarche.database, campaign, {
      dueAt: new Date(Date.now() + 10 * 86_400_000).toISOString(),
    });
    await aReminderRule(demarche.database, campaign);
    const health = async () => {
      await worker.auditNow();
      return (await new Client(demarche.base).get('/health', MONITOR)).body;
    };
    await worker.planNow();
    await worker.sweepNow();
    expect(await health()).toMatchObject({ status: 'ok', reasons: [], audit: { findings: { missing: 0 } } });

    await demarche.database.admin(`delete from delivery where state = 'planned'`);
    expect(await health()).toMatchObject({
      status: 'degraded',
      reasons: [{ code: 'missing', count: 2 }],
    });
    await worker.planNow();
    expect((await health()).status).toBe('ok');

    await demarche.database.admin(`delete from heartbeat where name = 'auditor'`);
    await demarche.database.admin(`update heartbeat set detail = '{"upSeconds": 121}' where name = 'worker'`);
    const silent = (await new Client(demarche.base).get('/health', MONITOR)).body;
    expect(silent).toMatchObject({
      status: 'degraded',
      reasons: [{ code: 'auditor_never_ran', count: null }],
    });
    await worker.stop();
    await jobs.close();
    await database.close();
    await demarche.stop();
  });
});

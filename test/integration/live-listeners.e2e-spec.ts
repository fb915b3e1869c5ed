import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { Client as PgClient } from 'pg';
import type { Client } from '../support/demarche.js';
import { LiveReader } from '../support/live.js';
import { aPerson, type TestPerson } from '../support/makers.js';
import { positions } from '../support/positions.js';
import { openMatrix } from '../support/matrix.js';
import { until } from '../support/processes.js';
import { aPosition } from '../support/subjects.js';
import {
  matrix,
  here,
  clients,
  admin,
  at,
  open,
  openCalm,
  aFact,
  byAuthor,
  done,
  openLiveWorld,
  stopLiveWorld,
  end,
} from '../support/live-streams.js';

beforeAll(openLiveWorld);
afterAll(stopLiveWorld);
afterEach(end);

async function aFreshPerson(options: Parameters<typeof aPerson>[2] = {}): Promise<[TestPerson, Client]> {
  const person = await aPerson(matrix.demarche.database, here, options);
  return [person, await matrix.demarche.as(person)];
}

describe('a write of thousands of rows', () => {
  it('is one notice, and told once', async () => {
    const notices: string[] = [];
    const listener = new PgClient({ connectionString: matrix.demarche.database.url });
    await listener.connect();
    listener.on('notification', ({ payload = '' }) => notices.push(payload));
    await listener.query('listen demarche_change');
    const [stream] = await openCalm(clients.member);
    const codes = await admin<{ code: string }>('select code from delegation');
    const about = { campaignId: here.id, askId: here.askId, authorId: matrix.author.id };
    const hours = Array.from({ length: 30 }, (_, hour) => new Date(Date.now() - (hour + 1) * 3_600_000));
    await positions(
      matrix.demarche.database,
      ...codes.flatMap(({ code }) =>
        hours.map((occurredAt) => ({
          ...about,
          organisationId: here.organisationId,
          delegationCode: code,
          occurredAt,
        })),
      ),
    );
    expect(await stream.topics()).toEqual(['positions']);
    await aFact();
    expect(await stream.topics()).toEqual(['deadlines']);
    const told = notices.filter((one) => one.includes('"positions"'));
    expect(told).toHaveLength(1);
    expect(Buffer.byteLength(told[0] ?? '')).toBeLessThan(500);
    await listener.end();
  });
  it('of many classes of readers is told in pieces that PostgreSQL takes', async () => {
    const { membershipId } = here.someone;
    const users = await admin<{ id: string }>(
      `insert into user_account (id, email, name, zone)
       select i, i || '@example.org', 'Somebody', 'UTC' from (select gen_random_uuid() as i from generate_series(1, 450)) n
       returning id`,
    );
    const [stream, own] = await openCalm(clients.coordinator, clients.member2);
    await admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
         membership_id, fire_at, useful_until)
       select gen_random_uuid(), $1, 'deadline_reminder', 'rule', $1, 1, '0', u, $2, clock_now() + interval '1 day',
         clock_now() + interval '2 days' from unnest($3::uuid[]) u`,
      [here.id, membershipId, users.map(({ id }) => id)],
    );
    expect(await stream.topics()).toEqual(['deliveries']);
    await aFact();
    expect(await own.topics()).toEqual(['deadlines']);
  });
});

describe('who may no longer hear', () => {
  it('is told so and let go: signed out here', async () => {
    const [, client] = await aFreshPerson();
    const [stream] = await openCalm(client);
    await done(client.post('/api/auth/sign-out'));
    expect(await stream.next()).toEqual({ event: 'ended', data: { why: 'signed_out' } });
    await stream.end();
    expect((await client.get(at('/live'))).status).toBe(401);
  });
  it.each([
    ['revoked', `update sign_in set revoked_at = now() where user_id = $1`, 'signed_out'],
    ['whose account is disabled', `update user_account set state = 'disabled' where id = $1`, 'signed_out'],
    ['expired', `update sign_in set expires_at = now() where user_id = $1`, 'expired'],
    ['swept away', `delete from sign_in where user_id = $1`, 'expired'],
    [
      'unused for too long',
      `update sign_in set last_used_at = now() - interval '2 hours', expires_at = expires_at + interval '1 s'
       where user_id = $1`,
      'expired',
    ],
  ])('is told so and let go: %s', async (_, sql, why) => {
    const [person, client] = await aFreshPerson();
    const [stream] = await openCalm(client);
    await admin(sql, [person.id]);
    expect(await stream.next()).toEqual({ event: 'ended', data: { why } });
    await stream.end();
  });
  it('is told so and let go: taken out of the campaign, though signed in', async () => {
    const [person, client] = await aFreshPerson();
    const [stream] = await openCalm(client);
    const path = at(`/members/${person.membershipId}`);
    await done(clients.coordinator.patch(path, { state: 'removed' }, 1));
    expect(await stream.next()).toEqual({ event: 'ended', data: { why: 'removed' } });
    await stream.end();
    expect((await client.get(at('/live'))).status).toBe(404);
    expect((await client.get('/api/me')).status).toBe(200);
  });
  it('reads everything again when the seat is another, and hears by the new seat', async () => {
    const [person, client] = await aFreshPerson();
    const [stream] = await openCalm(client);
    await admin('update membership set core_group = true where id = $1', [person.membershipId]);
    const first = [await stream.next(), await stream.next()];
    expect(first).toContainEqual({ event: 'resync', data: {} });
    expect(first).toContainEqual({ event: 'changed', data: { topics: ['members'] } });
    await aPosition(matrix.demarche.database, here, byAuthor('core'));
    expect(await stream.topics()).toEqual(['positions']);
  });
  it('is not kept signed in by listening', async () => {
    const [person, client] = await aFreshPerson();
    const [stream] = await openCalm(client);
    const [before] = await admin(
      `update sign_in set last_used_at = now() - interval '90 minutes' where user_id = $1 returning last_used_at`,
      [person.id],
    );
    await aFact();
    expect(await stream.topics()).toEqual(['deadlines']);
    expect(await admin('select last_used_at from sign_in where user_id = $1', [person.id])).toEqual([before]);
  });
});
const listeners = () =>
  admin<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'demarche live' and datname = current_database()`,
  );

describe('the process', () => {
  it('listens again after its connection was lost, and has everybody read again', async () => {
    const [stream] = await openCalm(clients.member);
    const [before] = await listeners();
    await admin('select pg_terminate_backend($1)', [before?.pid]);
    expect(await stream.next()).toEqual({ event: 'resync', data: {} });
    await aFact();
    expect(await stream.topics()).toEqual(['deadlines']);
    const after = await listeners();
    expect(after).toHaveLength(1);
    expect(after[0]?.pid).not.toBe(before?.pid);
  });
  it('serves fifty streams with one connection that listens', async () => {
    const people = await Promise.all(Array.from({ length: 10 }, () => aFreshPerson()));
    const streams = await Promise.all(
      people.flatMap(([, client]) => Array.from({ length: 5 }, () => open(client))),
    );
    await aFact();
    const heard = await Promise.all(streams.map((stream) => stream.next()));
    expect(heard).toHaveLength(50);
    for (const { event } of heard) expect(event).toBe('changed');
    expect(await listeners()).toHaveLength(1);
  });
  it('opens six for one sign-in and no more, until one is closed', async () => {
    const [, client] = await aFreshPerson();
    const streams = [];
    for (let count = 0; count < 6; count++) streams.push(await open(client));
    const refused = await client.get(at('/live'));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(refused.body.type).toBe('urn:demarche:problem:too_many');
    await streams[0]?.close();
    await until(async () => (await client.get(at('/live'))).status === 200, 'a place was free again');
  });
  it('stops although streams are open', async () => {
    const second = await openMatrix();
    const stream = await LiveReader.open(second.clients.member, second.here.id);
    // Opened in advance, as browsers do: nothing is ever asked on it.
    const silent = connect(Number(new URL(second.demarche.base).port), '127.0.0.1');
    await once(silent, 'connect');
    const closed = once(silent, 'close').then(() => 'by the server');
    const timeouts: unknown[] = [];
    const { headersTimeout } = second.demarche.app.getHttpServer() as Server;
    const late = setTimeout(() => timeouts.push('only after the time for a request'), headersTimeout);
    await second.demarche.stop();
    clearTimeout(late);
    expect([await closed, timeouts]).toEqual(['by the server', []]);
    await stream.end();
    expect(stream.events).toEqual([]);
  });
  it('logs nothing of all this', () => {
    expect(matrix.demarche.logged.filter((line) => /live|failed/.test(line))).toEqual([]);
  });
});

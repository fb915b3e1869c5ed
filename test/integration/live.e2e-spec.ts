import type { Tier } from '#libs/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { Client as PgClient } from 'pg';
import { newId } from '#libs/platform';
import type { Client } from '../support/demarche.js';
import { LiveReader } from '../support/live.js';
import { aDeadline, aPerson, type TestPerson } from '../support/makers.js';
import { positions } from '../support/positions.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { until } from '../support/processes.js';
import {
  aDelegate,
  anInteraction,
  aPosition,
  aTask,
  type Authorship,
  type Subjects,
} from '../support/subjects.js';

type Name = 'author' | 'member' | 'member2' | 'campaigner' | 'coordinator';

let matrix: Matrix;
let here: Subjects;
let clients: Record<Name, Client>;
const opened: LiveReader[] = [];

beforeAll(async () => {
  matrix = await openMatrix();
  here = matrix.here;
  clients = { ...matrix.clients, author: await matrix.demarche.as(matrix.author) };
});
afterAll(() => matrix.demarche.stop());
afterEach(async () => {
  for (const stream of opened.splice(0)) await stream.close();
});

const admin: Matrix['demarche']['database']['admin'] = (sql, parameters) =>
  matrix.demarche.database.admin(sql, parameters);
const at = (path: string) => `/api/campaigns/${here.id}${path}`;

async function open(client: Client, headers: Record<string, string> = {}, campaign = here.id) {
  const stream = await LiveReader.open(client, campaign, headers);
  opened.push(stream);
  return stream;
}

/** Opens one for each and lets pass what was written before. */
async function openCalm<All extends Client[]>(...all: All): Promise<{ [Place in keyof All]: LiveReader }> {
  const streams: LiveReader[] = [];
  for (const client of all) streams.push(await open(client));
  await aFact();
  for (const stream of streams) while (!(await stream.topics()).includes('deadlines'));
  return streams as { [Place in keyof All]: LiveReader };
}

/** Something that everybody in the campaign reads: whatever was told before it was told of something else. */
const aFact = (campaign: { id: string } = here) =>
  aDeadline(matrix.demarche.database, campaign, { kind: 'own', dueAt: '2030-06-01T10:00:00Z' });

const byAuthor = (tier: Tier, more: Partial<Authorship> = {}): Authorship => ({
  authorId: matrix.author.id,
  organisationId: here.organisationId,
  tier,
  ...more,
});

async function aFreshPerson(options: Parameters<typeof aPerson>[2] = {}): Promise<[TestPerson, Client]> {
  const person = await aPerson(matrix.demarche.database, here, options);
  return [person, await matrix.demarche.as(person)];
}

const logged = (tier: string) => ({
  delegationCode: 'FJI',
  kind: 'corridor',
  occurredAt: new Date(Date.now() - 3_600_000).toISOString(),
  note: 'Said so',
  tier,
  ...(tier === 'me' ? {} : { contactTier: tier }),
  positions: [{ askId: here.askId, stance: 'support', confidence: 2, said: 'privately', tier }],
  task: { title: 'Call back', dueLocal: '2030-01-01T10:00', zone: 'UTC', tier },
});

async function done(answer: Promise<{ status: number; text: string; body: any }>): Promise<any> {
  const { status, text, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

describe('a stream', () => {
  it('is of server-sent events that nothing in between holds back or keeps', async () => {
    const { response } = await open(clients.member);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/no-cache.*no-transform/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    const head = await fetch(matrix.demarche.base + at('/live'), { method: 'HEAD' });
    expect(head.status).toBe(401);
    expect((await clients.member.call('HEAD', at('/live'))).status).toBe(200);
  });

  it("tells of another's log, by topics and nothing more", async () => {
    const [stream] = await openCalm(clients.member2);
    await done(clients.author.post(at('/interactions'), logged('coalition')));
    expect(await stream.topics()).toEqual(['positions', 'interactions', 'tasks']);
    expect(stream.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|FJI/);
  });

  it('begins with reading again for a browser that comes back', async () => {
    const stream = await open(clients.member, { 'last-event-id': '1' });
    expect(await stream.next()).toEqual({ event: 'resync', data: {} });
  });

  it('of one campaign tells nothing of another', async () => {
    const elsewhere = await open(matrix.clients.stranger, {}, matrix.other.id);
    const [stream] = await openCalm(clients.member);
    await aPosition(matrix.demarche.database, here, byAuthor('public'));
    expect(await stream.topics()).toEqual(['positions']);
    await aFact(matrix.other);
    expect(await elsewhere.topics()).toEqual(['deadlines']);
  });
});

/** By hand: who hears of what the author shares at a tier, and who does not. */
const TIERS: [tier: Tier, told: Name[], outside: Name[]][] = [
  ['me', ['author'], ['member', 'member2', 'campaigner', 'coordinator']],
  ['organisation', ['author', 'member', 'campaigner'], ['member2', 'coordinator']],
  ['core', ['author', 'coordinator'], ['member', 'member2', 'campaigner']],
  ['coalition', ['author', 'member', 'member2', 'campaigner', 'coordinator'], []],
];

/** Writes, changes and takes back one of everything that has a tier; what each step is about, as topics. */
async function writeAll(tier: Tier): Promise<void> {
  const { database } = matrix.demarche;
  const author = clients.author;
  const log = await done(author.post(at('/interactions'), logged(tier)));
  // Of a log for oneself no notice is given.
  if (tier !== 'me') await done(author.post(at(`/interactions/${log.id}/withdraw-notice`)));
  await done(author.post(at(`/positions/${log.positions[0].id}/retract`), { reason: 'By mistake' }));
  await done(author.patch(at(`/tasks/${log.task.id}`), { title: 'Write instead' }, 1));
  const occurredAt = new Date(Date.now() - 60_000).toISOString();
  const said = { stance: 'support', confidence: 2 };
  const statement = await done(
    author.post(at('/statements'), {
      ...{ title: 'EU statement', speakerCode: 'EUE', groupCode: 'eu', occurredAt, said: 'privately', tier },
      grade: 'own_notes',
      asks: [{ askId: here.askId, ...said }],
    }),
  );
  await done(author.patch(at(`/statements/${statement.id}`), { source: 'Heard in the room' }, 1));
  await done(author.delete(at(`/statements/${statement.id}`), 2));
  await done(author.post(at(`/statements/${statement.id}/restore`)));
  const amendment = await matrix.demarche.database.make.amendment({
    ...{ campaignId: here.id, askId: here.askId, tier },
    ...{ authorId: matrix.author.id, organisationId: here.organisationId },
  });
  const first = { 'If-Match': '"1"' };
  await done(author.call('PUT', at(`/amendments/${amendment}/sponsors`), { sponsors: [] }, first));
  await aDelegate(database, here, byAuthor(tier));
  await anInteraction(database, here, byAuthor(tier));
  // A sheet is its author's alone until it is applied, whatever its tier.
  const csv = { 'content-type': 'text/csv' };
  await done(author.send('POST', at('/imports?fileName=sheet.csv'), 'State,Ask\nFiji,yes\n', csv));
}

describe('what is written above the tier of a reader', () => {
  it.each(TIERS)(
    'at %s is told to whom it is shared with, and changes nothing for others',
    async (tier, told, outside) => {
      const all = await openCalm(...[...told, ...outside].map((name) => clients[name]));
      const [within, without] = [all.slice(0, told.length), all.slice(told.length)];
      const before = without.map(({ text }) => text.length);
      await writeAll(tier);
      await aFact();
      // A fact that came later is the first and only thing that those outside hear.
      for (const [index, stream] of without.entries()) {
        const heard = { name: outside[index], topics: await stream.topics() };
        expect(heard).toEqual({ name: outside[index], topics: ['deadlines'] });
        const spoken = stream.text.slice(before[index]).replaceAll(': still here\n\n', '');
        expect(spoken).toBe('event: changed\ndata: {"topics":["deadlines"]}\n\n');
      }
      for (const [index, stream] of within.entries()) {
        const heard = new Set<string>();
        while (!heard.has('deadlines')) for (const topic of await stream.topics()) heard.add(topic);
        const own = told[index] === 'author' ? ['imports'] : [];
        expect([...heard].toSorted()).toEqual(
          ['deadlines', 'interactions', 'positions', 'tasks', 'texts', ...own].toSorted(),
        );
      }
    },
  );

  it('is told once more to those who saw it until then, and never again', async () => {
    const id = await aTask(matrix.demarche.database, here, byAuthor('coalition'));
    const [stream] = await openCalm(clients.member2);
    const path = at(`/tasks/${id}`);
    await done(clients.author.patch(path, { tier: 'me' }, 1));
    expect(await stream.topics()).toEqual(['tasks']);
    await done(clients.author.patch(path, { title: 'Between us' }, 2));
    await aFact();
    expect(await stream.topics()).toEqual(['deadlines']);
  });

  it('is told to whom a task is given, and to whom it is taken from', async () => {
    const { id: member } = matrix.people.member;
    const task = byAuthor('me', { assigneeId: member });
    const [first, second, neither] = await openCalm(...[clients.member, clients.member2, clients.campaigner]);
    const id = await aTask(matrix.demarche.database, here, task);
    expect(await first.topics()).toEqual(['tasks']);
    const { membershipId: _, id: member2 } = matrix.people.member2;
    await done(clients.author.patch(at(`/tasks/${id}`), { assigneeId: member2 }, 1));
    // Both are told by mail as well.
    expect(await first.topics()).toEqual(['tasks', 'deliveries']);
    expect(await second.topics()).toEqual(['tasks', 'deliveries']);
    await done(clients.author.patch(at(`/tasks/${id}`), { title: 'For you alone' }, 2));
    await aFact();
    expect(await second.topics()).toContain('tasks');
    expect([await first.topics(), await neither.topics()]).toEqual([['deadlines'], ['deadlines']]);
  });

  it('is not told by the ledger of mail either', async () => {
    const [coordinator, assignee] = await openCalm(clients.coordinator, clients.member);
    const { id: userId, membershipId } = matrix.people.member;
    const taskId = await aTask(matrix.demarche.database, here, byAuthor('me', { assigneeId: userId }));
    expect(await assignee.topics()).toEqual(['tasks']);
    const delivery = newId();
    await admin(
      `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
         membership_id, fire_at, useful_until) values ($1, $2, 'task_reminder', 'rule', $3, 1, '0', $4, $5,
         clock_now() + interval '1 day', clock_now() + interval '2 days')`,
      [delivery, here.id, taskId, userId, membershipId],
    );
    expect(await assignee.topics()).toEqual(['deliveries']);
    await admin(`update delivery set state = 'claimed' where id = $1`, [delivery]);
    await admin(`update delivery set state = 'accepted' where id = $1`, [delivery]);
    expect(await assignee.topics()).toEqual(['deliveries']);
    await aFact();
    expect(await coordinator.topics()).toEqual(['deadlines']);
  });

  it('is not told by what becomes of a digest that is due', async () => {
    const [coordinator, recipient] = await openCalm(clients.coordinator, clients.member);
    const { id: userId, membershipId } = matrix.people.member;
    const digest = (id: string, dueIn: string) =>
      admin(
        `insert into delivery (id, campaign_id, kind, rule_key, subject_id, subject_version, occurrence, user_id,
           membership_id, fire_at, useful_until) values ($1, $2, 'digest', 'digest', $3, 0, $5::text, $4, $3,
           clock_now() + $5::text::interval, clock_now() + interval '2 days')`,
        [id, here.id, membershipId, userId, dueIn],
      );
    const due = newId();
    await digest(due, '-1 minute');
    expect(await recipient.topics()).toEqual(['deliveries']);
    await admin(`update delivery set state = 'accepted' where id = $1`, [due]);
    expect(await recipient.topics()).toEqual(['deliveries']);
    await aFact();
    expect(await coordinator.topics()).toEqual(['deadlines']);
    await digest(newId(), '1 hour');
    expect(await coordinator.topics()).toEqual(['deliveries']);
  });

  it('is not told of what a colleague wants for herself, and of an invitation to those who invite', async () => {
    const [member, coordinator] = await openCalm(clients.member, clients.coordinator);
    await admin('update membership set wants_digest = not wants_digest where id = $1', [
      here.someone.membershipId,
    ]);
    await admin(
      `insert into invitation (id, campaign_id, user_id, membership_id, invited_by, name, expires_at)
       values ($1, $2, $3, $4, $3, '', clock_now() + interval '3 days')`,
      [newId(), here.id, here.someone.id, here.someone.membershipId],
    );
    expect(await coordinator.topics()).toEqual(['members']);
    await aFact();
    expect(await member.topics()).toEqual(['deadlines']);
  });
});

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

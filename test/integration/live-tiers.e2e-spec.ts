import type { Tier } from '#libs/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aDelegate, anInteraction, aPosition, aTask } from '../support/subjects.js';
import {
  type Name,
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

describe('the process', () => {
  it('logs nothing of all this', () => {
    expect(matrix.demarche.logged.filter((line) => /live|failed/.test(line))).toEqual([]);
  });
});

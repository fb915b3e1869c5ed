import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aCampaign, anOrganisation, aPerson, setClock, type TestPerson } from '../support/makers.js';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let desk: Client;
let member: TestPerson;
let base: string;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T12:00:00Z');
});
afterAll(() => demarche.stop());

beforeEach(async () => {
  campaign = await aCampaign(demarche.database);
  const zone = 'Asia/Bangkok';
  desk = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator', zone }));
  member = await aPerson(demarche.database, campaign, { zone });
  base = `/api/campaigns/${campaign.id}`;
});

const rule = {
  subject: 'session_close',
  type: 'before',
  minutes: 2880,
  audience: { roles: ['member', 'coordinator'] },
};
const make = (body: Record<string, unknown>) => desk.post(`${base}/reminder-rules`, body);

async function aDeadline(): Promise<string> {
  const answer = await desk.post(`${base}/deadlines`, {
    kind: 'session_close',
    title: 'The close',
    wall: '2024-08-09T18:00',
    zone: 'America/New_York',
  });
  return answer.body.id as string;
}

const planned = (deadlineId: string) =>
  demarche.database.admin<{ user_id: string; fire_at: Date }>(
    `select user_id, fire_at from delivery where subject_id = $1 and state = 'planned' order by fire_at, user_id`,
    [deadlineId],
  );

describe('a reminder rule', () => {
  it('is answered as it was made, with the name of its organisation', async () => {
    const answer = await make(rule);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...rule,
      at: null,
      daysBefore: null,
      audience: { roles: ['member', 'coordinator'], organisationId: null },
      urgent: false,
      active: true,
      organisation: null,
      version: 1,
    });
    const { body } = await make({
      subject: 'vote',
      type: 'morning',
      at: '09:00',
      audience: { roles: ['campaigner'], organisationId: campaign.organisationId },
      urgent: true,
    });
    expect(body).toMatchObject({ at: '09:00', daysBefore: 0, organisation: 'A campaign organisation' });
    const task = await make({ subject: 'task', type: 'morning', at: '18:30', daysBefore: 1 });
    expect(task.body).toMatchObject({ at: '18:30', daysBefore: 1, organisation: null });
  });

  it('plans mail at once, for those it addresses, at the hour of the recipient', async () => {
    const deadlineId = await aDeadline();
    await make({ ...rule, audience: { roles: ['member'] } });
    // 48 hours before is 05:00 in Bangkok: it waits for 07:00.
    expect(await planned(deadlineId)).toEqual([
      { user_id: member.id, fire_at: new Date('2024-08-08T00:00:00Z') },
    ]);
    const morning = await make({
      subject: 'session_close',
      type: 'morning',
      at: '09:00',
      audience: { roles: ['member'] },
    });
    // Due on Saturday at 05:00 in Bangkok: the last morning is Friday's.
    expect((await planned(deadlineId)).map((row) => row.fire_at)).toEqual([
      new Date('2024-08-08T00:00:00Z'),
      new Date('2024-08-09T02:00:00Z'),
    ]);
    expect(morning.status).toBe(201);
  });

  it('withdraws its mail when it is switched off, and plans it again when switched on', async () => {
    const deadlineId = await aDeadline();
    const { body } = await make(rule);
    expect(await planned(deadlineId)).toHaveLength(2);
    const url = `${base}/reminder-rules/${body.id}`;
    const off = await desk.patch(url, { active: false }, 1);
    expect(off.body).toMatchObject({ active: false, version: 2, minutes: 2880 });
    expect(off.body.active).toBe(false);
    expect(await planned(deadlineId)).toEqual([]);
    await desk.patch(url, { active: true, minutes: 1440, audience: { roles: ['member'] } }, 2);
    // 24 hours before is again 05:00 in Bangkok.
    expect(await planned(deadlineId)).toEqual([
      { user_id: member.id, fire_at: new Date('2024-08-09T00:00:00Z') },
    ]);
  });

  it('changes from one type to the other', async () => {
    const { body } = await make(rule);
    const url = `${base}/reminder-rules/${body.id}`;
    const morning = await desk.patch(url, { type: 'morning', at: '09:00', daysBefore: 2 }, 1);
    expect(morning.body).toMatchObject({ type: 'morning', minutes: null, at: '09:00', daysBefore: 2 });
    const later = await desk.patch(url, { daysBefore: 0 }, 2);
    expect(later.body).toMatchObject({ at: '09:00', daysBefore: 0 });
    const half = await desk.patch(url, { type: 'before' }, 3);
    expect([half.status, half.body.fields[0].path]).toEqual([400, 'minutes']);
    const exact = await desk.patch(url, { type: 'before', minutes: 120 }, 3);
    expect(exact.body).toMatchObject({ minutes: 120, at: null, daysBefore: null });
  });

  it('is not made twice: everybody would get the same mail twice', async () => {
    const first = await make(rule);
    const twin = await make({ ...rule, audience: { roles: ['coordinator', 'member'] } });
    expect([twin.status, twin.body.fields[0].path]).toEqual([409, 'subject']);
    const asleep = await make({ ...rule, active: false });
    expect(asleep.status).toBe(201);
    const woken = await desk.patch(`${base}/reminder-rules/${asleep.body.id}`, { active: true }, 1);
    expect(woken.status).toBe(409);
    const key = { 'Idempotency-Key': newId() };
    const other = { ...rule, minutes: 60 };
    const [one, same] = [
      await desk.post(`${base}/reminder-rules`, other, key),
      await desk.post(`${base}/reminder-rules`, other, key),
    ];
    expect(same.body).toEqual(one.body);
    expect((await desk.get(`${base}/reminder-rules`)).body.items).toHaveLength(3);
    expect(first.status).toBe(201);
  });

  it('is listed for every member, page by page', async () => {
    for (const minutes of [60, 120, 180]) await make({ ...rule, minutes });
    await make({ ...rule, subject: 'vote' });
    const reader = await demarche.as(member);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await reader.get(`${base}/reminder-rules?limit=3${next && `&cursor=${next}`}`);
      seen.push(
        ...body.items.map((item: { subject: string; minutes: number }) => `${item.subject} ${item.minutes}`),
      );
      next = body.next;
    }
    expect(seen.sort()).toEqual(['session_close 120', 'session_close 180', 'session_close 60', 'vote 2880']);
    expect((await reader.post(`${base}/reminder-rules`, rule)).status).toBe(403);
    expect((await desk.get(`${base}/reminder-rules?cursor=WzEsMl0`)).body.fields[0].path).toBe('cursor');
  });

  it('is changed by one of two who change it at once', async () => {
    const other = await demarche.as(await aPerson(demarche.database, campaign, { role: 'coordinator' }));
    const { body } = await make(rule);
    const url = `${base}/reminder-rules/${body.id}`;
    const answers = await Promise.all([
      desk.patch(url, { minutes: 60 }, 1),
      other.patch(url, { minutes: 120 }, 1),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412]);
    expect((await desk.patch(url, { minutes: 60 })).status).toBe(428);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown subject', { ...rule, subject: 'party' }, 'subject'],
    ['an unknown type', { ...rule, type: 'evening' }, 'type'],
    ['no time', { ...rule, minutes: undefined }, 'minutes'],
    ['no minutes before', { ...rule, minutes: 0 }, 'minutes'],
    ['half a minute', { ...rule, minutes: 0.5 }, 'minutes'],
    ['twenty years', { ...rule, minutes: 20 * 366 * 1440 }, 'minutes'],
    ['the time of the other type', { ...rule, at: '09:00' }, 'at'],
    ['a morning with minutes', { ...rule, type: 'morning', at: '09:00' }, 'minutes'],
    ['a morning without an hour', { ...rule, type: 'morning', minutes: undefined }, 'at'],
    ['an hour that is none', { ...rule, type: 'morning', minutes: undefined, at: '9:00' }, 'at'],
    [
      'days after',
      { ...rule, type: 'morning', minutes: undefined, at: '09:00', daysBefore: -1 },
      'daysBefore',
    ],
    ['nobody to tell', { ...rule, audience: { roles: [] } }, 'audience.roles'],
    ['no audience', { ...rule, audience: undefined }, 'audience.roles'],
    ['an unknown role', { ...rule, audience: { roles: ['admin'] } }, 'audience.roles'],
    ['a role twice', { ...rule, audience: { roles: ['member', 'member'] } }, 'audience.roles'],
    ['a list for an audience', { ...rule, audience: ['member'] }, 'audience'],
    ['a word for an audience', { ...rule, audience: 'everybody' }, 'audience'],
    ['an audience for a task', { ...rule, subject: 'task' }, 'audience'],
    [
      'an organisation of nobody',
      { ...rule, audience: { roles: ['member'], organisationId: newId() } },
      'audience.organisationId',
    ],
    ['a field we do not know', { ...rule, zone: 'UTC' }, 'zone'],
    ['a word for a yes', { ...rule, urgent: 'very' }, 'urgent'],
  ])('is refused with %s', async (_, body, field) => {
    const answer = await make(body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    expect((await desk.get(`${base}/reminder-rules`)).body.items).toEqual([]);
  });

  it('does not exist for another campaign, nor do its organisations', async () => {
    const { body } = await make(rule);
    const elsewhere = await aCampaign(demarche.database, 'Elsewhere');
    const stranger = await demarche.as(await aPerson(demarche.database, elsewhere, { role: 'coordinator' }));
    const theirs = `/api/campaigns/${elsewhere.id}/reminder-rules`;
    const [mine, missing] = [
      await stranger.patch(`${theirs}/${body.id}`, { active: false }, 1),
      await stranger.patch(`${theirs}/${newId()}`, { active: false }, 1),
    ];
    expect([mine.status, mine.text]).toEqual([404, missing.text]);
    expect((await stranger.get(`${base}/reminder-rules`)).status).toBe(404);
    expect((await stranger.get(theirs)).body.items).toEqual([]);
    const foreign = await anOrganisation(demarche.database, campaign.id);
    const [known, unknown] = [
      await stranger.post(theirs, { ...rule, audience: { roles: ['member'], organisationId: foreign } }),
      await stranger.post(theirs, { ...rule, audience: { roles: ['member'], organisationId: newId() } }),
    ];
    expect([known.status, known.text]).toEqual([400, unknown.text]);
  });
});

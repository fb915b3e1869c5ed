import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/demarche.js';
import { anOrganisation, aPerson, type TestPerson } from '../support/makers.js';
import {
  at,
  author,
  attacker,
  begin,
  campaign,
  change,
  demarche,
  elsewhere,
  newsOf,
  openSeatWorld,
  ownOrganisation,
  reads,
  seatAt,
  seatOf,
  second,
  stopSeatWorld,
  tokens,
  waiting,
  world,
} from '../support/seat-world.js';

beforeAll(() => openSeatWorld());
beforeEach(() => begin());
afterAll(() => stopSeatWorld());

describe('a clearance', () => {
  it('is nobody’s own to change', async () => {
    const client = await demarche.as(attacker);
    for (const [field, wish] of [
      ['organisationId', { organisationId: campaign.organisationId }],
      ['coreGroup', { coreGroup: true }],
    ] as const) {
      const answer = await change(client, attacker, wish);
      expect([answer.status, answer.body.fields]).toMatchObject([
        403,
        [{ path: field, code: 'people.ownClearance' }],
      ]);
    }
    expect(await reads(client)).toEqual([]);
  });

  it('waits for a second person, who is told what it opens; all whom it concerns hear, and the audit has both values', async () => {
    const member = await aPerson(demarche.database, campaign, {
      organisationId: ownOrganisation,
      name: 'Member',
    });
    const [client, theirs] = [await demarche.as(attacker), await demarche.as(member)];
    const asked = await change(client, member, { organisationId: campaign.organisationId, coreGroup: true });
    expect(asked.body).toMatchObject({
      organisationId: ownOrganisation,
      coreGroup: false,
      waiting: ['clearance'],
    });
    expect(await reads(theirs)).toEqual([]);
    const [mine] = await waiting(client);
    expect(mine).toMatchObject({ mayConfirm: false, mayWithdraw: true, opens: null });
    const own = await client.post(at(`/seat-requests/${mine.id}/confirm`));
    expect([own.status, own.body.code]).toEqual([403, 'people.notSecond']);
    const byAuthor = await demarche.as(author);
    expect(await waiting(byAuthor)).toMatchObject([
      { id: mine.id, mayConfirm: true, opens: 2, name: 'Member' },
    ]);
    expect((await byAuthor.post(at(`/seat-requests/${mine.id}/confirm`))).status).toBe(204);
    expect((await reads(theirs)).toSorted()).toEqual(['canary-core', 'canary-organisation']);
    expect((await byAuthor.post(at(`/seat-requests/${mine.id}/confirm`))).status).toBe(409);
    expect([await newsOf(member), await newsOf(author), await newsOf(second)]).toEqual([
      ['clearance_given', 'clearance_asked'],
      ['clearance_asked'],
      ['clearance_asked'],
    ]);
    const [event] = await demarche.database.admin<{ detail: object }>(
      `select detail from audit_event where action = 'seat_changed' and subject_id = $1`,
      [member.membershipId],
    );
    expect(event?.detail).toMatchObject({
      organisationId: { old: ownOrganisation, new: campaign.organisationId },
      coreGroup: { old: false, new: true },
      askedBy: attacker.id,
    });
    const mails = await demarche.database.admin<{ n: number }>(
      `select count(*)::int as n from delivery where kind = 'seat_notice' and user_id = $1`,
      [member.id],
    );
    expect(mails).toEqual([{ n: 1 }]);
  });

  it('is refused by whoever would share, and nothing changes', async () => {
    const member = await aPerson(demarche.database, campaign, { organisationId: ownOrganisation });
    await change(await demarche.as(attacker), member, { organisationId: campaign.organisationId });
    const byAuthor = await demarche.as(author);
    const [request] = await waiting(byAuthor);
    expect((await byAuthor.post(at(`/seat-requests/${request.id}/refuse`))).status).toBe(204);
    expect(await seatOf(member)).toMatchObject({ organisation_id: ownOrganisation });
    expect(await newsOf(attacker)).toEqual(['refused']);
  });

  it('that an invitation promises begins to wait when it is accepted; the first of an organisation waits for nobody', async () => {
    const client = await demarche.as(attacker);
    const empty = await anOrganisation(demarche.database, campaign.id);
    const [newcomer, first] = [
      await aPerson(demarche.database, elsewhere),
      await aPerson(demarche.database, elsewhere),
    ];
    await accept(client, newcomer, { organisationId: campaign.organisationId, coreGroup: true });
    await accept(client, first, { organisationId: empty });
    const theirs = await demarche.as(newcomer);
    expect(await reads(theirs)).toEqual([]);
    expect(await waiting(theirs)).toMatchObject([{ coreGroup: true, mayConfirm: false }]);
    const byAuthor = await demarche.as(author);
    const open = await waiting(byAuthor);
    expect(open).toHaveLength(1);
    await byAuthor.post(at(`/seat-requests/${open[0].id}/confirm`));
    expect(await reads(theirs)).toHaveLength(2);
    const [seat] = await demarche.database.admin<{ reads_organisation: boolean }>(
      'select reads_organisation from membership where campaign_id = $1 and user_id = $2',
      [campaign.id, first.id],
    );
    expect(seat).toEqual({ reads_organisation: true });
  });
});

describe('a second mailbox', () => {
  it('becomes no second person by giving power back and taking it from a third', async () => {
    const [box, third, reader] = await Promise.all(
      [1, 2, 3].map(() => aPerson(demarche.database, elsewhere)),
    );
    const [one, two, three] = await Promise.all([attacker, box!, third!].map((who) => demarche.as(who)));
    const coordinates = { organisationId: ownOrganisation, role: 'coordinator' };
    await accept(one!, box!, coordinates);
    await accept(two!, third!, coordinates);
    const boxSeat = { ...box!, membershipId: await seatIn(box!) };
    expect((await change(two!, boxSeat, { role: 'campaigner' })).status).toBe(200);
    expect((await change(three!, boxSeat, { role: 'coordinator' })).status).toBe(200);
    await accept(one!, reader!, { organisationId: campaign.organisationId, coreGroup: true });
    for (const { id, mayConfirm } of await waiting(three!)) {
      expect(mayConfirm).toBe(false);
      expect((await three!.post(at(`/seat-requests/${id}/confirm`))).status).toBe(403);
    }
    expect(await reads(await demarche.as(reader!))).toEqual([]);
    await change(one!, second, { state: 'removed' });
    expect((await waiting(three!)).filter((one: { mayConfirm: boolean }) => one.mayConfirm)).toEqual([]);
  });
});

async function seatIn(person: TestPerson): Promise<string> {
  const [seat] = await demarche.database.admin<{ id: string }>(
    'select id from membership where campaign_id = $1 and user_id = $2',
    [campaign.id, person.id],
  );
  return seat!.id;
}

async function accept(client: Client, person: TestPerson, seat: object): Promise<void> {
  const request = {
    email: person.email,
    name: `Guest ${person.id}`,
    role: 'campaigner',
    zone: 'UTC',
    ...seat,
  };
  const { body } = await client.post(at('/invitations'), request);
  const token = tokens.make('invitation', String(body.id));
  expect((await client.post('/api/invitations/accept', { token })).status).toBe(200);
}

const hours = (count: number) =>
  demarche.database.admin('update installation set demo = true, clock_offset = make_interval(hours => $1)', [
    count,
  ]);

describe('the power of a coordinator', () => {
  it('ends by two, who are not one hand; the person and the coordinators are told, and an admin gives it back', async () => {
    const third = await aPerson(demarche.database, campaign, {
      role: 'coordinator',
      organisationId: ownOrganisation,
    });
    const [one, two] = [await demarche.as(attacker), await demarche.as(second)];
    const asked = await change(one, third, { state: 'removed' });
    expect(asked.body).toMatchObject({ state: 'active', waiting: ['removal'] });
    const [request] = await waiting(two);
    expect((await one.post(at(`/seat-requests/${request.id}/confirm`))).status).toBe(403);
    expect((await two.post(at(`/seat-requests/${request.id}/confirm`))).status).toBe(204);
    expect(await seatOf(third)).toMatchObject({ state: 'removed' });
    const mails = await demarche.database.admin<{ change: string }>(
      `select change from seat_notice n join delivery d on d.id = n.delivery_id where n.user_id = $1 order by n.at`,
      [third.id],
    );
    expect(mails.map((mail) => mail.change)).toEqual(['end_asked', 'removed']);
    const admin = await aPerson(demarche.database, elsewhere);
    await demarche.database.admin('update user_account set installation_admin = true where id = $1', [
      admin.id,
    ]);
    const installation = await demarche.as(admin);
    const { items } = (await installation.get('/api/installation/ended-coordinators')).body;
    const ended = items.find(({ email }: { email: string }) => email === third.email);
    const path = `/api/installation/ended-coordinators/${ended.id}/restore`;
    expect((await installation.post(path)).status).toBe(204);
    expect(await seatOf(third)).toMatchObject({ state: 'active', role: 'coordinator' });
    expect((await installation.get(at('/interactions'))).status).toBe(404);
    expect((await installation.post(path)).status).toBe(404);
  });

  it('ends after 72 hours where nobody keeps it, and her tasks are handed on as was asked', async () => {
    const one = await demarche.as(attacker);
    const task = { title: 'Call back', dueLocal: '2030-01-01T10:00', zone: 'UTC', tier: 'coalition' };
    const { body } = await one.post(at('/tasks'), { ...task, assigneeId: second.id });
    await change(one, second, { state: 'removed', handTasksTo: author.id });
    await hours(71);
    await world.seatsNow();
    expect(await seatOf(second)).toMatchObject({ state: 'active' });
    await hours(73);
    await world.seatsNow();
    await world.seatsNow();
    expect(await seatOf(second)).toMatchObject({ state: 'removed' });
    expect((await one.get(at(`/tasks/${body.id}`))).body.assigneeId).toBe(author.id);
    expect(await newsOf(attacker)).toEqual(['removed']);
    await hours(0);
  });

  it('ends in no closed campaign, nor when that is opened again, and everywhere else all the same', async () => {
    await change(await demarche.as(attacker), second, { state: 'removed' });
    const kept = second;
    // As one that was closed before requests ended with it.
    await demarche.database.admin('update campaign set closed_at = now() where id = $1', [campaign.id]);
    await begin();
    await change(await demarche.as(attacker), second, { state: 'removed' });
    await hours(73);
    await world.seatsNow();
    expect([await seatOf(kept), await seatOf(second)]).toMatchObject([
      { state: 'active' },
      { state: 'removed' },
    ]);
    await hours(0);
    await begin();
    const client = await demarche.as(attacker);
    await change(client, second, { state: 'removed' });
    await client.post(at('/close'));
    expect(await waiting(client)).toEqual([]);
    await client.post(at('/reopen'));
    await hours(73);
    await world.seatsNow();
    expect(await seatOf(second)).toMatchObject({ state: 'active' });
    await hours(0);
  });

  it('is kept by the person herself, and given up by herself at once', async () => {
    const [one, two] = [await demarche.as(attacker), await demarche.as(second)];
    await change(one, second, { role: 'member' });
    const [request] = await waiting(two);
    expect((await two.post(at(`/seat-requests/${request.id}/refuse`))).status).toBe(204);
    expect(await seatOf(second)).toMatchObject({ role: 'coordinator' });
    expect((await change(one, attacker, { role: 'member' })).status).toBe(200);
    expect(await seatOf(attacker)).toMatchObject({ role: 'member' });
  });

  it('ends nobody’s sign-ins: those are the person’s and the installation admin’s', async () => {
    const theirs = await demarche.as(author);
    const client = await demarche.as(attacker);
    expect((await client.post(`${seatAt(author)}/sign-out-everywhere`)).status).toBe(404);
    expect((await change(client, author, { state: 'removed' })).status).toBe(200);
    expect((await theirs.get('/api/me')).status).toBe(200);
    expect((await client.post('/api/installation/sign-outs', { email: author.email })).status).toBe(403);
  });
});

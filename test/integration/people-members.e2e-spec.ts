import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Database, newId } from '#libs/platform';
import { Client } from '../support/demarche.js';
import { anOrganisation, aPerson } from '../support/makers.js';
import {
  demarche,
  campaign,
  elsewhere,
  coordinator,
  type Item,
  of,
  invite,
  postForm,
  sendAll,
  openPeopleWorld,
  begin,
  stopPeopleWorld,
} from '../support/people.js';

beforeAll(openPeopleWorld);
beforeEach(begin);
afterAll(stopPeopleWorld);

describe('members', () => {
  it('are shown with their role; addresses only to coordinators', async () => {
    const person = await aPerson(demarche.database, campaign, { name: 'Anong', coreGroup: true });
    const seen = await (await demarche.as(coordinator)).get(`${of(campaign.id)}/members`);
    expect(
      seen.body.items.map((member: Item) => [member['name'], member['email'], member['coreGroup']]),
    ).toEqual([
      ['Anong', person.email, true],
      ['Ploy', coordinator.email, false],
    ]);
    const bySelf = await (await demarche.as(person)).get(`${of(campaign.id)}/members`);
    expect(bySelf.body.items.map((member: Item) => [member['name'], member['email']])).toEqual([
      ['Anong', person.email],
      ['Ploy', null],
    ]);
  });
  it('come page by page, each once', async () => {
    for (let i = 0; i < 4; i++) await aPerson(demarche.database, campaign, { name: 'Same name' });
    const client = await demarche.as(coordinator);
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const answer = await client.get(`${of(campaign.id)}/members?limit=2${cursor}`);
      ids.push(...answer.body.items.map((member: Item) => String(member['id'])));
      next = answer.body.next;
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
    expect((await client.get(`${of(campaign.id)}/members?cursor=nonsense`)).body.fields[0].path).toBe(
      'cursor',
    );
  });
  it('hold a new role from their next request on', async () => {
    const person = await aPerson(demarche.database, campaign);
    const theirs = await demarche.as(person);
    const client = await demarche.as(coordinator);
    expect((await theirs.get(`${of(campaign.id)}/invitations`)).status).toBe(403);
    const path = `${of(campaign.id)}/members/${person.membershipId}`;
    expect((await client.patch(path, { role: 'coordinator' }, 1)).body).toMatchObject({
      role: 'coordinator',
      version: 2,
    });
    expect((await theirs.get(`${of(campaign.id)}/invitations`)).status).toBe(200);
    expect((await client.patch(path, { role: 'member' }, 1)).status).toBe(412);
    expect((await client.patch(path, { role: 'member' }, 2)).status).toBe(200);
    expect((await theirs.get(`${of(campaign.id)}/invitations`)).status).toBe(403);
  });
  it('who are removed see nothing at their next request, until they are let in again', async () => {
    const person = await aPerson(demarche.database, campaign);
    const theirs = await demarche.as(person);
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${person.membershipId}`;
    expect((await client.patch(path, { state: 'removed' }, 1)).body.state).toBe('removed');
    for (const part of ['', '/members', '/organisations', '/coalitions']) {
      expect((await theirs.get(of(campaign.id) + part)).status).toBe(404);
    }
    expect((await theirs.get('/api/campaigns')).body.items).toEqual([]);
    expect((await client.patch(path, { state: 'active' }, 2)).status).toBe(200);
    expect((await theirs.get(of(campaign.id))).status).toBe(200);
  });
  it('who are removed leave their open tasks to whom the coordinator names, and what she does not see to nobody', async () => {
    const organisationId = await anOrganisation(demarche.database, campaign.id);
    const author = await aPerson(demarche.database, campaign, { role: 'campaigner', organisationId });
    const [leaver, heir] = [
      await aPerson(demarche.database, campaign),
      await aPerson(demarche.database, campaign),
    ];
    const [theirs, client] = [await demarche.as(author), await demarche.as(coordinator)];
    const task = { dueLocal: '2030-01-01T10:00', zone: 'UTC', assigneeId: leaver.id };
    const make = async (title: string, tier: string) =>
      (await theirs.post(`${of(campaign.id)}/tasks`, { ...task, title, tier })).body.id;
    const [shared, hidden] = [await make('For all', 'coalition'), await make('Between us', 'organisation')];
    const path = `${of(campaign.id)}/members/${leaver.membershipId}`;
    const wrong = await client.patch(path, { state: 'removed', handTasksTo: leaver.id }, 1);
    expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'handTasksTo']);
    const gone = await client.patch(path, { state: 'removed', handTasksTo: heir.id }, 1);
    expect([gone.status, gone.text.includes(hidden)]).toEqual([200, false]);
    const assignee = async (id: string) =>
      (await theirs.get(`${of(campaign.id)}/tasks/${id}`)).body.assigneeId;
    expect([await assignee(shared), await assignee(hidden)]).toEqual([heir.id, null]);
    const reminded = await demarche.database.admin<{ user_id: string }>(
      `select distinct user_id from delivery where state = 'planned' and subject_id = any($1)`,
      [[shared, hidden]],
    );
    expect(reminded.map((row) => row.user_id)).not.toContain(leaver.id);
    const news = async (whose: Client) => (await whose.get(`${of(campaign.id)}/tasks/news`)).body.items;
    expect(await news(await demarche.as(heir))).toMatchObject([{ change: 'given', title: 'For all' }]);
    expect(await news(theirs)).toMatchObject([{ change: 'left', title: 'Between us', by: 'Ploy' }]);
    const attention = async (whose: Client) =>
      (await whose.get(`${of(campaign.id)}/tasks?attention=true`)).body.items.map(
        ({ title }: { title: string }) => title,
      );
    expect([await attention(theirs), await attention(client)]).toEqual([['Between us'], []]);
  });
  it('who are removed come back by a new invitation, and not when that is taken back by removing them again', async () => {
    const person = await aPerson(demarche.database, campaign);
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${person.membershipId}`;
    await client.patch(path, { state: 'removed' }, 1);
    const first = await invite({ email: person.email, name: 'Somebody' });
    expect(first.answer.body.membershipId).toBe(person.membershipId);
    expect((await client.patch(path, { state: 'removed' }, 3)).status).toBe(200);
    expect((await postForm({ token: first.token })).status).toBe(410);
    const second = await invite({ email: person.email });
    expect((await postForm({ token: second.token })).status).toBe(200);
    expect((await (await demarche.as(person)).get(of(campaign.id))).body.role).toBe('campaigner');
  });
  it('who are removed and invited again get the mail, and stay known by their name meanwhile', async () => {
    const person = await aPerson(demarche.database, campaign, { name: 'Somebody known' });
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${person.membershipId}`;
    await client.patch(path, { state: 'removed' }, 1);
    const { token, id } = await invite({ email: person.email, name: 'Come back' });
    const seats = await demarche.database.admin('select state, version from membership where id = $1', [
      person.membershipId,
    ]);
    expect(seats).toEqual([{ state: 'invited', version: 3 }]);
    expect((await client.get(`${of(campaign.id)}/invitations`)).body.items).toEqual([
      expect.objectContaining({ id, email: person.email, name: 'Come back' }),
    ]);
    // What she wrote when she sat here stays readable, so her name does too.
    const database = await Database.open({ url: demarche.environment.databaseUrl, poolSize: 1 });
    const named = await database.asReader(coordinator.id, (tx) =>
      tx.query('select name from user_account where id = $1', [person.id]),
    );
    await database.close();
    expect(named).toEqual([{ name: 'Somebody known' }]);
    const mails = (await sendAll()).filter((mail) => mail.to.includes(person.email));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(token);
    expect((await postForm({ token })).status).toBe(200);
    expect((await (await demarche.as(person)).get(of(campaign.id))).status).toBe(200);
  });
  it('who are removed and invited again are where they were when the invitation is withdrawn', async () => {
    const person = await aPerson(demarche.database, campaign);
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${person.membershipId}`;
    await client.patch(path, { state: 'removed' }, 1);
    const { id, token } = await invite({ email: person.email });
    expect((await client.patch(path, { state: 'active' }, 3)).status).toBe(409);
    expect((await client.post(`${of(campaign.id)}/invitations/${id}/revoke`)).status).toBe(204);
    expect((await postForm({ token })).status).toBe(410);
    expect((await client.patch(path, { state: 'active' }, 4)).body).toMatchObject({
      state: 'active',
      email: person.email,
    });
  });
  it('who have not accepted can be given another role, but not be let in by somebody else', async () => {
    const { client, answer } = await invite();
    const path = `${of(campaign.id)}/members/${answer.body.membershipId}`;
    expect((await client.patch(path, { role: 'member' }, 1)).body.role).toBe('member');
    const refused = await client.patch(path, { state: 'active' }, 2);
    expect(refused.status).toBe(409);
    expect(refused.body.fields[0].path).toBe('state');
  });
  it('always have a coordinator', async () => {
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${coordinator.membershipId}`;
    for (const change of [{ role: 'member' }, { role: 'campaigner' }, { state: 'removed' }]) {
      const answer = await client.patch(path, change, 1);
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toMatch('last coordinator');
    }
    const second = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    const stepped = await client.patch(path, { role: 'member' }, 1);
    expect(stepped.body).toMatchObject({ role: 'member' });
    expect((await (await demarche.as(second)).get(`${of(campaign.id)}/invitations`)).status).toBe(200);
  });
  it('keep a coordinator even when two step down at the same moment', async () => {
    const second = await aPerson(demarche.database, campaign, { role: 'coordinator' });
    const [one, two] = [await demarche.as(coordinator), await demarche.as(second)];
    // Both get as far as they can before either may write.
    await demarche.database.admin('begin');
    await demarche.database.admin('select id from membership where campaign_id = $1 for update', [
      campaign.id,
    ]);
    const both = Promise.all([
      one.patch(`${of(campaign.id)}/members/${coordinator.membershipId}`, { role: 'member' }, 1),
      two.patch(`${of(campaign.id)}/members/${second.membershipId}`, { role: 'member' }, 1),
    ]);
    await delay(300);
    await demarche.database.admin('commit');
    const answers = await both;
    // The second waited for the first, and is the last coordinator then.
    const statuses = answers.map((answer) => answer.status).sort((a, b) => a - b);
    expect(statuses).toEqual([200, 409]);
    const [{ count }] = (await demarche.database.admin(
      `select count(*)::int from membership where campaign_id = $1 and role = 'coordinator' and state = 'active'`,
      [campaign.id],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });
  it('choose their own mail, and nothing else', async () => {
    const person = await aPerson(demarche.database, campaign);
    const theirs = await demarche.as(person);
    const me = `${of(campaign.id)}/members/me`;
    const changed = await theirs.patch(me, { wantsDigest: false }, 1);
    expect(changed.body).toMatchObject({ wantsDigest: false, wantsReminders: true, version: 2 });
    expect((await theirs.get(me)).headers.get('etag')).toBe('"2"');
    expect((await theirs.patch(me, { wantsDigest: true }, 1)).status).toBe(412);
    expect((await theirs.patch(me, { wantsDigest: true })).status).toBe(428);
    const grab = await theirs.patch(me, { role: 'coordinator' }, 2);
    expect(grab.status).toBe(400);
    const other = `${of(campaign.id)}/members/${coordinator.membershipId}`;
    expect((await theirs.patch(other, { wantsDigest: false }, 1)).status).toBe(403);
  });
  it('of another campaign do not exist', async () => {
    const stranger = await aPerson(demarche.database, elsewhere);
    const client = await demarche.as(coordinator);
    const made = await client.patch(`${of(campaign.id)}/members/${newId()}`, { role: 'member' }, 1);
    const other = await client.patch(
      `${of(campaign.id)}/members/${stranger.membershipId}`,
      { role: 'member' },
      1,
    );
    expect(other.status).toBe(404);
    expect(other.text).toBe(made.text);
    expect((await client.get(`${of(elsewhere.id)}/members`)).status).toBe(404);
  });
  it.each([
    ['role', { role: 'owner' }],
    ['coreGroup', { coreGroup: 1 }],
    ['organisationId', { organisationId: 'x' }],
    ['state', { state: 'invited' }],
    ['wantsDigest', { wantsDigest: false }],
  ])('are not changed by a bad %s', async (field, change) => {
    const person = await aPerson(demarche.database, campaign);
    const client = await demarche.as(coordinator);
    const answer = await client.patch(`${of(campaign.id)}/members/${person.membershipId}`, change, 1);
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
  });
  it('do not join an organisation of another campaign', async () => {
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/members/${coordinator.membershipId}`;
    const answer = await client.patch(path, { organisationId: elsewhere.organisationId }, 1);
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe('organisationId');
  });
});

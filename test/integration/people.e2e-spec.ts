import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { compose } from '#libs/mail';
import { Database, Jobs, jsonLog, migrate, newId, Tokens } from '#libs/platform';
import { firstAdminLink } from '../../apps/api/src/people/first-admin.js';
import { createTestDatabase } from '../support/database.js';
import { startMailCatcher } from '../../apps/embedded/src/mail/index.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import {
  aCampaign,
  anOrganisation,
  aPerson,
  PASSWORD,
  setClock,
  type TestPerson,
} from '../support/makers.js';

let demarche: TestDemarche;
let campaign: { id: string; organisationId: string };
let elsewhere: { id: string; organisationId: string };
let coordinator: TestPerson;
let tokens: Tokens;
let addresses = 0;

type Item = Record<string, unknown>;

const of = (id: string) => `/api/campaigns/${id}`;
const newAddress = () => `invited-${++addresses}@example.org`;
const phrase = 'three boats on the river';

beforeAll(async () => {
  demarche = await startDemarche();
  tokens = new Tokens(demarche.environment.secret);
  elsewhere = await aCampaign(demarche.database, 'Another treaty');
});
beforeEach(async () => {
  campaign = await aCampaign(demarche.database, 'A treaty');
  coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Ploy' });
});
afterAll(() => demarche.stop());

const anInvitation = (changes: Record<string, unknown> = {}) => ({
  email: newAddress(),
  name: 'Linh Tran',
  role: 'campaigner',
  organisationId: campaign.organisationId,
  zone: 'Asia/Ho_Chi_Minh',
  ...changes,
});

async function invite(changes: Record<string, unknown> = {}) {
  const client = await demarche.as(coordinator);
  const request = anInvitation(changes);
  const answer = await client.post(`${of(campaign.id)}/invitations`, request);
  expect(answer.status).toBe(201);
  return {
    client,
    request,
    answer,
    id: answer.body.id as string,
    token: tokens.make('invitation', answer.body.id),
  };
}

function postForm(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${demarche.base}/mail/invitation`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Lets a real worker send all that is due, to a real mail server. @returns the mails it took */
async function sendAll() {
  const home = await mkdtemp(join(tmpdir(), 'demarche-people-'));
  const catcher = await startMailCatcher({ dir: home, report: () => undefined });
  const database = await Database.open({ url: demarche.environment.databaseUrl, poolSize: 6 });
  const queue = {
    ...demarche.environment,
    prefix: new URL(demarche.environment.databaseUrl).pathname.slice(1),
  };
  const jobs = await Jobs.open(queue);
  const environment = { ...demarche.environment, smtpUrl: catcher.url };
  const log = jsonLog(() => undefined);
  const worker = await startWorker({ environment, database, jobs, log, compose, rounds: false });
  try {
    await worker.sweepNow();
    return await catcher.list();
  } finally {
    await worker.stop();
    await jobs.close();
    await database.close();
    await catcher.stop();
    await rm(home, { recursive: true, force: true });
  }
}

const good = { name: 'Linh Tran', zone: 'Asia/Bangkok', password: phrase, passwordAgain: phrase };

describe('an invitation', () => {
  it('goes out as one mail, is read without being used, accepted once, and then lets the person sign in', async () => {
    const { request, id, token } = await invite();
    const mails = await demarche.database.admin(
      `select kind, state, urgent, occurrence, rule_key, fire_at <= clock_now() as due from delivery where subject_id = $1`,
      [id],
    );
    expect(mails).toEqual([
      {
        kind: 'invitation',
        state: 'planned',
        urgent: true,
        occurrence: '0',
        rule_key: 'invitation',
        due: true,
      },
    ]);
    for (let i = 0; i < 3; i++) {
      expect(
        (await fetch(`${demarche.base}/mail/invitation?token=${token}`, { method: 'HEAD' })).status,
      ).toBe(200);
      const page = await new Client(demarche.base).get(`/mail/invitation?token=${token}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toMatch('text/html');
      expect(page.text).toContain('A treaty');
      expect(page.text).toContain('campaigner');
      // One of ours, which proposes the zone, and none that anybody's words could bring.
      expect(page.text.match(/<script/g)).toHaveLength(1);
      // Under no-referrer a browser would post the form with `Origin: null`, which is refused.
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
    }
    const accepted = await postForm({ token, ...good });
    expect(accepted.status).toBe(200);
    const client = new Client(demarche.base);
    expect((await client.signIn(request.email, phrase)).status).toBe(200);
    expect((await client.get('/api/me')).body).toMatchObject({
      name: 'Linh Tran',
      zone: 'Asia/Bangkok',
      seats: [{ campaignId: campaign.id, role: 'campaigner' }],
    });
    expect((await postForm({ token, ...good })).status).toBe(410);
    const replay = await client.post('/api/invitations/accept', {
      token,
      ...{ ...good, passwordAgain: undefined },
    });
    expect(replay.status).toBe(410);
    expect((await client.get(`/mail/invitation?token=${token}`)).status).toBe(410);
  });

  it('is accepted through JSON as well', async () => {
    const { token, request } = await invite();
    const client = new Client(demarche.base);
    const answer = await client.post('/api/invitations/accept', {
      token,
      name: 'Linh',
      zone: 'UTC',
      password: phrase,
    });
    expect(answer.body).toEqual({
      campaignId: campaign.id,
      campaign: 'A treaty',
      role: 'campaigner',
      newAccount: true,
    });
    expect((await client.signIn(request.email, phrase)).status).toBe(200);
  });

  it('is accepted by one of two who press the button at the same moment', async () => {
    const { token } = await invite();
    const answers = await Promise.all(Array.from({ length: 4 }, () => postForm({ token, ...good })));
    expect(answers.map((answer) => answer.status).sort((a, b) => a - b)).toEqual([200, 410, 410, 410]);
  });

  it('looks the same whether or not the address has an account, and does not tell whose it is', async () => {
    const known = await aPerson(demarche.database, elsewhere, { name: 'A secret name' });
    const first = await invite();
    const second = await invite({ email: known.email.toUpperCase(), name: 'Linh Le' });
    const shape = (body: Record<string, object>) => ({
      ...body,
      ...{ name: '', id: '', membershipId: '', email: '', expires: Object.keys(body['expires'] ?? {}) },
    });
    expect(shape(second.answer.body)).toEqual(shape(first.answer.body));
    const members = await second.client.get(`${of(campaign.id)}/members`);
    expect(members.text).not.toContain('A secret name');
    expect(members.body.items.filter((member: Item) => member['state'] === 'invited')).toHaveLength(2);
    expect((await second.client.get(`${of(campaign.id)}/invitations`)).text).not.toContain('A secret name');
  });

  it('needs only a button from somebody with an account, and leaves the password alone', async () => {
    const known = await aPerson(demarche.database, elsewhere);
    const { token } = await invite({ email: known.email });
    const page = await new Client(demarche.base).get(`/mail/invitation?token=${token}`);
    expect(page.text).not.toContain('type="password"');
    const client = new Client(demarche.base);
    const sneaking = await client.post('/api/invitations/accept', { token, password: 'another good phrase' });
    expect(sneaking.status).toBe(400);
    expect((await postForm({ token, ...good })).status).toBe(200);
    await client.signIn(known.email, PASSWORD);
    expect((await client.get('/api/me')).body.seats).toHaveLength(2);
  });

  it('shows what is wrong beside the field and keeps everything but the passwords', async () => {
    const { token } = await invite();
    const short = await postForm({
      token,
      ...good,
      name: 'Linh "L" <Tran>',
      password: 'short',
      passwordAgain: 'short',
    });
    const page = await short.text();
    expect(short.status).toBe(400);
    expect(page).toContain('at least 12 characters');
    expect(page).toContain('id="password-problem"');
    expect(page).toContain('value="Linh &quot;L&quot; &lt;Tran&gt;"');
    expect(page).not.toContain('value="short"');
    const different = await (await postForm({ token, ...good, passwordAgain: `${phrase}!` })).text();
    expect(different).toContain('id="passwordAgain-problem"');
    const zone = await (await postForm({ token, ...good, zone: 'Mars/Olympus' })).text();
    expect(zone).toContain('id="zone-problem"');
    const name = await postForm({ token, ...good, name: 'a\r\nBcc: x@example.org' });
    expect(name.status).toBe(400);
    expect((await postForm({ token, ...good })).status).toBe(200);
  });

  it('works from its own page in a browser, and refuses another site', async () => {
    const { token } = await invite();
    const foreign = await postForm({ token, ...good }, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    const own = await postForm(
      { token, ...good },
      { origin: demarche.environment.publicUrl, 'sec-fetch-site': 'same-origin' },
    );
    expect(own.status).toBe(200);
  });

  it('that is forged, withdrawn, expired or for another purpose is refused in the same words', async () => {
    const withdrawn = await invite();
    expect(
      (await withdrawn.client.post(`${of(campaign.id)}/invitations/${withdrawn.id}/revoke`)).status,
    ).toBe(204);
    const expired = await invite();
    await demarche.database.admin(`update invitation set expires_at = clock_now() where id = $1`, [
      expired.id,
    ]);
    const replaced = await invite();
    await invite({ email: replaced.request.email });
    const bad = [
      withdrawn.token,
      expired.token,
      replaced.token,
      tokens.make('unsubscribe', withdrawn.id),
      tokens.make('admin', `${coordinator.id}:${Date.now() + 60_000}`),
      new Tokens('another-key-0123456789-abcdefghijklmn').make('invitation', withdrawn.id),
      tokens.make('invitation', newId()),
      'nonsense',
      '',
      `${withdrawn.token}\u0000`,
    ];
    const texts = new Set<string>();
    for (const token of bad) {
      const answer = await new Client(demarche.base).get(
        `/mail/invitation?token=${encodeURIComponent(token)}`,
      );
      expect(answer.status).toBe(410);
      texts.add(answer.text);
      const posted = await postForm({ token, ...good });
      expect(posted.status).toBe(410);
      texts.add(await posted.text());
    }
    expect(texts.size).toBe(1);
  });

  it('holds for 72 hours of the campaign clock', async () => {
    const { token } = await invite();
    await setClock(demarche.database, new Date(Date.now() + 71 * 3_600_000).toISOString());
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(200);
    await setClock(demarche.database, new Date(Date.now() + 73 * 3_600_000).toISOString());
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(410);
    await setClock(demarche.database, new Date().toISOString());
  });

  it('is sent once when the request is repeated with its key', async () => {
    const client = await demarche.as(coordinator);
    const request = anInvitation();
    const path = `${of(campaign.id)}/invitations`;
    const [first, second] = [
      await client.post(path, request, { 'idempotency-key': 'invite-1' }),
      await client.post(path, request, { 'idempotency-key': 'invite-1' }),
    ];
    expect(second.body).toEqual(first.body);
    expect((await client.get(path)).body.items).toHaveLength(1);
  });

  it('takes the mail back when it is withdrawn before the mail left', async () => {
    const { client, id } = await invite();
    await client.post(`${of(campaign.id)}/invitations/${id}/revoke`);
    const mails = await demarche.database.admin(
      'select state, skip_reason from delivery where subject_id = $1',
      [id],
    );
    expect(mails).toEqual([{ state: 'skipped', skip_reason: 'cancelled' }]);
    expect((await client.post(`${of(campaign.id)}/invitations/${id}/revoke`)).status).toBe(409);
    expect((await client.get(`${of(campaign.id)}/members`)).body.items).toHaveLength(1);
  });

  const refuse = (id: string) =>
    demarche.database.admin(`update delivery set state = 'failed' where subject_id = $1`, [id]);
  const waiting = async (client: Client) =>
    (await client.get(`${of(campaign.id)}/invitations`)).body.items as Item[];

  it('that the relay refused stands among those who have not accepted, says so, and is told in the ledger', async () => {
    const { client, id, request } = await invite();
    expect(await waiting(client)).toMatchObject([{ id, mailState: 'planned', expired: false }]);
    await refuse(id);
    expect(await waiting(client)).toMatchObject([{ id, mailState: 'failed', mailSkipReason: null }]);
    const ledger = (await client.get(`${of(campaign.id)}/deliveries?state=failed`)).body.items;
    expect(ledger).toMatchObject([
      { subjectId: id, kind: 'invitation', recipient: 'Linh Tran', email: request.email },
    ]);
    await demarche.database.admin(`update invitation set expires_at = clock_now() where id = $1`, [id]);
    expect(await waiting(client)).toMatchObject([{ id, expired: true }]);
  });

  it('is sent again to the right address, and the link that went to the wrong one is dead', async () => {
    const { client, id, token, request } = await invite({ coreGroup: true, locale: 'fr' });
    await refuse(id);
    const path = `${of(campaign.id)}/invitations/${id}`;
    expect((await client.post(`${path}/send-again`, { email: '.a..b.@x' })).body.fields[0].code).toBe(
      'emailAddress',
    );
    const email = newAddress();
    const again = await client.post(`${path}/send-again`, { email });
    expect([again.status, again.body]).toMatchObject([
      201,
      { email, name: 'Linh Tran', coreGroup: true, mailState: 'planned' },
    ]);
    expect(await waiting(client)).toMatchObject([{ id: again.body.id, email }]);
    expect((await client.get(`/mail/invitation?token=${token}`)).status).toBe(410);
    const [account] = await demarche.database.admin(
      'select zone, locale from user_account where email = $1',
      [email],
    );
    expect(account).toEqual({ zone: 'Asia/Ho_Chi_Minh', locale: 'fr' });
    const mailed = (await sendAll()).flatMap(({ to }) => to);
    expect([mailed.includes(email), mailed.includes(request.email)]).toEqual([true, false]);
  });

  it('is sent again after it was withdrawn or its time has passed, and never once it was accepted', async () => {
    const { client, id } = await invite();
    const again = (of_: string) => client.post(`${of(campaign.id)}/invitations/${of_}/send-again`, {});
    await client.post(`${of(campaign.id)}/invitations/${id}/revoke`);
    const second = await again(id);
    await demarche.database.admin(`update invitation set expires_at = clock_now() where id = $1`, [
      second.body.id,
    ]);
    const third = await again(second.body.id);
    expect(await waiting(client)).toMatchObject([{ id: third.body.id, expired: false }]);
    const token = tokens.make('invitation', third.body.id);
    expect((await postForm({ token, ...good })).status).toBe(200);
    expect((await again(third.body.id)).body.code).toBe('people.invitationAccepted');
  });

  it('reaches an address again that a relay did not know once', async () => {
    const { client, id, request } = await invite();
    await demarche.database.admin(
      `insert into suppression (address_hash, reason) select h, 'unknown_address' from unnest($1::bytea[]) h`,
      // Also as it was written down under a key of before.
      [tokens.fingerprints('address', request.email)],
    );
    const mailed = async () => (await sendAll()).flatMap(({ to }) => to).filter((to) => to === request.email);
    expect(await mailed()).toEqual([]);
    expect(await waiting(client)).toMatchObject([
      { mailState: 'skipped', mailSkipReason: 'address_refused' },
    ]);
    await client.post(`${of(campaign.id)}/invitations/${id}/send-again`, {});
    expect(await mailed()).toEqual([request.email]);
  });

  it('tells its link where no mail arrives, and nowhere else; it lets in', async () => {
    const { client, id } = await invite();
    const path = `${of(campaign.id)}/invitations/${id}/link`;
    expect((await client.post(path)).body.code).toBe('people.linkInMail');
    await refuse(id);
    const { status, body } = await client.post(path);
    expect(status).toBe(200);
    expect(
      await demarche.database.admin(`select actor_id from audit_event where action = 'invitation_link_read'`),
    ).toEqual([{ actor_id: coordinator.id }]);
    const token = new URL(body.link).searchParams.get('token') ?? '';
    expect((await postForm({ token, ...good })).status).toBe(200);
    expect((await client.post(path)).status).toBe(409);
  });

  it.each([
    ['email', { email: 'two@example.org,three@example.org' }],
    ['email', { email: '.a..b.@x' }],
    ['email', { email: 'linh@example' }],
    ['email', { email: 'a@example.org\r\nBcc: b@example.org' }],
    ['email', { email: 'Linh <linh@example.org>' }],
    ['email', { email: `${'a'.repeat(1_000_000)}@example.org` }],
    ['email', { email: 'nul\u0000@example.org' }],
    ['email', { email: 'no-at-sign' }],
    ['email', { email: null }],
    ['name', { name: 'Linh\r\nTran' }],
    ['name', { name: 'x'.repeat(1_000_000) }],
    ['name', { name: 'nul\u0000' }],
    ['role', { role: 'admin' }],
    ['zone', { zone: 'Asia/Atlantis' }],
    ['locale', { locale: 'en\u0000' }],
    ['coreGroup', { coreGroup: 'yes' }],
    ['organisationId', { organisationId: 'not-an-id' }],
    ['installationAdmin', { installationAdmin: true }],
  ])('with a bad %s is refused by its name, and nothing is written (%#)', async (field, changes) => {
    const client = await demarche.as(coordinator);
    const answer = await client.post(`${of(campaign.id)}/invitations`, anInvitation(changes));
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
    expect((await client.get(`${of(campaign.id)}/invitations`)).body.items).toEqual([]);
  });

  it('cannot name an organisation of another campaign', async () => {
    const client = await demarche.as(coordinator);
    for (const organisationId of [elsewhere.organisationId, newId()]) {
      const answer = await client.post(`${of(campaign.id)}/invitations`, anInvitation({ organisationId }));
      expect(answer.status).toBe(400);
      expect(answer.body.fields).toEqual([
        {
          path: 'organisationId',
          code: 'unknown_organisation',
          params: {},
          detail: 'There is no such organisation in this campaign.',
        },
      ]);
    }
  });

  it('is a coordinator’s to make, in her own campaign only', async () => {
    const campaigner = await demarche.as(await aPerson(demarche.database, campaign, { role: 'campaigner' }));
    const path = `${of(campaign.id)}/invitations`;
    expect((await campaigner.post(path, anInvitation())).status).toBe(403);
    expect((await campaigner.get(path)).status).toBe(403);
    const { id } = await invite();
    const other = await demarche.as(await aPerson(demarche.database, elsewhere, { role: 'coordinator' }));
    expect((await other.post(path, anInvitation())).status).toBe(404);
    expect((await other.post(`${of(elsewhere.id)}/invitations/${id}/revoke`)).status).toBe(404);
    expect((await new Client(demarche.base).get(path)).status).toBe(401);
  });

  it('does not take the place of a seat that is held', async () => {
    const client = await demarche.as(coordinator);
    const answer = await client.post(
      `${of(campaign.id)}/invitations`,
      anInvitation({ email: coordinator.email }),
    );
    expect(answer.status).toBe(409);
    expect(answer.body.fields[0].path).toBe('email');
  });
});

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

describe('organisations', () => {
  it('are added once, by a coordinator, under a name of their own', async () => {
    const client = await demarche.as(coordinator);
    const path = `${of(campaign.id)}/organisations`;
    const request = { id: newId(), name: 'Manushya', shortName: 'M' };
    const added = await client.post(path, request);
    expect(added.status).toBe(201);
    expect((await client.post(path, request)).body).toEqual(added.body);
    const again = await client.post(path, { name: 'Manushya' });
    expect(again.status).toBe(409);
    expect(again.body.fields[0].path).toBe('name');
    const taken = await client.post(path, { id: elsewhere.organisationId, name: 'New' });
    expect(taken.body.fields[0].path).toBe('id');
    expect((await client.get(path)).body.items.map((item: Item) => item['name'])).toEqual([
      'A treaty organisation',
      'Manushya',
    ]);
    const member = await demarche.as(await aPerson(demarche.database, campaign));
    expect((await member.post(path, { name: 'Mine' })).status).toBe(403);
    expect((await member.get(path)).body.items).toHaveLength(2);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'a\nb' }],
    ['name', { name: 'x'.repeat(1_000_000) }],
    ['shortName', { name: 'a', shortName: 'nul\u0000' }],
    ['id', { id: 'x', name: 'a' }],
  ])('with a bad %s are refused by its name (%#)', async (field, request) => {
    const answer = await (await demarche.as(coordinator)).post(`${of(campaign.id)}/organisations`, request);
    expect(answer.status).toBe(400);
    expect(answer.body.fields[0].path).toBe(field);
  });
});

describe('invitations by mail', () => {
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted();

  it('to one mailbox are three a day, however they are asked for, withdrawn or addressed', async () => {
    const { client, id, request } = await invite({ email: 'flood@example.org' });
    const path = `${of(campaign.id)}/invitations`;
    await client.post(`${path}/${id}/revoke`);
    const variants = Array.from({ length: 12 }, (_, n) => ({
      ...request,
      email: n % 2 === 0 ? 'flood@example.org' : `flood+${n}@example.org`,
      name: `Linh ${n}`,
    }));
    const answers = await Promise.all(variants.map((body) => client.post(path, body)));
    expect(statuses(answers)).toEqual([201, 201, ...Array.from({ length: 10 }, () => 429)]);
    const [mails] = await demarche.database.admin<{ count: number }>(
      `select count(*)::int from delivery where campaign_id = $1 and kind = 'invitation'`,
      [campaign.id],
    );
    expect(mails?.count).toBe(3);

    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({
      code: 'people.tooManyToAddress',
      params: { most: 3, zone: 'Asia/Bangkok' },
      fields: [{ path: 'email', code: 'people.tooManyToAddress' }],
    });
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(86_000);
    expect(wait).toBeLessThanOrEqual(86_400);
    const when = Date.parse(`${refused?.body.params.when}:00+07:00`);
    expect(Math.abs(when - (Date.now() + wait * 1000))).toBeLessThan(120_000);

    // The others of the campaign are bound alike, another address is not, and another campaign learns nothing.
    const colleague = await demarche.as(
      await aPerson(demarche.database, campaign, { role: 'coordinator', name: 'Aung' }),
    );
    expect((await colleague.post(path, request)).status).toBe(429);
    expect((await colleague.post(path, anInvitation())).status).toBe(201);
    const stranger = await demarche.as(
      await aPerson(demarche.database, elsewhere, { role: 'coordinator', name: 'Stranger' }),
    );
    const there = { ...request, organisationId: elsewhere.organisationId };
    expect((await stranger.post(`${of(elsewhere.id)}/invitations`, there)).status).toBe(201);

    await demarche.database.admin(
      `update invitation set created_at = created_at - interval '1 day' where campaign_id = $1`,
      [campaign.id],
    );
    expect((await client.post(path, { ...request, name: 'Linh again' })).status).toBe(201);
  });

  it('are a hundred a day by one person, in whatever campaigns', async () => {
    const { client, id } = await invite();
    await demarche.database.admin(
      `insert into invitation (id, campaign_id, user_id, membership_id, invited_by, email, name, expires_at)
       select gen_random_uuid(), campaign_id, user_id, membership_id, invited_by, n || '-' || email, name, expires_at
       from invitation, generate_series(1, 98) n where id = $1`,
      [id],
    );
    const path = `${of(campaign.id)}/invitations`;
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) => client.post(path, anInvitation({ name: `Somebody ${n}` }))),
    );
    expect(statuses(answers)).toEqual([201, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({
      code: 'people.tooManyByPerson',
      params: { most: 100 },
      fields: [],
    });
  });

  it('carry no address in the names of whom they are for and from', async () => {
    const client = await demarche.as(coordinator);
    for (const name of ['Win at prizes.store', 'Call 10.0.0.1', 'пример.рф', 'https://evil.example']) {
      const answer = await client.post(`${of(campaign.id)}/invitations`, anInvitation({ name }));
      expect([name, answer.status, answer.body.fields[0].path]).toEqual([name, 400, 'name']);
      const own = await client.patch('/api/me', { name }, 1);
      expect([name, own.status]).toEqual([name, 400]);
    }
  });
});

describe('the first installation admin', () => {
  it('opens the account with the printed link, once, while nobody else has one', async () => {
    const empty = await createTestDatabase();
    await migrate(empty.url);
    const database = await Database.open({ url: empty.url, poolSize: 2 });
    const link = () => firstAdminLink(database, tokens, 'https://desk.example.org', 'Admin@Example.org');
    expect(await link()).toMatch(/^https:\/\/desk\.example\.org\/mail\/invitation\?token=/);
    expect(await link()).toBeDefined();
    await expect(firstAdminLink(database, tokens, 'https://x', 'a\nb@example.org')).rejects.toThrow(
      'ADMIN_EMAIL',
    );
    const [account] = await empty.admin('select email, state, installation_admin from user_account');
    expect(account).toEqual({ email: 'admin@example.org', state: 'invited', installation_admin: true });
    await empty.admin(`update user_account set state = 'active'`);
    expect(await link()).toBeUndefined();
    await database.close();
    await empty.drop();
  });

  it('is let in by the accepting page', async () => {
    const id = newId();
    await demarche.database.admin(
      `insert into user_account (id, email, name, zone, installation_admin) values ($1, $2, 'Administrator', 'UTC', true)`,
      [id, `admin-${id}@example.org`],
    );
    const token = tokens.make('admin', `${id}:${Date.now() + 60_000}`);
    const late = tokens.make('admin', `${id}:${Date.now() - 1}`);
    expect((await postForm({ token: late, ...good })).status).toBe(410);
    expect((await new Client(demarche.base).get(`/mail/invitation?token=${token}`)).status).toBe(200);
    expect((await postForm({ token, ...good })).status).toBe(200);
    expect((await postForm({ token, ...good })).status).toBe(410);
    const client = new Client(demarche.base);
    expect((await client.signIn(`admin-${id}@example.org`, phrase)).body).toMatchObject({
      installationAdmin: true,
      seats: [],
    });
  });
});

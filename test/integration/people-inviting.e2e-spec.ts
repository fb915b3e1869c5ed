import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { Client } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import {
  demarche,
  campaign,
  elsewhere,
  coordinator,
  tokens,
  type Item,
  of,
  newAddress,
  anInvitation,
  invite,
  postForm,
  sendAll,
  good,
  openPeopleWorld,
  begin,
  stopPeopleWorld,
} from '../support/people.js';

beforeAll(openPeopleWorld);
beforeEach(begin);
afterAll(stopPeopleWorld);

describe('an invitation', () => {
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

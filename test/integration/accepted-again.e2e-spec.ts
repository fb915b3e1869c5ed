import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Client } from '../support/demarche.js';
import {
  begin,
  campaign,
  demarche,
  good,
  invite,
  openPeopleWorld,
  phrase,
  postForm,
  stopPeopleWorld,
} from '../support/people.js';

beforeAll(openPeopleWorld);
beforeEach(begin);
afterAll(stopPeopleWorld);

const accept = (token: string, more: object = {}) =>
  new Client(demarche.base).post('/api/invitations/accept', { token, ...more });
const account = { name: good.name, zone: good.zone, password: phrase };
const page = (token: string) => new Client(demarche.base).get(`/mail/invitation?token=${token}`);

it('Whoever opens the link of an accepted invitation on a second device is told that they are in, and where to sign in', async () => {
  const { token, request } = await invite();
  expect((await accept(token, account)).body).toMatchObject({ newAccount: true, already: false });
  const seat = { campaignId: campaign.id, campaign: 'A treaty', role: 'campaigner' };
  expect((await accept(token, account)).body).toEqual({ ...seat, newAccount: false, already: true });
  for (const { status, text } of [await page(token), await page(token)]) {
    expect(status).toBe(200);
    expect(text).toContain('You are in already');
    expect(text).not.toContain('<form');
    expect(text).not.toContain(request.email);
  }
  const again = await postForm({ token, ...good });
  expect([again.status, (await again.text()).includes('You are in already')]).toEqual([200, true]);
});

it('A repeat writes nothing: neither another password, nor a second seat', async () => {
  const { token, id, request } = await invite();
  await accept(token, account);
  await accept(token, { name: 'Somebody else', zone: 'UTC', password: 'another good phrase' });
  await postForm({ token, ...good, password: 'a third good phrase', passwordAgain: 'a third good phrase' });
  const client = new Client(demarche.base);
  expect((await client.signIn(request.email, 'another good phrase')).status).toBe(401);
  expect((await client.signIn(request.email, phrase)).status).toBe(200);
  expect((await client.get('/api/me')).body).toMatchObject({ name: 'Linh Tran', zone: 'Asia/Bangkok' });
  const audited = await demarche.database.admin(
    `select 1 from audit_event where action = 'invitation_accepted' and detail->>'invitationId' = $1`,
    [id],
  );
  expect(audited).toHaveLength(1);
});

it('Who has left the seat, and who comes after the link is too old, learns nothing from it any more', async () => {
  const gone = await invite();
  await accept(gone.token, account);
  await demarche.database.admin(
    `update membership set state = 'removed' where id = (select membership_id from invitation where id = $1)`,
    [gone.id],
  );
  const old = await invite({ name: 'Aisha Rahman' });
  expect((await accept(old.token, { ...account, name: 'Aisha Rahman' })).body).toMatchObject({
    already: false,
  });
  await demarche.database.admin('update invitation set expires_at = clock_now() where id = $1', [old.id]);
  for (const { token } of [gone, old]) {
    expect((await accept(token)).status).toBe(410);
    const { status, text } = await page(token);
    expect([status, text.includes('A treaty')]).toEqual([410, false]);
  }
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { compose } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Jobs, newId } from '#libs/platform';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { Client, demarcheOver, type TestDemarche } from '../support/demarche.js';
import { aCampaign, anOrganisation, aPerson, type TestPerson } from '../support/makers.js';
import { anOpenLetter, formOf, post, SIGNS, type Place } from '../support/signing.js';
import { SendingWorld } from '../support/worker.js';

/** Over HTTP to the api, and over SMTP to a mail catcher. */
describe('asking people to sign', () => {
  let world: SendingWorld;
  let demarche: TestDemarche;
  let campaign: Place;
  let coordinator: TestPerson;
  let client: Client;
  let outside: Client;
  let letterId: string;
  let worker: RunningWorker;
  let jobs: Jobs;

  beforeAll(async () => {
    world = await SendingWorld.open();
    demarche = await demarcheOver(world.database, { smtpUrl: world.catcher.url });
    jobs = await Jobs.open({ ...world.environment, prefix: 'asking' });
    outside = new Client(demarche.base);
  });
  afterAll(async () => {
    await jobs.close();
    await demarche.close();
    await world.close();
  });
  beforeEach(async () => {
    campaign = await aCampaign(world.database);
    coordinator = await aPerson(world.database, campaign, { role: 'coordinator' });
    client = await demarche.as(coordinator);
    letterId = await anOpenLetter(demarche, campaign, coordinator.id);
    worker = await world.worker({ compose, planner: new Planner(jobs) });
  });
  afterEach(() => world.rest());

  const path = (rest: string) => `/api/campaigns/${campaign.id}/letters/${letterId}${rest}`;
  const ask = (body: object) => client.post(path('/requests'), { language: 'en', zone: 'UTC', ...body });
  const address = () => `s-${newId()}@example.org`;
  /** By day, for everybody who was asked: what a night would put off goes now. */
  const send = async () => {
    await world.database.admin(
      `update delivery set fire_at = clock_now() - interval '1 second', not_before = null, urgent = true
       where state = 'planned' and kind like 'letter%' and rule_key not like 'letter:%'`,
    );
    await worker.sweepNow();
  };
  const mailsTo = async (email: string) =>
    (await world.mailsTo({ email })).map(({ subject, text }) => ({ subject, text }));
  const tokenIn = (text = '') => /\/sign\/([0-9a-z]{97})\n/.exec(text)?.[1] ?? '';
  const subjectsOf = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

  it('mails each a link of their own, by which that person signs, and a receipt with the way back', async () => {
    const [one, two] = [address(), address()];
    const answer = await ask({ addresses: `Access Now <${one}>\n${two}` });
    expect([answer.status, answer.body]).toEqual([201, { asked: 2, before: 0 }]);
    await send();
    const [mail] = await mailsTo(one);
    expect(mail?.subject).toBe('Demarche: a letter to sign');
    expect(mail?.text).toContain('To the <Chair>');
    expect(mail?.text).toMatch(/You can sign until .*New York.*UTC/);
    const token = tokenIn(mail?.text);
    expect(tokenIn((await mailsTo(two))[0]?.text)).not.toBe(token);
    const signed = await post(outside, token, { ...SIGNS, form: await formOf(outside, token) });
    expect(signed.text).toContain('You signed this letter');
    await send();
    const receipt = (await mailsTo(one))[1];
    expect(receipt?.subject).toBe('Demarche: your signature');
    expect(receipt?.text).toContain('Access Now');
    expect(tokenIn(receipt?.text)).toBe(token);
    const { body } = await client.get(path('/requests'));
    const answers = new Map(
      body.items.map((row: { email: string; answer: string }) => [row.email, row.answer]),
    );
    expect(answers).toEqual(
      new Map([
        [one, 'signed'],
        [two, 'none'],
      ]),
    );
    // Asked again, nobody gets a second mail.
    expect((await ask({ addresses: `${one}\n${two}` })).body).toEqual({ asked: 0, before: 2 });
    await send();
    expect(await subjectsOf(two)).toHaveLength(1);
  });

  it('reminds all who have not answered, and nobody else', async () => {
    const people = Array.from({ length: 8 }, address);
    const [signs, declines, stops, withdraws, ...rest] = people as [
      string,
      string,
      string,
      string,
      ...string[],
    ];
    await ask({ addresses: people.join('\n') });
    await ask({ addresses: `Somebody <${coordinator.email}>` });
    await send();
    const token = async (email: string) => tokenIn((await mailsTo(email))[0]?.text);
    const act = async (email: string, fields: Record<string, string>) => {
      const own = await token(email);
      return post(outside, own, { ...fields, form: await formOf(outside, own) });
    };
    await act(signs, { ...SIGNS, name: 'One' });
    await act(declines, { act: 'decline' });
    await act(withdraws, { ...SIGNS, name: 'Two' });
    await act(withdraws, { act: 'withdraw' });
    await outside.call('POST', `/sign/${await token(stops)}/stop`);
    const other = await anOpenLetter(demarche, campaign, coordinator.id);
    const elsewhere = address();
    await client.post(`/api/campaigns/${campaign.id}/letters/${other}/requests`, {
      addresses: elsewhere,
      language: 'en',
    });
    await send();
    const reminded = await client.post(path('/requests/remind'));
    expect([reminded.status, reminded.body]).toEqual([200, { reminded: rest.length + 1 }]);
    // Pressed again while those are on their way, nobody gets a second.
    expect((await client.post(path('/requests/remind'))).status).toBe(409);
    await send();
    const REMINDER = 'Demarche: a letter waits for your answer';
    for (const email of [...people, elsewhere, coordinator.email]) {
      const expected = rest.includes(email) || email === coordinator.email ? 1 : 0;
      expect([email, (await subjectsOf(email)).filter((subject) => subject === REMINDER).length]).toEqual([
        email,
        expected,
      ]);
    }
  });

  it('plans reminders before sign-on closes for those who have not answered, and takes them back with the answer', async () => {
    const [signs, waits] = [address(), address()];
    await ask({ addresses: `${signs}\n${waits}` });
    const planned = () =>
      world.database.admin(
        `select u.email, d.rule_key as rule, to_char(d.fire_at at time zone u.zone, 'HH24:MI') as at from delivery d join user_account u on u.id = d.user_id
         where d.kind = 'letter_reminder' and d.state = 'planned' and u.email = any($1) order by d.fire_at, u.email`,
        [[signs, waits]],
      );
    expect((await planned()).map(({ email, rule, at }) => [email, rule, at])).toEqual(
      ['letter:3', 'letter:1'].flatMap((rule) =>
        [signs, waits].toSorted().map((email) => [email, rule, '09:00']),
      ),
    );
    await worker.planNow();
    expect(await planned()).toHaveLength(4);
    await send();
    const token = tokenIn((await mailsTo(signs))[0]?.text);
    await post(outside, token, { ...SIGNS, form: await formOf(outside, token) });
    expect((await planned()).map(({ email }) => email)).toEqual([waits, waits]);
    const { headers } = await client.get(path('/signing'));
    const change = await client.call(
      'PUT',
      path('/signing'),
      { remindDays: [2] },
      { 'If-Match': headers.get('etag') ?? '' },
    );
    expect(change.body).toMatchObject({ remindDays: [2], asked: 2, signed: 1, unanswered: 1 });
    expect((await planned()).map(({ rule }) => rule)).toEqual(['letter:2']);
    await world.database.admin(`update letter set state = 'closed' where id = $1`, [letterId]);
    await worker.planNow();
    expect(await planned()).toEqual([]);
    expect((await worker.auditNow()).problems).toBe(0);
  });

  it('asks the focal points of organisations, and refuses one that has none, a wrong line by its number, and a draft', async () => {
    const { membershipId, email } = await aPerson(world.database, campaign, {});
    const organisationId = await anOrganisation(world.database, campaign.id);
    const nobody = await anOrganisation(world.database, campaign.id, newId(), 'Nobody Speaks');
    await world.database.admin(
      'insert into focal_point (organisation_id, membership_id, campaign_id) values ($1, $2, $3)',
      [organisationId, membershipId, campaign.id],
    );
    const refused = await ask({ organisationIds: [organisationId, nobody] });
    expect(refused.body.fields).toMatchObject([{ path: 'organisationIds', code: 'signing.noFocalPoint' }]);
    expect(refused.text).toContain('Nobody Speaks');
    const wrong = await ask({
      organisationIds: [organisationId],
      addresses: 'a@example.org\n\nnot an address',
    });
    expect(wrong.body.fields).toMatchObject([
      { path: 'addresses', code: 'signing.address', params: { line: 3 } },
    ]);
    expect(await client.get(path('/requests')).then(({ body }) => body.items)).toEqual([]);
    expect((await ask({ organisationIds: [organisationId] })).body).toEqual({ asked: 1, before: 0 });
    await send();
    expect(await subjectsOf(email)).toEqual(['Demarche: a letter to sign']);
    const [mail] = await mailsTo(email);
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('You get this because you are a focal point of');
    expect(mail?.text).not.toContain('wrote your address down');
    await world.database.admin(`update letter set state = 'draft' where id = $1`, [letterId]);
    expect((await ask({ addresses: address() })).body.code).toBe('signing.notOpen');
  });

  it('keeps addresses and answers from whoever does not coordinate', async () => {
    const member = await demarche.as(await aPerson(world.database, campaign, { role: 'campaigner' }));
    for (const rest of ['/requests', '/signing']) expect((await member.get(path(rest))).status).toBe(403);
  });

  describe('by the link that is shared', () => {
    const share = async () => {
      const { body } = await client.post(path('/signing/link'));
      return String(body.link).split('/sign/')[1] ?? '';
    };
    const offer = async (token: string, email: string, fields: Record<string, string> = {}) =>
      post(outside, token, { ...SIGNS, email, ...fields, form: await formOf(outside, token) });
    const codePage = (text: string) => ({
      token: /action="(c[0-9a-f]{96})"/.exec(text)?.[1] ?? '',
      form: /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '',
    });
    const states = () =>
      world.database
        .admin('select state from signatory where letter_id = $1 order by id', [letterId])
        .then((rows) => rows.map((row) => row['state']));

    it('signs nothing until the code or the link that is mailed comes back', async () => {
      const token = await share();
      const email = address();
      const page = await offer(token, email);
      expect(page.text).toContain('Nothing is signed yet');
      expect(await states()).toEqual(['offered']);
      await send();
      const [mail] = await mailsTo(email);
      const code = /: ([A-Z2-9]{6})/.exec((mail?.text ?? '').replaceAll(/[\u2066-\u2069]/g, ''))?.[1] ?? '';
      const { token: waiting, form } = codePage(page.text);
      const wrong = await post(outside, waiting, {
        act: 'code',
        code: code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA',
        form,
      });
      expect([wrong.status, await states()]).toEqual([400, ['offered']]);
      const done = await post(outside, waiting, { act: 'code', code: ` ${code.toLowerCase()} `, form });
      expect(done.text).toContain('You signed this letter');
      expect(await states()).toEqual(['confirmed']);
      // The page goes on with the link of the mail, by which it is changed and withdrawn.
      expect(done.text).toContain(`action="${tokenIn(mail?.text)}"`);
    });

    it('has one line of a mailbox however often it is used, and says of no other whether it has signed', async () => {
      const token = await share();
      const [first, second] = [address(), address()];
      await Promise.all(Array.from({ length: 3 }, () => offer(token, first)));
      await send();
      const own = tokenIn((await mailsTo(first))[0]?.text);
      await post(outside, own, { ...SIGNS, form: await formOf(outside, own) });
      expect(await states()).toEqual(['confirmed']);
      const again = await offer(token, first, { name: 'Something else' });
      const stranger = await offer(token, second);
      const said = (text: string) =>
        text.replaceAll(/c[0-9a-f]{96}|\d{13}-1-[0-9a-f]{64}/g, '').replaceAll(/s-[\w-]+@example.org/g, '');
      expect(said(again.text)).toBe(said(stranger.text));
      await send();
      // The second address confirms the same organisation: it waits for a coordinator, and its page says no more than the first's did.
      const theirs = tokenIn((await mailsTo(second))[0]?.text);
      const page = await post(outside, theirs, { ...SIGNS, form: await formOf(outside, theirs) });
      expect(page.text).toContain('You signed this letter');
      expect((await states()).toSorted()).toEqual(['confirmed', 'offered']);
    });

    it('gives few mails to one mailbox, and none after it was taken back', async () => {
      const token = await share();
      const email = address();
      const statuses = [];
      for (let times = 0; times < 6; times++) statuses.push((await offer(token, email)).status);
      expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
      await client.delete(path('/signing/link'));
      expect((await outside.get(`/sign/${token}`)).status).toBe(404);
      expect((await post(outside, token, { ...SIGNS, email })).status).toBe(404);
      expect(await share()).not.toBe(token);
    });
  });

  it('writes no address and no name into the log', () => {
    expect(demarche.logged.join('\n')).not.toMatch(/@example\.org|Access Now|sign\/[rsc][0-9a-f]{96}/);
  });
});

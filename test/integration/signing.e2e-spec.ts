import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterSigning } from '#libs/data';
import { newId } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, aPerson, type TestPerson } from '../support/makers.js';
import { anOpenLetter, aRequest, formOf, post, SIGNS, tokenOf, type Place } from '../support/signing.js';

describe('the page on which a letter is signed', () => {
  let demarche: TestDemarche;
  let campaign: Place;
  let coordinator: TestPerson;
  let client: Client;
  let letterId: string;

  beforeAll(async () => {
    demarche = await startDemarche();
    campaign = await aCampaign(demarche.database, 'The <b>treaty</b>');
    coordinator = await aPerson(demarche.database, campaign, { role: 'coordinator' });
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    client = new Client(demarche.base);
    letterId = await anOpenLetter(demarche, campaign, coordinator.id);
  });

  const asked = async (organisation: string | null = `Org ${newId()}`) => {
    const request = await aRequest(demarche, campaign, letterId, { askedBy: coordinator.id, organisation });
    return { ...request, token: tokenOf(demarche, 'request', request.requestId) };
  };
  const sign = async (token: string, fields: Record<string, string> = {}) =>
    post(client, token, { ...SIGNS, ...fields, form: await formOf(client, token) });
  const lines = () =>
    demarche.database.admin(
      `select shown_name as name, state, withheld, late, wording, confirmed_at is not null as confirmed, organisation_id as "organisationId"
       from signatory where letter_id = $1 order by shown_name, state`,
      [letterId],
    );
  /** Everything that a signature could touch. */
  const everything = () =>
    demarche.database.admin(
      `select md5(concat((select string_agg(s::text, '' order by id) from signatory s), (select string_agg(r::text, '' order by id)
         from letter_request r), (select string_agg(d::text, '' order by id) from delivery d), (select count(*) from audit_event),
         (select string_agg(u::text, '' order by id) from user_account u))) as digest`,
    );

  it('shows the whole text, the authentic one first, to whom it goes and until when, and no list', async () => {
    const { token, email } = await asked('Access Now');
    const { status, text, headers } = await client.get(`/sign/${token}`, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expect(text).toContain('<h1><bdi>To the &lt;Chair&gt;</bdi></h1>');
    // By what the campaign calls the letter nobody else reads.
    expect(text).not.toMatch(/Letter [0-9a-f]{8}-/);
    expect(text).toContain('We ask &amp; ask.');
    expect(text).toContain('This is the authentic text');
    expect(text).toContain('The &lt;b&gt;treaty&lt;/b&gt;');
    expect(text).toMatch(/You can sign until <strong>[^<]*New York[^<]*UTC/);
    expect(text).toContain('value="Access Now"');
    expect(text).toContain('It may be kept here');
    const french = await client.get(`/sign/${token}?in=fr`);
    expect(french.text).toContain('lang="fr" dir="ltr"');
    expect(french.text).toContain('Nous demandons.');
    expect(french.text).toContain('Ceci est une traduction');
    expect(text).not.toMatch(/<script|<img|<link|https?:|Who has signed/i);
    expect(text).not.toContain(email);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is changed by no GET, HEAD or post without its own word, and the click afterwards works', async () => {
    const { token } = await asked();
    const other = await asked();
    const [before] = await everything();
    for (let times = 0; times < 250; times++) {
      const one = times % 2 === 0 ? token : other.token;
      await Promise.all([
        client.get(`/sign/${one}`, { 'user-agent': 'Slackbot-LinkExpanding 1.0' }),
        client.call('HEAD', `/sign/${one}`),
        client.get(`/sign/${one}?utm_source=mail&in=fr`),
        client.get(`/sign/${one}/stop`),
      ]);
    }
    for (const form of ['', 'forged', await formOf(client, other.token)])
      expect((await post(client, token, { ...SIGNS, form })).status).toBe(403);
    expect((await post(client, token, { act: 'withdraw' })).status).toBe(403);
    expect((await client.post(`/sign/${token}`, {})).status).toBe(403);
    expect((await everything())[0]).toEqual(before);
    expect((await sign(token)).text).toContain('You signed this letter');
    expect(await lines()).toMatchObject([
      { name: 'Access Now', state: 'confirmed', late: false, wording: 1 },
    ]);
  });

  it('takes the form of a browser that hides where it comes from, and none of another site', async () => {
    const { token } = await asked();
    const form = await formOf(client, token);
    const foreign = { origin: 'null', 'sec-fetch-site': 'cross-site' };
    expect((await post(client, token, { ...SIGNS, form }, foreign)).status).toBe(403);
    const evil = { origin: 'https://evil.example' };
    expect((await post(client, token, { ...SIGNS, form }, evil)).status).toBe(403);
    expect(await lines()).toEqual([]);
    const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await post(client, token, { ...SIGNS, form }, own)).status).toBe(200);
    expect(await lines()).toHaveLength(1);
  });

  it('has one signature of fifty at once, and shows it to the others', async () => {
    const { token, requestId } = await asked();
    const form = await formOf(client, token);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) => post(client, token, { ...SIGNS, name: `Access Now ${n}`, form })),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
    expect(await lines()).toHaveLength(1);
    const again = await post(client, token, { ...SIGNS, name: 'Another', form });
    expect(again.text).toContain('Nothing was signed a second time');
    expect(again.text).not.toContain('Another');
    const [request] = await demarche.database.admin('select answer from letter_request where id = $1', [
      requestId,
    ]);
    expect(request).toEqual({ answer: 'signed' });
  });

  it('shows to a colleague of the same organisation what was signed for it', async () => {
    const { token, organisationId } = await asked();
    await sign(token, { name: 'Our name' });
    const { requestId } = await aRequest(demarche, campaign, letterId, {
      askedBy: coordinator.id,
      organisation: null,
    });
    await demarche.database.admin('update letter_request set organisation_id = $2 where id = $1', [
      requestId,
      organisationId,
    ]);
    const theirs = tokenOf(demarche, 'request', requestId);
    expect((await client.get(`/sign/${theirs}`)).text).toContain('Our name');
    expect((await sign(theirs, { name: 'Another name' })).text).toContain('Nothing was signed a second time');
    expect(await lines()).toHaveLength(1);
  });

  it('lets whoever signed change, withhold, withdraw and sign again, each dated', async () => {
    const { token } = await asked(null);
    await sign(token, { kind: 'individual', name: 'Ana Pérez', affiliation: 'University' });
    await demarche.database.admin(
      `update signatory set state = 'approved', approved_at = now() where letter_id = $1`,
      [letterId],
    );
    await sign(token, {
      act: 'change',
      kind: 'individual',
      name: 'Ana Pérez',
      affiliation: 'University',
      withheld: 'yes',
    });
    // What is only withheld needs no second look; another name does.
    expect(await lines()).toMatchObject([{ state: 'approved', withheld: true }]);
    await sign(token, { act: 'change', kind: 'individual', name: 'Ana P.', affiliation: 'University' });
    expect(await lines()).toMatchObject([{ name: 'Ana P.', state: 'confirmed', withheld: false }]);
    const gone = await sign(token, { act: 'withdraw' });
    expect(gone.text).toMatch(/You withdrew this signature: <strong>/);
    expect(await lines()).toMatchObject([{ state: 'withdrawn' }]);
    await sign(token, { kind: 'individual', name: 'Ana Pérez' });
    expect(await lines()).toMatchObject([{ name: 'Ana Pérez', state: 'confirmed' }]);
    const audited = await demarche.database.admin(
      `select action from audit_event where action like 'sign%' or action = 'letter_signed' order by id desc limit 5`,
    );
    expect(audited.map((row) => row['action']).toReversed()).toEqual([
      'letter_signed',
      'signature_changed',
      'signature_changed',
      'signature_withdrawn',
      'letter_signed',
    ]);
  });

  it.each([
    ['a name of 500 characters', { name: 'x'.repeat(500) }],
    ['a name that turns its direction', { name: 'Access \u202Ewoŋ' }],
    ['a name of nothing that is seen', { name: '\u200b\u200b' }],
    ['a name of two lines', { name: 'Access\r\nBcc: x@example.org' }],
    ['a name that is a link', { name: 'https://evil.example/x' }],
    ['no consent', { consent: '' }],
  ])('takes no %s, and says so beside the field', async (_what, fields) => {
    const { token } = await asked();
    const answer = await sign(token, fields);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('aria-invalid="true"');
    expect(await lines()).toEqual([]);
  });

  it('takes a name with signs of HTML and an emoji as what it is', async () => {
    const { token } = await asked();
    const { text } = await sign(token, { name: '<script>alert(1)</script> 💚 Org' });
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 💚 Org');
    expect(text).not.toContain('<script>');
  });

  it('says that sign-on has closed, takes what comes within the grace, and a late one where that is allowed', async () => {
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    for (const [graceMinutes, lateAllowed, status, late] of [
      [0, false, 409, null],
      [30, false, 200, false],
      [0, true, 200, true],
    ] as const) {
      letterId = await anOpenLetter(demarche, campaign, coordinator.id);
      const { token } = await asked();
      const form = await formOf(client, token);
      await demarche.database.admin(
        'update letter set closes_at = $2, grace_minutes = $3, late_allowed = $4 where id = $1',
        [letterId, minutesAgo(10), graceMinutes, lateAllowed],
      );
      const answer = await post(client, token, { ...SIGNS, form });
      expect(answer.status).toBe(status);
      expect((await lines()).map((line) => line['late'])).toEqual(late === null ? [] : [late]);
      const told = /Sign-on has closed: <strong>[^<]*New York/.test(answer.text);
      expect(told).toBe(late !== false);
    }
  });

  it('signs no text that was changed while it was read', async () => {
    const { token } = await asked();
    const form = await formOf(client, token);
    await demarche.database.admin('update letter set wording = 2 where id = $1', [letterId]);
    const answer = await post(client, token, { ...SIGNS, form });
    expect([answer.status, (await lines()).length]).toEqual([409, 0]);
    expect(answer.text).toContain('The text was changed while you were reading');
  });

  it('is one page for links that are forged, cut, of another purpose, taken back, or of a draft', async () => {
    const { token, requestId } = await asked();
    const draft = await asked();
    const pages = new Set<string>();
    const wrong = [
      `${token.slice(0, -1)}0`,
      token.slice(0, 60),
      `${token}00`,
      `r${'0'.repeat(96)}`,
      'x',
      tokenOf(demarche, 'code', requestId),
    ];
    for (const path of wrong.filter((one) => one !== token)) {
      const { status, text } = await client.get(`/sign/${path}`);
      expect(status).toBe(404);
      pages.add(text);
      expect((await post(client, path, SIGNS)).status).toBeGreaterThanOrEqual(403);
    }
    await demarche.database.admin('update letter_request set removed_at = now() where id = $1', [requestId]);
    pages.add((await client.get(`/sign/${token}`)).text);
    await demarche.database.admin(`update letter set state = 'draft' where id = $1`, [letterId]);
    pages.add((await client.get(`/sign/${draft.token}`)).text);
    const linkId = newId();
    await demarche.database.table(LetterSigning).update({ letterId }, { linkId });
    pages.add((await client.get(`/sign/${tokenOf(demarche, 'shared', linkId)}`)).text);
    expect(pages.size).toBe(1);
  });

  it('stops reminders by the one click of a mail program, which signs and answers nothing', async () => {
    const { token, requestId } = await asked();
    const answer = await client.call('POST', `/sign/${token}/stop`, 'List-Unsubscribe=One-Click', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.text).toContain('You get no more reminders');
    expect(answer.text).toContain(`action="../${token}"`);
    const [row] = await demarche.database.admin(
      'select answer, stopped_at is not null as stopped from letter_request where id = $1',
      [requestId],
    );
    expect(row).toEqual({ answer: 'none', stopped: true });
    expect(await lines()).toEqual([]);
  });

  it('lists names only where that is chosen, and a withheld one never', async () => {
    await demarche.database.make.signatory({ campaignId: campaign.id, letterId, shownName: 'Seen Org' });
    await demarche.database.make.signatory({
      campaignId: campaign.id,
      letterId,
      shownName: 'Hidden Org',
      withheld: true,
    });
    await demarche.database.make.signatory({
      campaignId: campaign.id,
      letterId,
      shownName: 'Waiting Org',
      state: 'confirmed',
    });
    const { token } = await asked();
    expect((await client.get(`/sign/${token}`)).text).not.toMatch(/Seen Org|Hidden Org|Waiting Org/);
    await demarche.database.admin('update letter set list_shown = true where id = $1', [letterId]);
    const { text } = await client.get(`/sign/${token}`);
    expect(text).toContain('Seen Org');
    expect(text).toContain('and 1 whose name is withheld');
    expect(text).not.toMatch(/Hidden Org|Waiting Org/);
  });
});

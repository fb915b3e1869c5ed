import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LETTER_MAIL_KINDS } from '#libs/domain';
import { compose } from '#libs/mail';
import { Database, newId, Tokens } from '#libs/platform';
import { Client } from '../support/demarche.js';
import { aCalendarFeed } from '../support/calendars.js';
import { allAnswers, openSecretWorld, READERS, told, type SecretWorld } from '../support/letter-secrets.js';
import { LiveReader } from '../support/live.js';
import { formOf, post, SIGNS, tokenOf } from '../support/signing.js';

let world: SecretWorld;

beforeAll(async () => {
  world = await openSecretWorld();
});
afterAll(() => world.matrix.demarche.stop());

const reads = (method: string) => method === 'GET';
/** Nothing else: it would change what the others are about to read. */
const changesLetters = (method: string, path: string) =>
  !['GET', 'HEAD'].includes(method) && /\/letters\//.test(path);

describe('what coordinators alone may read of a letter', () => {
  it('is read by them, so that what follows looks for what is there', async () => {
    const found = await allAnswers(world, world.matrix.clients.coordinator, reads);
    const all = found.map(({ text }) => text).join('\n');
    const parts = /^removed(title|body|note|salutation)$/;
    const there = world.secrets.filter(({ what }) => !parts.test(what));
    expect(there.filter(({ word }) => !all.includes(word)).map(({ what }) => what)).toEqual([]);
    expect(found.filter(({ status }) => status >= 500).map(({ path }) => path)).toEqual([]);
  });

  it.each(READERS)(
    'is in no answer to %s, by list, search, digest, file, export or ledger',
    async (reader) => {
      const client = world.matrix.clients[reader];
      const found = await allAnswers(world, client, reads);
      const wrong = found.flatMap(({ path, status, text }) => [
        ...(status >= 500 && !/installation\/health|\/health/.test(path) ? [`${path}: ${status}`] : []),
        ...told(world.secrets, text, path).map((what) => `${path}: ${what}`),
      ]);
      expect(wrong).toEqual([]);
      // What is listed they do read, where they sit in the campaign.
      const seated = ['member', 'member2', 'campaigner'].includes(reader);
      expect(found.some(({ text }) => text.includes(world.open))).toBe(seated);
    },
  );

  it.each(READERS)('is in no refusal of what %s wants to change', async (reader) => {
    const client = world.matrix.clients[reader];
    const found = await allAnswers(world, client, changesLetters);
    expect(found.length).toBeGreaterThan(20);
    const wrong = found.flatMap(({ path, status, text }) => [
      ...(status < 400 || status >= 500 ? [`${path}: ${status}`] : []),
      ...told(world.secrets, text, path).map((what) => `${path}: ${what}`),
    ]);
    expect(wrong).toEqual([]);
  });
});

describe('whoever holds a link', () => {
  it('reads on its page what is listed and of all else what is their own', async () => {
    const { demarche } = world.matrix;
    const client = new Client(demarche.base);
    const links = [
      { token: tokenOf(demarche, 'shared', world.linkId), own: [] },
      { token: tokenOf(demarche, 'request', world.asked.requestId), own: world.asked.own },
      { token: tokenOf(demarche, 'request', world.signer.requestId), own: world.signer.own },
    ];
    for (const { token, own } of links) {
      const others = world.secrets.filter(({ word }) => !own.includes(word));
      const form = await formOf(client, token);
      // Under the name of somebody who withholds it, with an address that was asked, and with nothing.
      const wrong = { ...SIGNS, name: '', consent: '', form };
      const taken = { ...SIGNS, name: world.secrets.find(({ what }) => what === 'waits')!.word, form };
      const email = `${world.asked.own[1]}@example.org`;
      const pages = [
        await client.get(`/sign/${token}`),
        await client.get(`/sign/${token}?in=fr`),
        await post(client, token, wrong),
        await post(client, token, { ...taken, act: 'decide' }),
        ...(own.length === 0 ? [await post(client, token, { ...taken, email, consent: '' })] : []),
      ];
      for (const { text, headers } of pages) {
        const sent = JSON.stringify(taken) + email;
        expect(told(others, JSON.stringify([...headers]) + text, sent)).toEqual([]);
      }
      expect(pages[0]!.text).toContain(world.open);
    }
  });

  it('has no word about others in any mail', async () => {
    const { demarche, here } = world.matrix;
    const database = await Database.open({ url: demarche.database.url, poolSize: 2 });
    for (const { requestId, userId, own } of [world.asked, world.signer])
      for (const kind of LETTER_MAIL_KINDS) {
        const recipient = {
          name: 'A',
          email: 'a@example.org',
          zone: 'UTC',
          locale: 'en',
          plainSubjects: true,
        };
        const mail = {
          ...{ id: newId(), campaignId: here.id, membershipId: null, kind, subjectId: requestId, userId },
          ...{ ruleKey: 'letter', subjectVersion: 1, occurrence: '0', fireAt: new Date() },
          recipient: { ...recipient, redacted: false },
        };
        const context = { publicUrl: 'http://127.0.0.1:3000', tokens: new Tokens('x'), now: new Date() };
        const composed = await database.asRole('worker', (tx) => compose(tx, mail, context));
        const others = world.secrets.filter(({ word }) => !own.includes(word));
        expect([kind, told(others, JSON.stringify(composed))]).toEqual([kind, []]);
      }
    await database.close();
  });
});

describe('what nobody asks for', () => {
  it('says nothing of it either: calendars, live news, the log and the metrics', async () => {
    const { demarche, here, people, clients } = world.matrix;
    const stream = await LiveReader.open(clients.member, here.id);
    const path = `/api/campaigns/${here.id}/letters/${world.letterId}`;
    const { version } = (await clients.coordinator.get(path)).body;
    await demarche.database.admin(`update signatory set version = version + 1 where letter_id = $1`, [
      world.letterId,
    ]);
    expect((await clients.coordinator.patch(path, { graceMinutes: 5 }, version)).status).toBe(200);
    while (!(await stream.next()).data?.topics?.includes('letters'));
    expect(told(world.secrets, stream.text)).toEqual([]);
    await stream.close();
    for (const name of ['member', 'member2', 'campaigner', 'stranger'] as const) {
      const feed = await aCalendarFeed(demarche.database, people[name].id);
      const file = `${new Tokens(demarche.environment.secret).make('calendar', feed)}.ics`;
      const { status, text } = await clients.nobody.get(`/calendar/${file}`);
      expect([name, status, told(world.secrets, text)]).toEqual([name, 200, []]);
    }
    expect(told(world.secrets, demarche.logged.join('\n'))).toEqual([]);
    expect(told(world.secrets, (await clients.nobody.get('/metrics')).text)).toEqual([]);
  });
});

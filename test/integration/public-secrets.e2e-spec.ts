import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LetterRequest, LetterWording, SignatoryContact } from '#libs/data';
import { newId, Tokens } from '#libs/platform';
import { EVIDENCE_GRADES, SAID, TIERS } from '#libs/domain';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { aPublishedLetter, type PublishedLetter, type SignerRow } from '../support/public-letters.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';

let demarche: TestDemarche;
let world: PublishingWorld;
let stranger: Client;

beforeAll(async () => {
  demarche = await startDemarche();
  world = await aPublishingWorld(demarche);
  stranger = new Client(demarche.base);
});
afterAll(() => demarche.stop());

const at = (path = '') => `/p/${world.campaign.slug}${path}`;
const post = (path: string, fields: Record<string, string>) =>
  stranger.send('POST', at(path), new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });

/** Names that are not listed when the list is made, and others that leave it once it is shown. */
const lettersOf = (canary: () => string): SignerRow[] => [
  ...Array.from({ length: 60 }, () => ({ shownName: canary(), withheld: true })),
  ...Array.from({ length: 20 }, () => ({
    shownName: canary(),
    affiliation: canary(),
    kind: 'individual' as const,
  })),
];

/** What is known of a letter beside its text and its list. */
async function aroundALetter(letterId: string, canary: () => string): Promise<void> {
  const { admin, make, table } = demarche.database;
  const campaignId = world.campaign.id;
  const part = { campaignId, letterId };
  await admin('update letter set title = $2 where id = $1', [letterId, canary()]);
  for (let round = 0; round < 40; round++) {
    const state = (['offered', 'confirmed', 'refused', 'withdrawn'] as const)[round % 4];
    const signatoryId = await make.signatory({ ...part, state, shownName: canary(), place: canary() });
    await table(SignatoryContact).insert({ campaignId, signatoryId, email: `${canary()}@example.org` });
    const person = await aPerson(demarche.database, world.campaign, { role: 'member' });
    await table(LetterRequest).insert({
      ...{ id: newId(), ...part, name: canary(), userId: person.id, answer: 'signed', signatoryId },
    });
  }
  await table(LetterWording).insert({
    ...{ id: newId(), ...part, wording: 7, texts: [{ body: canary() }], textSha256: '0'.repeat(64) },
    authorId: world.people.first.id,
  });
}

/** The last twenty, half by their signers and half by a coordinator. */
async function leaveTheList({ signers }: PublishedLetter): Promise<void> {
  for (const [index, id] of signers.slice(-20).entries())
    await demarche.database.admin(
      index % 2 === 0
        ? `update signatory set withheld = true where id = $1`
        : `update signatory set state = 'withdrawn', withdrawn_at = clock_now() where id = $1`,
      [id],
    );
}

describe('a thousand words that are not public', () => {
  it('stand in no page, file, frame or header of what is', async () => {
    const { make, admin } = demarche.database;
    const by = { authorId: world.people.campaigner.id, organisationId: world.campaign.organisationId };
    const campaignId = world.campaign.id;
    let planted = 0;
    const canary = () => `canary${planted++}`;
    // Words beside a public position, and positions of which one thing is not public.
    await world.position({ note: canary() });
    for (const tier of TIERS)
      for (const said of SAID)
        for (const grade of EVIDENCE_GRADES)
          for (let time = 0; time < 12; time++) {
            const isPublic =
              tier === 'public' && said === 'publicly' && !['own_notes', 'second_hand'].includes(grade);
            await world.position({
              ...{ tier, said, grade, note: canary(), delegationCode: ['KEN', 'FRA', 'BRA'][time % 3] },
              source: isPublic ? 'Webcast' : canary(),
            });
          }
    for (let round = 0; round < 60; round++) {
      const more = { ...by, campaignId, delegationCode: 'FJI', occurredAt: new Date() };
      await make.interaction({ ...more, tier: TIERS[round % TIERS.length]!, note: canary() });
      await make.task({
        ...by,
        campaignId,
        title: canary(),
        note: canary(),
        tier: TIERS[round % TIERS.length]!,
      });
      const delegate = { ...by, campaignId, delegationCode: 'FJI', name: canary(), tier: 'public' as const };
      const delegateId = String(await make.delegate(delegate));
      await make.delegateNote({ ...by, campaignId, delegateId, note: canary(), tier: 'public' });
    }
    await admin(`update ask set fallback = $2, source = $3, red_line = true where id = $1`, [
      ...[world.ask.id, canary(), canary()],
    ]);
    await admin('update session set source = $2 where id = $1', [world.sessionId, canary()]);
    await admin('update campaign set summary = $2 where id = $1', [campaignId, canary()]);
    for (const person of Object.values(world.people))
      await admin('update user_account set name = $2 where id = $1', [person.id, canary()]);
    await admin(
      `insert into error_report (id, campaign_id, about, body, contact) values ($1, $2, $3, $4, $5)`,
      [...[newId(), campaignId, canary(), canary(), canary()]],
    );
    const letter = await aPublishedLetter(demarche, world, {
      signers: [{ shownName: 'Shown Foundation' }, ...lettersOf(canary)],
    });
    await aroundALetter(letter.letterId, canary);
    expect(planted).toBeGreaterThan(1_300);
    await world.publish({ letterListIds: [letter.listId] });
    await leaveTheList(letter);
    const paths = [
      '',
      '/method',
      '/state/FJI',
      '/state/KEN',
      '/state/FRA',
      `/ask/${world.ask.key}`,
      letter.path,
    ];
    const all = paths.flatMap((path) => [
      path,
      `${path}.json`,
      `${path}.csv`,
      `${path}?embed`,
      `${path}?lang=ar`,
    ]);
    let shown = 0;
    for (const path of [...all, '/correction']) {
      const answer = await stranger.get(at(path));
      if (answer.status === 200) shown++;
      const said = JSON.stringify([...answer.headers]) + answer.text;
      expect([path, /canary\d+|@example/.exec(said)?.[0]]).toEqual([path, undefined]);
    }
    expect(shown).toBe(all.length + 1);
  });
});

describe('a report of an error', () => {
  const tokenOf = (age = 60_000, slug = world.campaign.slug) =>
    new Tokens(demarche.environment.secret).make('report', `${newId()}:${slug}:${Date.now() - age}`);
  const reports = async () =>
    (await world.clients.first.get(world.at('error-reports'))).body.items as {
      body: string;
      version: number;
      id: string;
    }[];

  it('reaches coordinators alone, once for each form, as text', async () => {
    const { text } = await stranger.get(at('/correction?about=state/FJI'));
    expect(text).toContain('name="token"');
    const form = {
      token: tokenOf(),
      about: 'state/FJI',
      body: '<b>Wrong</b> day\r\nsee record',
      contact: '',
    };
    for (let time = 0; time < 3; time++) expect((await post('/correction', form)).status).toBe(200);
    const found = (await reports()).filter(({ body }) => body.includes('Wrong'));
    expect(found).toMatchObject([{ body: '<b>Wrong</b> day\r\nsee record', state: 'open', contact: null }]);
    expect((await world.clients.campaigner.get(world.at('error-reports'))).status).toBe(403);
    expect((await world.clients.first.get(world.at('publications'))).body.openReports).toBeGreaterThan(0);
  });

  it.each([
    ['no form of ours', () => ({ token: 'x.y' })],
    ['a form of another page', () => ({ token: tokenOf(60_000, 'another') })],
    ['a form that is a day old', () => ({ token: tokenOf(86_400_000) })],
    ['a form that was opened just now', () => ({ token: tokenOf(0) })],
    ['nothing said', () => ({ body: '  ' })],
    ['too much said', () => ({ body: 'x'.repeat(2_001) })],
  ])('is refused with the form for %s', async (_, more) => {
    const before = (await reports()).length;
    const answer = await post('/correction', { token: tokenOf(), body: 'Something', ...more() });
    expect([answer.status, answer.text.includes('<form')]).toEqual([400, true]);
    expect((await reports()).length).toBe(before);
  });

  it('of a program that fills in what nobody sees is thanked for and forgotten', async () => {
    const answer = await post('/correction', {
      token: tokenOf(),
      body: 'buy-now',
      website: 'https://x.example',
    });
    expect(answer.status).toBe(200);
    expect((await reports()).some(({ body }) => body === 'buy-now')).toBe(false);
  });

  it('is answered, removed and brought back', async () => {
    const [report] = await reports();
    const path = world.at(`error-reports/${report!.id}`);
    const { second } = world.clients;
    expect((await second.patch(path, { state: 'done' }, report!.version)).body).toMatchObject({
      state: 'done',
    });
    expect((await second.patch(path, { state: 'open' }, report!.version)).status).toBe(412);
    expect((await second.delete(path, report!.version + 1)).status).toBe(204);
    expect((await reports()).some(({ id }) => id === report!.id)).toBe(false);
    expect((await second.post(`${path}/restore`)).status).toBe(200);
    expect((await reports()).some(({ id }) => id === report!.id)).toBe(true);
  });

  it('is one of a bounded number from one network', async () => {
    const answers: number[] = [];
    for (let time = 0; time < 25; time++)
      answers.push((await post('/correction', { token: tokenOf(), body: `Flood ${time}` })).status);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(3);
    expect(new Set(answers)).toEqual(new Set([200, 429]));
  });
});

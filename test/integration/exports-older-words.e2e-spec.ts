import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readSheet } from '#libs/sheets';
import { Desk, openImportWorld, type ImportWorld } from '../support/importing.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';
import { aProvision, anArticle, aStatement, aText, aWord, daysAgo } from '../support/overview.js';

let world: ImportWorld;
let coalition: Coalition;
let desk: Desk;
let askId: string;

beforeAll(async () => {
  world = await openImportWorld();
  const { database } = world.demarche;
  coalition = await aCoalition(world.demarche);
  const { campaign, clients, people } = coalition;
  desk = new Desk(world, clients.author, campaign.id);
  askId = (await anAsk(database, campaign, 1)).id;
  const provisionId = await aProvision(database, campaign, askId);
  const first = await aText(database, campaign, { ordinal: 1, circulatedOn: '2023-09-01' });
  const circulatedOn = daysAgo(20).slice(0, 10);
  const second = await aText(database, campaign, { ordinal: 2, circulatedOn });
  await anArticle(database, campaign, { textVersionId: first, provisionId, number: '5' });
  await anArticle(database, campaign, { textVersionId: second, provisionId, number: '6', changed: true });
  const author = { authorId: people.author.id, organisationId: campaign.organisationId };
  const about = { ...author, askId, stance: 'support', confidence: 2 } as const;
  const said = (part: object) => aWord(database, campaign, { ...about, ...part } as never);
  await said({ delegationCode: 'TUV', textVersionId: first, occurredAt: daysAgo(5) });
  await said({ delegationCode: 'TON', occurredAt: daysAgo(30) });
  await said({ delegationCode: 'NRU', textVersionId: second, occurredAt: daysAgo(5) });
  const statementId = await aStatement(database, campaign, { ...author, askId });
  await said({
    delegationCode: 'FRA',
    voice: 'bloc',
    statementId,
    textVersionId: first,
    occurredAt: daysAgo(3),
  });
});
afterAll(() => world.stop());

const cells = async (bytes: Uint8Array) => {
  const { rows } = await readSheet(Buffer.from(bytes));
  return new Map(rows.map(({ texts }) => [texts[0]!, texts[2] ?? '']));
};

it('a wide sheet marks what was said of older words, as the matrix does, and brought again it changes nothing', async () => {
  for (const format of ['csv', 'xlsx']) {
    const { bytes } = await desk.exported('wide', format);
    const written = await cells(bytes);
    const marked = [...written].filter(([, text]) => text.endsWith(', on older words')).map(([code]) => code);
    expect(marked.toSorted()).toEqual(['FRA', 'TON', 'TUV']);
    const answer = await desk.client.get(desk.at('matrix?stale=draft'));
    expect(answer.body.rows.map(({ code }: { code: string }) => code).toSorted()).toEqual(marked.toSorted());
    expect(written.get('NRU')).toMatch(/^support, likely, (publicly|privately)$/);
    // Today is later than all of it: what is marked is no new word for that, nor a word on the draft of today.
    const occurredAt = new Date().toISOString();
    const { report } = await desk.bring(bytes, { options: { occurredAt, tier: 'coalition' } });
    expect(report).toMatchObject({ form: 'wide', errorCount: 0, totals: { positions: 4, new: 0, same: 3 } });
  }
});

it('a marked cell that says what stands nowhere is asked about', async () => {
  const { bytes } = await desk.exported('wide', 'csv');
  const said = (text: string) =>
    Buffer.from(
      text
        .replace(/(TON.*?)support/, '$1oppose')
        .replace(/("FJI","Fiji",)""/, '$1"oppose, on an older draft"'),
    );
  const { id, report } = await desk.bring(said(Buffer.from(bytes).toString('utf8')));
  expect(report.errors.map(({ code }: { code: string }) => code)).toEqual(['olderWords', 'olderWords']);
  const occurredAt = daysAgo(40);
  const { report: skipped } = await desk.change(id, { options: { occurredAt } });
  expect(skipped.errorCount).toBe(2);
});

it('a wide sheet marks what is older than 180 days, as the matrix does, and brought again it changes nothing', async () => {
  const { database } = world.demarche;
  const { campaign, people } = coalition;
  const other = await anAsk(database, campaign, 2);
  const old = {
    authorId: people.author.id,
    organisationId: campaign.organisationId,
    askId: other.id,
  } as const;
  const said = (delegationCode: string, days: number) =>
    aWord(database, campaign, {
      ...old,
      ...{ delegationCode, stance: 'oppose', confidence: 3, occurredAt: daysAgo(days) },
    } as never);
  await said('KIR', 181);
  await said('WSM', 179);
  for (const format of ['csv', 'xlsx']) {
    const { bytes } = await desk.exported('wide', format);
    const { rows } = await readSheet(Buffer.from(bytes));
    const cell = (code: string) => rows.find(({ texts }) => texts[0] === code)?.texts[3];
    expect(cell('KIR')).toMatch(/^oppose, certain, \w+, older than 180 days$/);
    expect(cell('WSM')).toMatch(/^oppose, certain, \w+$/);
    const answer = await desk.client.get(desk.at('matrix?stale=age'));
    expect(answer.body.rows.map(({ code }: { code: string }) => code)).toEqual(['KIR']);
    const { report } = await desk.bring(bytes, {
      options: { occurredAt: new Date().toISOString(), tier: 'coalition' },
    });
    expect(report).toMatchObject({ errorCount: 0, totals: { positions: 6, new: 0, same: 4 } });
  }
  const { bytes } = await desk.exported('wide', 'csv');
  const turned = Buffer.from(bytes)
    .toString('utf8')
    .replace(/(KIR.*?)oppose/, '$1support');
  const { report } = await desk.bring(Buffer.from(turned));
  expect(report.errors.map(({ code }: { code: string }) => code)).toEqual(['olderThanDays']);
});

it('a list says itself of which draft, and needs no mark', async () => {
  const { bytes } = await desk.exported('long', 'csv');
  expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/older (words|than)/);
});

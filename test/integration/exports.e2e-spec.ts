import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from '#libs/sheets';
import type { Client } from '../support/demarche.js';
import { aConfirmedText, Desk, openImportWorld, sameAsks, type ImportWorld } from '../support/importing.js';
import { aCampaign, aPerson } from '../support/makers.js';
import { positions } from '../support/positions.js';
import { aCoalition, statementsOf, type Coalition } from '../support/outreach.js';

const TITLES = {
  suppression: 'Keep the "suppression" clause; in full',
  researchers: '=Protect researchers, +journalists',
  notice: 'Notice · ประกาศ · إشعار',
};

const AT = '2024-08-05T10:30:00-04:00';
/** One of everything that a cell may have to hold. */
const SAID = [
  { delegationCode: 'FJI', ask: 'suppression', stance: 'champion', confidence: 3, said: 'publicly', tier: 'public', grade: 'official_record', source: 'A/AC.291/22/Rev.3', note: '=HYPERLINK("http://example.org")' },
  { delegationCode: 'FJI', ask: 'researchers', stance: 'lean_against', confidence: 1, said: 'privately', tier: 'me', grade: 'second_hand', source: "'tis heard", note: 'Two\nlines, "quoted"' },
  { delegationCode: 'CIV', ask: 'notice', stance: 'silent', confidence: 2, said: 'publicly', tier: 'coalition', grade: 'webcast', source: '@UN Web TV 01:02:03', note: '- ไม่ทราบ' },
  { delegationCode: 'PSE', ask: 'suppression', stance: 'undecided', confidence: 2, said: 'privately', tier: 'organisation', grade: 'own_notes', source: '', note: '', occurredAt: '2024-08-05T10:30:07.250+07:00', zone: 'Asia/Bangkok' },
  { delegationCode: 'USA', ask: 'notice', stance: 'oppose', confidence: 3, said: 'publicly', tier: 'coalition', grade: 'written_submission', source: '+1', note: '\ttab' },
]; // prettier-ignore

let world: ImportWorld;
let coalition: Coalition;
let asks: Record<string, string>;
let author: Desk;
let sealedId: string;

beforeAll(async () => {
  world = await openImportWorld();
  const { demarche } = world;
  coalition = await aCoalition(demarche);
  [asks] = (await sameAsks(demarche.database, [coalition.campaign.id], TITLES)) as [Record<string, string>];
  const text = await aConfirmedText(demarche.database, coalition.campaign.id, 'jul-2024');
  author = new Desk(world, coalition.clients.author, coalition.campaign.id);
  for (const position of SAID) await record(position);
  await record({ ...SAID[0], delegationCode: 'TUV', textVersionId: text });
  await record({
    ...SAID[0],
    stance: 'support',
    occurredAt: '2024-08-04T10:30:00-04:00',
    note: 'An earlier word',
  });
  sealedId = await record({
    ...{ delegationCode: 'CHE', ask: 'notice', stance: 'support', confidence: 2, said: 'privately' },
    ...{ tier: 'coalition', sealed: true, source: 'The second secretary herself', note: 'Told me' },
  });
});
afterAll(() => world.stop());

async function record({ ask, ...position }: Record<string, unknown>): Promise<string> {
  const body = { occurredAt: AT, zone: 'America/New_York', ...position, askId: asks[String(ask)] };
  const answer = await coalition.clients.author.post(coalition.at('positions'), body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

const download = (client: Client, form: string, format = 'csv') =>
  new Desk(world, client, coalition.campaign.id).exported(form, format);
const gridOf = async (bytes: Buffer) => (await readSheet(bytes)).rows.map(({ texts }) => texts);

describe('an export of positions', () => {
  it('has a row per delegation and a column per ask', async () => {
    const { bytes, headers, status } = await download(author.client, 'wide');
    const slug = `c-${coalition.campaign.id}`;
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'text/csv; charset=utf-8',
      `attachment; filename="${slug}-positions-wide.csv"`,
    ]);
    const [head, ...rows] = await gridOf(bytes);
    expect(head).toEqual([
      'Delegation code',
      'Delegation',
      'Keep the "suppression" clause; in full [suppression]',
      '=Protect researchers, +journalists [researchers]',
      'Notice · ประกาศ · إشعار [notice]',
    ]);
    expect(rows.length).toBeGreaterThan(193);
    expect(rows.find(([code]) => code === 'FJI')).toEqual([
      'FJI',
      'Fiji',
      'champion, certain, publicly, older than 180 days',
      'lean against, a guess, privately, older than 180 days',
    ]);
    const filled = rows.filter((texts) => texts.length > 2).map(([code]) => code);
    expect(filled.sort()).toEqual(['CHE', 'CIV', 'FJI', 'PSE', 'TUV', 'USA']);
  });

  it('has a row per position with all that is shared of it', async () => {
    const { bytes } = await download(author.client, 'long');
    const [head, ...rows] = await gridOf(bytes);
    expect(head?.slice(11, 15)).toEqual(['Occurred at', 'Zone', 'Text version', 'Voice']);
    expect(rows.map(([code, , ask]) => `${code} ${ask}`)).toEqual([
      'CIV notice',
      'FJI suppression',
      'FJI researchers',
      'PSE suppression',
      'CHE notice',
      'TUV suppression',
      'USA notice',
    ]);
    expect(rows[5]?.slice(13, 15)).toEqual(['jul-2024', 'own']);
    expect(rows[3]?.slice(0, 15)).toEqual([
      ...[
        'PSE',
        'State of Palestine',
        'suppression',
        TITLES.suppression,
        'undecided',
        'likely',
        'privately',
        'own notes',
      ],
      ...['', '', 'organisation', '2024-08-05T10:30:07.250+07:00', 'Asia/Bangkok', '', 'own'],
    ]);
    expect(rows[1]?.[9]).toBe('=HYPERLINK("http://example.org")');
  });

  it('holds only the delegations and asks that were asked for', async () => {
    const path = coalition.at('exports/positions');
    const chosen = { delegationCodes: ['FJI', 'ITA'], askIds: [asks['researchers']] };
    const wide = await author.client.download(path, { form: 'wide', format: 'csv', ...chosen });
    const [head, ...rows] = await gridOf(wide.bytes);
    expect(head?.slice(2)).toEqual(['=Protect researchers, +journalists [researchers]']);
    expect(rows).toEqual([
      ['FJI', 'Fiji', 'lean against, a guess, privately, older than 180 days'],
      ['ITA', 'Italy'],
    ]);
    const long = await author.client.download(path, { form: 'long', format: 'csv', ...chosen });
    expect((await gridOf(long.bytes)).slice(1).map(([code, , ask]) => `${code} ${ask}`)).toEqual([
      'FJI researchers',
    ]);
  });

  it.each([
    ['delegationCodes[1]', { delegationCodes: ['FJI', 'XXX'] }],
    ['askIds[0]', { askIds: ['018f7e2a-0000-7000-8000-00000000dead'] }],
  ])('refuses what is not of this campaign, and names it: %s', async (field, chosen) => {
    const answer = await author.client.post(coalition.at('exports/positions'), {
      ...{ form: 'wide', format: 'csv' },
      ...chosen,
    });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });

  it.each(['csv', 'xlsx'])('holds no formula as %s, whatever was written down', async (format) => {
    for (const form of ['wide', 'long']) {
      const { bytes } = await download(author.client, form, format);
      const text = format === 'csv' ? bytes.toString() : '';
      expect(text).not.toMatch(/(?:^|,)"[=+\-@\t\r]/m);
      const read = await readSheet(bytes);
      // The reader refuses formulas.
      expect([read.format, read.errors]).toEqual([format, []]);
    }
  });

  it('shows each reader what that reader sees, and a sealed source to nobody', async () => {
    const codes = async (client: Client) => {
      const [, ...rows] = await gridOf((await download(client, 'long')).bytes);
      return rows.map(([code, , ask]) => `${code} ${ask}`).sort();
    };
    const forAll = ['CHE notice', 'CIV notice', 'FJI suppression', 'TUV suppression', 'USA notice'];
    expect(await codes(coalition.clients.plainMember)).toEqual(forAll);
    expect(await codes(coalition.clients.colleague)).toEqual([...forAll, 'PSE suppression'].sort());
    for (const name of ['author', 'coordinator'] as const) {
      for (const form of ['wide', 'long']) {
        const { bytes } = await download(coalition.clients[name], form);
        expect(bytes.toString()).not.toContain('second secretary');
      }
    }
    expect((await author.client.get(coalition.at(`positions/${sealedId}`))).body.source).toBe(
      'The second secretary herself',
    );
    expect((await download(coalition.clients.outsider, 'wide')).status).toBe(404);
  });

  it('is not changed by a byte when something is recorded that its reader may not see', async () => {
    const both = async () => [
      (await download(coalition.clients.plainMember, 'wide')).bytes.toString(),
      (await download(coalition.clients.plainMember, 'long')).bytes.toString(),
    ];
    const before = await both();
    await record({ ...SAID[4], delegationCode: 'KEN', tier: 'organisation' });
    await record({ ...SAID[0], tier: 'me', stance: 'oppose', occurredAt: '2024-08-06T10:30:00-04:00' });
    expect(await both()).toEqual(before);
  });

  it('is noted: who took what, in which form', async () => {
    const { admin } = world.demarche.database;
    await download(coalition.clients.plainMember, 'long', 'xlsx');
    const [noted] = await admin(
      `select actor_id, action, detail from audit_event where action = 'positions_exported' order by id desc limit 1`,
    );
    expect(noted).toEqual({
      actor_id: coalition.people.plainMember.id,
      action: 'positions_exported',
      detail: { form: 'long', format: 'xlsx', positions: 5 },
    });
  });

  it.each([
    [{ format: 'csv' }, 'form'],
    [{ form: 'tall', format: 'csv' }, 'form'],
    [{ form: 'wide', format: 'ods' }, 'format'],
    [{ form: 'wide', format: 'csv', askId: 'x' }, 'askId'],
  ])('refuses %j with the name of what is wrong', async (body, field) => {
    const answer = await author.client.post(coalition.at('exports/positions'), body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
});

describe('the round trip from one campaign into another', () => {
  it.each([
    ['long', 'csv'],
    ['long', 'xlsx'],
    ['wide', 'csv'],
    ['wide', 'xlsx'],
  ])('through %s %s gives the same sheet', async (form, format) => {
    const { database } = world.demarche;
    const campaign = await aCampaign(database, 'Another');
    await sameAsks(database, [campaign.id], TITLES);
    await aConfirmedText(database, campaign.id, 'jul-2024');
    const person = await aPerson(database, campaign, { role: 'campaigner', zone: 'Europe/Vienna' });
    const there = new Desk(world, await world.demarche.as(person), campaign.id);

    const { bytes } = await author.exported(form, format);
    const options = { occurredAt: AT };
    const { id, report } = await there.bring(bytes, { options }, `?fileName=positions.${format}`);
    expect(report.errors).toEqual([]);
    expect(report.form).toBe(form);
    await there.apply(id);
    const back = await there.exported(form, format);
    // What named no source has the sheet as its source now.
    const [heads = [], ...rows] = await gridOf(bytes);
    const sourced = (cell: unknown, at: number) =>
      heads[at] === 'Source' && cell === '' ? `sheet: positions.${format}` : cell;
    // Who recorded it there, and when, is another matter.
    const shared = (row: readonly unknown[]) => (form === 'long' ? row.slice(0, 15) : row);
    expect((await gridOf(back.bytes)).map(shared)).toEqual(
      [heads, ...rows.map((row) => row.map(sourced))].map(shared),
    );
    // A workbook notes when it was made.
    expect(format === 'xlsx' || form === 'long' || back.bytes.equals(bytes)).toBe(true);
    // And brought once more, nothing in it is new.
    const again = await there.bring(back.bytes);
    expect(again.report.totals).toMatchObject({ new: 0, changed: 0, same: report.totals.positions });
  });

  it("does not make a bloc's statement the own word of its members", async () => {
    const statement = await coalition.clients.author.post(coalition.at('statements'), {
      ...{ title: 'EU statement', speakerCode: 'EUE', groupCode: 'eu', said: 'publicly', grade: 'webcast' },
      asks: [{ askId: asks['researchers'], stance: 'support', confidence: 3 }],
      ...{ occurredAt: AT, zone: 'America/New_York', tier: 'coalition' },
    });
    expect(statement.status).toBe(201);
    const { bytes } = await author.exported('long', 'csv');
    // Where it stands already, it is the same.
    expect((await author.bring(bytes)).report).toMatchObject({
      errorCount: 0,
      totals: { new: 0, changed: 0 },
    });
    const campaign = await aCampaign(world.demarche.database, 'A third');
    await sameAsks(world.demarche.database, [campaign.id], TITLES);
    await aConfirmedText(world.demarche.database, campaign.id, 'jul-2024');
    const person = await aPerson(world.demarche.database, campaign, { role: 'campaigner' });
    const there = new Desk(world, await world.demarche.as(person), campaign.id);
    const { id, report } = await there.bring(bytes);
    expect(report.errorCount).toBe(27);
    expect(report.errors[0].message).toMatch(/comes from a statement of a group\. Record that statement/);
    const applied = await there.apply(id, { skipErrors: true });
    expect(applied.applied.written).toBe(report.totals.positions);
  });

  it('costs the same number of statements for many positions as for few', async () => {
    const { database } = world.demarche;
    const few = await statementsOf(() => author.exported('long', 'csv'));
    const cells = await database.admin<{ code: string; id: string }>(
      'select d.code, a.id from delegation d, ask a where a.campaign_id = $1',
      [coalition.campaign.id],
    );
    const { id: campaignId, organisationId } = coalition.campaign;
    const about = { campaignId, organisationId, authorId: coalition.people.author.id };
    await positions(
      database,
      ...cells.map(({ code, id }) => ({ ...about, delegationCode: code, askId: id })),
    );
    expect(await statementsOf(() => author.exported('long', 'csv'))).toBe(few);
    expect(await statementsOf(() => author.exported('wide', 'xlsx'))).toBe(few);
  });
});

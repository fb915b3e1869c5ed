import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { CONFIDENCES, decodeCells, STANCES } from '#libs/domain';
import { newId } from '#libs/platform';
import { aCampaign, aPerson } from '../support/makers.js';
import { anAsk, type ReaderName } from '../support/outreach.js';
import { positions } from '../support/positions.js';
import { aLead, anArticle, aProvision, aStatement, aText, aWord, daysAgo } from '../support/overview.js';
import {
  demarche,
  coalition,
  author,
  asks,
  see,
  type Row,
  rowOf,
  cellsOf,
  openMatrixWorld,
  stopMatrixWorld,
} from '../support/matrix-rows.js';

beforeAll(openMatrixWorld);
afterAll(stopMatrixWorld);

interface WithId {
  id: string;
}
const word = (options: Partial<Parameters<typeof aWord>[2]> & { delegationCode: string; askId: string }) =>
  aWord(demarche.database, coalition.campaign, { ...author, ...options });

describe('the matrix', () => {
  it('has a row for each delegation by name and two characters for each ask by weight', async () => {
    await word({ delegationCode: 'FJI', askId: asks[1]!.id, stance: 'champion', confidence: 3 });
    const matrix = await see();
    expect(matrix.asks.map((ask: { id: string }) => ask.id)).toEqual(asks.map(({ id }) => id));
    expect(matrix.rows).toHaveLength(196);
    expect(matrix.rows.filter((row: Row) => row['votes'])).toHaveLength(193);
    const names = matrix.rows.map((row: Row) => row['name']);
    const { rows: sorted } = {
      rows: await demarche.database.admin<{ name: string }>(
        `select short_name as name from delegation where kind <> 'non_member' order by 1`,
      ),
    };
    expect(names).toEqual(sorted.map(({ name }) => name));
    expect(rowOf(matrix, 'FJI')).toEqual({
      code: 'FJI',
      name: 'Fiji',
      votes: true,
      capacity: 'voting',
      groups: expect.arrayContaining(['asia-pacific', 'g77', 'pif']),
      lead: null,
      cells: '..C2..',
      ballots: '...',
    });
    expect(matrix.groups).toContainEqual({ code: 'pif', name: 'Pacific Islands Forum' });
    expect(matrix.note).toBeNull();
    expect(matrix.scope.demo).toBe(false);
  });
  it('marks what is older than the draft that changed the ask, what is old, and what a bloc said', async () => {
    const { database } = demarche;
    const askId = asks[2]!.id;
    const provisionId = await aProvision(database, coalition.campaign, askId);
    const first = await aText(database, coalition.campaign, { ordinal: 1, circulatedOn: '2023-09-01' });
    const second = await aText(database, coalition.campaign, {
      ordinal: 2,
      circulatedOn: daysAgo(20).slice(0, 10),
    });
    await anArticle(database, coalition.campaign, { textVersionId: first, provisionId, number: '5' });
    await anArticle(database, coalition.campaign, {
      textVersionId: second,
      provisionId,
      number: '6',
      changed: true,
    });
    const statementId = await aStatement(database, coalition.campaign, { ...author, askId });
    const about = { askId, confidence: 1 } as const;
    await word({ ...about, delegationCode: 'TUV', textVersionId: first, occurredAt: daysAgo(5) });
    await word({ ...about, delegationCode: 'TON', occurredAt: daysAgo(30) });
    await word({ ...about, delegationCode: 'PLW', textVersionId: second, occurredAt: daysAgo(200) });
    await word({ ...about, delegationCode: 'NRU', textVersionId: second, occurredAt: daysAgo(5) });
    await word({
      ...about,
      delegationCode: 'FRA',
      stance: 'undecided',
      textVersionId: second,
      occurredAt: daysAgo(4),
    });
    await word({
      ...about,
      delegationCode: 'FRA',
      voice: 'bloc',
      statementId,
      textVersionId: second,
      occurredAt: daysAgo(3),
    });
    const matrix = await see();
    const cell = (code: string) => cellsOf(matrix, code)[2];
    const plain = { stance: 'support', confidence: 1, stale: null, voice: 'own', differs: false };
    expect(cell('TUV')).toEqual({ ...plain, stale: 'draft' });
    expect(cell('TON')).toEqual({ ...plain, stale: 'draft' });
    expect(cell('PLW')).toEqual({ ...plain, stale: 'age' });
    expect(cell('NRU')).toEqual(plain);
    expect(cell('FRA')).toEqual({ ...plain, voice: 'bloc', differs: true });
    expect(matrix.textVersion).toMatchObject({ id: second, key: 'draft-2', symbol: 'A/AC.291/2' });
    expect(matrix.asks[2]).toMatchObject({ number: '6', changed: true });
    expect(matrix.asks[0]).toMatchObject({ number: null, changed: false });
  });
  it('drops the rows that do not fit its filters', async () => {
    const { database } = demarche;
    const codes = async (query: string, as?: ReaderName) =>
      (await see(query, as)).rows.map((row: Row) => row.code).toSorted();
    await aLead(
      database,
      coalition.campaign,
      'TUV',
      coalition.campaign.organisationId,
      coalition.people.author.id,
    );
    expect(await codes('?group=pif&stance=champion')).toEqual(['FJI']);
    expect(await codes('?group=eu')).toHaveLength(
      (
        await database.admin(
          `select from group_membership where group_code = 'eu' and coalesce(valid_to, 'infinity') >= now()
           and coalesce(valid_from, '-infinity') <= now()`,
        )
      ).length,
    );
    expect(await codes('?stale=draft')).toEqual(['TON', 'TUV']);
    expect(await codes('?stale=any')).toEqual(['PLW', 'TON', 'TUV']);
    expect(await codes(`?stale=any&askId=${asks[0]!.id}`)).toEqual([]);
    // One cell has to fit both.
    expect(await codes('?stance=champion&stale=any')).toEqual([]);
    expect(await codes('?owner=mine', 'colleague')).toEqual(['TUV']);
    expect(await codes('?owner=mine')).toEqual([]);
    expect(await codes('?owner=me', 'author')).toEqual(['TUV']);
    expect(await codes(`?owner=${coalition.campaign.organisationId.toUpperCase()}`)).toEqual(['TUV']);
    expect(await codes('?owner=none')).toHaveLength(195);
    expect((await see('?stance=silent')).note).toBe('no_delegations');
    const { lead } = rowOf(await see(), 'TUV');
    expect(lead).toMatchObject({
      organisationId: coalition.campaign.organisationId,
      userId: coalition.people.author.id,
    });
  });
  it('shows only the asks named, repeated or joined by commas, in their usual order', async () => {
    const [one, two, three] = asks.map(({ id }) => ({ id })) as [WithId, WithId, WithId];
    const both = await see(`?askId=${three.id},${two.id.toUpperCase()}`);
    expect(both.asks.map((ask: { id: string }) => ask.id)).toEqual([two.id, three.id]);
    expect(rowOf(both, 'FJI').cells).toBe('C2..');
    const repeated = await see(`?askId=${one.id}&askId=${two.id}`);
    expect(repeated.asks).toHaveLength(2);
    expect(rowOf(repeated, 'FJI').cells).toBe('..C2');
  });
  it('says at the field what of a filter does not exist', async () => {
    const refused: [string, string][] = [
      ['?group=nobody', 'group'],
      ['?stance=maybe', 'stance'],
      ['?stale=yes', 'stale'],
      ['?owner=them', 'owner'],
      ['?askId=7', 'askId'],
      [`?askId=${asks[0]!.id}&askId=${newId()}`, 'askId[1]'],
      ['?colour=red', 'colour'],
    ];
    for (const [query, field] of refused) {
      const { status, body } = await coalition.clients.author.get(coalition.at(`matrix${query}`));
      expect([query, status, body.fields[0].path]).toEqual([query, 400, field]);
    }
  });
  it('says of an empty campaign that there are no asks, and of one without positions that none is known', async () => {
    const { database } = demarche;
    const campaign = await aCampaign(database, 'Empty');
    const client = await demarche.as(await aPerson(database, campaign));
    const at = `/api/campaigns/${campaign.id}/matrix`;
    const { body: empty } = await client.get(at);
    expect(empty).toMatchObject({ asks: [], textVersion: null, note: 'no_asks' });
    expect(empty.rows).toHaveLength(196);
    await anAsk(database, campaign);
    const { body: quiet } = await client.get(at);
    expect(quiet.note).toBe('nothing_known');
    expect(quiet.rows.every((row: Row) => row.cells === '..')).toBe(true);
  });
});

describe('the matrix of 193 delegations and 30 asks', () => {
  it('is at most 10 kB on the wire when it is full', async () => {
    const { database } = demarche;
    const campaign = await aCampaign(database, 'Full');
    const person = await aPerson(database, campaign);
    for (let priority = 1; priority <= 30; priority++) await anAsk(database, campaign, priority);
    const cells = await database.admin<{ code: string; id: string; word: number; sure: number }>(
      `select d.code, a.id, abs(hashtext(d.code || a.id)) % 7 as word, abs(hashtext(a.id || d.code)) % 3 as sure
       from delegation d, ask a where a.campaign_id = $1 and d.kind = 'member'`,
      [campaign.id],
    );
    const about = { campaignId: campaign.id, organisationId: campaign.organisationId, authorId: person.id };
    await positions(
      database,
      ...cells.map(({ code, id, word, sure }) => {
        const cell = { delegationCode: code, askId: id };
        return { ...about, ...cell, stance: STANCES[word], confidence: CONFIDENCES[sure] };
      }),
    );
    const client = await demarche.as(person);
    const { text, body } = await client.get(`/api/campaigns/${campaign.id}/matrix`);
    const shown = body.rows.flatMap((row: Row) => decodeCells(row.cells)).filter(Boolean);
    expect(shown).toHaveLength(193 * 30);
    expect(gzipSync(text).length).toBeLessThan(10_000);
  });
});

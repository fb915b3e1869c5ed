import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { type Answer } from '../support/demarche.js';
import { aDraftCampaign, julyArticles, type DraftCampaign } from '../support/drafts.js';
import { statementsOf } from '../support/outreach.js';
import {
  type Row,
  demarche,
  revision,
  load,
  act,
  articleOf,
  outcomeOf,
  askNumbers,
  openTextWorld,
  stopTextWorld,
} from '../support/loaded-texts.js';

beforeAll(openTextWorld);
afterAll(stopTextWorld);

describe('drafts', () => {
  describe('that are loaded', () => {
    let campaign: DraftCampaign;
    let loaded: Answer;
    let statements: number;
    beforeAll(async () => {
      campaign = await aDraftCampaign(demarche);
      statements = await statementsOf(async () => {
        loaded = await load(campaign);
      });
    });
    it('are proposals: 68 articles in at most ten statements', () => {
      expect(loaded.status).toBe(201);
      expect(loaded.body).toMatchObject({
        key: 'rev-3',
        state: 'proposed',
        ordinal: 3,
        confirmedAt: null,
        previous: { key: 'nov-2023' },
        version: 1,
        warnings: [],
      });
      expect(loaded.body.articles).toHaveLength(68);
      expect(statements).toBeLessThanOrEqual(10);
    });
    it('find human rights again in Article 6, where it was Article 5, and say why', () => {
      const { 'human-rights': id } = campaign.provisions;
      expect(articleOf(loaded.body, '6')).toMatchObject({
        title: 'Respect for human rights',
        provision: { id, key: 'human-rights' },
        previousNumber: '5',
        change: 'reworded',
        decided: false,
        suggestion: {
          provision: { id },
          previousNumber: '5',
          score: 1,
          reasons: ['same_title', 'shifted_with_neighbours'],
        },
      });
      expect(articleOf(loaded.body, '6').asks.length).toBeGreaterThan(0);
      // The classic trap: Article 5 is somebody else now.
      expect(articleOf(loaded.body, '5').provision.key).toBe('sovereignty');
      expect(articleOf(loaded.body, '24')).toMatchObject({
        provision: { key: 'safeguards' },
        previousNumber: '24',
      });
    });
    it('tell which provisions with asks a person has to speak about', () => {
      const open = (loaded.body.provisions as Row[]).filter(({ mustBeSaid }) => mustBeSaid);
      expect(open.map(({ provision, previousNumber, previousText, outcome }) => [
        provision.key, previousNumber, previousText, outcome,
      ])).toEqual([['core-cyber-offences', '6–10', 'aug-2023', 'unclear']]); // prettier-ignore
      expect(open[0]?.asks.length).toBeGreaterThan(2);
      expect(outcomeOf(loaded.body, 'suppression-clause')).toMatchObject({
        previousNumber: null,
        outcome: 'unnumbered',
        mustBeSaid: false,
      });
    });
    it('are refused with a day of circulation that lies ahead: every position would be stale until then', async () => {
      const { status, body } = await load(campaign, revision({ key: 'ahead', circulatedOn: '2024-07-31' }));
      expect([status, body.fields[0].path]).toEqual([400, 'circulatedOn']);
      expect(body.detail).toContain('lies ahead');
    });
    it('count nowhere before they are confirmed', async () => {
      const numbers = await askNumbers(campaign);
      expect(numbers['human-rights']).toEqual({ 'aug-2023': '5', 'nov-2023': '5' });
      const refused = await act(campaign, loaded.body, 'confirm');
      expect(refused.status).toBe(409);
      expect(refused.body.detail).toContain('“Attacks on systems and data (illegal access and the like)”');
      expect(refused.body.detail).toContain('The coalition asks about it: “');
      expect(refused.body.fields).toMatchObject([{ path: 'provisions' }]);
    });
    it('are listed newest first and read by every member, with the words where they are asked for', async () => {
      const { member } = campaign.clients;
      const list = await member.get(campaign.at('texts'));
      expect((list.body.items as Row[]).map(({ key, state, articles }) => [key, state, articles])).toEqual([
        ['rev-3', 'proposed', 68],
        ['nov-2023', 'confirmed', 2],
        ['aug-2023', 'confirmed', 10],
      ]);
      const first = await member.get(campaign.at('texts?limit=1'));
      const rest = await member.get(campaign.at(`texts?limit=2&cursor=${first.body.next}`));
      expect([...first.body.items, ...rest.body.items]).toEqual(list.body.items);
      const read = await member.get(campaign.at(`texts/${loaded.body.id}`));
      expect([read.body, read.headers.get('etag')]).toEqual([loaded.body, '"1"']);
      expect(await statementsOf(() => member.get(campaign.at(`texts/${loaded.body.id}`)))).toBe(3);
      expect(await statementsOf(() => member.get(campaign.at('texts')))).toBe(1);
      const whole = await member.get(campaign.at(`texts/${loaded.body.id}?bodies=true`));
      expect(articleOf(whole.body, '6').body).toBe('');
    });
    it('are loaded once when repeated, and have one key each', async () => {
      const body = revision({ id: newId(), key: 'rev-4' });
      const answers = await Promise.all([load(campaign, body), load(campaign, body)]);
      expect(answers.map(({ status, body: text }) => [status, text.id])).toEqual([
        [201, body.id],
        [201, body.id],
      ]);
      await demarche.database.admin('delete from idempotency_record');
      expect((await load(campaign, body)).body.id).toBe(body.id);
      await demarche.database.admin('delete from idempotency_record');
      const other = await load(campaign, { ...body, key: 'rev-5' });
      expect([other.status, other.body.fields[0].path]).toEqual([409, 'id']);
      const taken = await load(campaign, revision({ key: 'rev-4' }));
      expect([taken.status, taken.body.fields[0].path]).toEqual([409, 'key']);
    });
    it('come one after the other when two are loaded at once', async () => {
      const both = await Promise.all([
        load(campaign, revision({ key: 'twin-a' })),
        load(campaign, revision({ key: 'twin-b' })),
      ]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect(new Set(both.map(({ body }) => body.ordinal)).size).toBe(2);
    });
    it('are taken away again', async () => {
      const { body } = await load(campaign, revision({ key: 'mistake' }));
      const { coordinator, campaigner } = campaign.clients;
      const path = campaign.at(`texts/${body.id}`);
      expect((await coordinator.delete(path)).status).toBe(428);
      expect((await campaigner.delete(path, { 'If-Match': '"1"' })).status).toBe(403);
      expect((await coordinator.delete(path, { 'If-Match': '"2"' })).status).toBe(412);
      expect((await coordinator.delete(path, { 'If-Match': '"1"' })).status).toBe(200);
      expect((await coordinator.get(path)).status).toBe(404);
      const { body: back } = await coordinator.post(`${path}/restore`, {});
      expect(back.articles.map(({ id }: { id: string }) => id)).toEqual(
        body.articles.map(({ id }: { id: string }) => id),
      );
      await coordinator.delete(path, { 'If-Match': `"${back.version}"` });
      const confirmed = await coordinator.delete(campaign.at(`texts/${campaign.texts['aug-2023']}`), {
        'If-Match': '"1"',
      });
      expect(confirmed.status).toBe(409);
    });
    it('are for coordinators to load, and do not exist for those without a seat', async () => {
      const { campaigner, member, outsider } = campaign.clients;
      expect((await campaigner.post(campaign.at('texts'), revision({ key: 'no' }))).status).toBe(403);
      expect((await campaigner.post(campaign.at('texts/split'), { text: 'Article 1' })).status).toBe(403);
      expect((await member.post(campaign.at(`texts/${loaded.body.id}/confirm`))).status).toBe(403);
      expect((await outsider.get(campaign.at(`texts/${loaded.body.id}`))).status).toBe(404);
    });
  });

  describe('that make no sense', () => {
    let campaign: DraftCampaign;
    beforeAll(async () => (campaign = await aDraftCampaign(demarche)));
    it('are refused with all that is wrong, each at its row, and nothing is kept', async () => {
      const answer = await load(
        campaign,
        revision({
          articles: [
            { number: '5', title: 'Scope' },
            { number: 'Annex', title: 'Form' },
            { number: 'Art. 5', title: 'Scope again' },
            { number: '7', title: '' },
            { number: '4–6', title: 'Many' },
          ],
        }),
      );
      expect(answer.status).toBe(400);
      expect(answer.body.fields.map(({ path, detail }: Row) => ({ path, detail }))).toEqual([
        { path: 'articles[0].number', detail: expect.stringContaining('overlaps 4–6 in row 5') },
        { path: 'articles[1].number', detail: expect.stringContaining('"Annex" in row 2') },
        { path: 'articles[2].number', detail: expect.stringContaining('stands in rows 1 and 3') },
        { path: 'articles[2].number', detail: expect.stringContaining('overlaps') },
      ]);
      const { body } = await campaign.clients.member.get(campaign.at('texts'));
      expect(body.items).toHaveLength(2);
    });
    it.each<[string, object, string]>([
      ['no article', { articles: [] }, 'articles'],
      ['501 articles', { articles: Array.from({ length: 501 }, (_, i) => ({ number: `${i + 1}`, title: 'a' })) }, 'articles'],
      ['a day that does not exist', { circulatedOn: '2024-02-30' }, 'circulatedOn'],
      ['a day before that of the newest draft', { circulatedOn: '2023-10-31' }, 'circulatedOn'],
      ['a body of 50,001 characters', { articles: [{ number: '1', title: 'a', body: 'x'.repeat(50_001) }] }, 'articles[0].body'],
      ['a status that is none', { articles: [{ number: '1', title: 'a', status: 'agreed' }] }, 'articles[0].status'],
      ['a key with capitals', { key: 'Rev-3' }, 'key'],
    ])('are refused for %s', async (_, wrong, field) => {
      const answer = await load(campaign, revision(wrong));
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    }); // prettier-ignore

    it('are only warned of when numbers are missing', async () => {
      const articles = [
        { number: '1', title: 'One' },
        { number: '3', title: 'Three' },
      ];
      const { status, body } = await load(campaign, revision({ key: 'gaps', articles }));
      expect(status).toBe(201);
      expect(body.warnings).toEqual([
        {
          field: 'articles[1].number',
          code: 'draft.numbers_missing.one',
          params: { first: 2, before: '1', after: '3' },
          message: expect.stringContaining('Article 2 is missing'),
        },
      ]);
    });
  });

  describe('that were pasted', () => {
    it('are split into articles that can be sent on as they are', async () => {
      const campaign = await aDraftCampaign(demarche);
      const text = julyArticles()
        .map(({ number, title }) => `Article ${number}\n${title}\n\n1. States Parties shall [${title}].\n`)
        .join('\n');
      const split = await campaign.clients.coordinator.post(campaign.at('texts/split'), {
        text: `Draft\n\nChapter I\n\n${text}`,
      });
      expect(split.status).toBe(200);
      expect(split.body).toMatchObject({ errors: [], warnings: [], leftOut: 2 });
      expect(split.body.headings[5]).toEqual({ line: 30, text: 'Article 6\nRespect for human rights' });
      expect(split.body.outside).toEqual([{ line: 1, text: 'Draft\n\nChapter I', after: 0 }]);
      expect(split.body.articles[5]).toEqual({
        number: '6',
        title: 'Respect for human rights',
        body: '1. States Parties shall [Respect for human rights].',
        status: 'bracketed',
      });
      const loaded = await load(campaign, revision({ articles: split.body.articles }));
      expect(loaded.status).toBe(201);
      expect(articleOf(loaded.body, '6')).toMatchObject({ status: 'bracketed', characters: 51 });
      const nothing = await campaign.clients.coordinator.post(campaign.at('texts/split'), {
        text: 'Dear all',
      });
      expect([nothing.status, nothing.body.fields[0].path]).toEqual([400, 'text']);
    });
    it('ask about headings that cannot be understood, and keep numbers as they are written', async () => {
      const campaign = await aDraftCampaign(demarche);
      const text =
        'ARTICLE 9 BIS\nGender\nOne.\n\nArticle 10 A Fair Trial\nTwo.\n\nArticle 11a\nScope\nThree.';
      const ask = (decisions?: object[]) =>
        campaign.clients.coordinator.post(campaign.at('texts/split'), {
          text,
          ...(decisions ? { decisions } : {}),
        });
      const { body } = await ask();
      expect(body.questions).toEqual([
        { line: 5, text: 'Article 10 A Fair Trial', number: '10', reason: 'number' },
      ]);
      const split = (await ask([{ line: 5, number: '10 A' }])).body;
      expect([split.questions, split.articles.map(({ number }: Row) => number)]).toEqual([
        [],
        ['9 BIS', '10 A', '11a'],
      ]);
      expect((await ask([{ line: 5, number: null }])).body.articles).toHaveLength(2);
      expect((await ask([{ line: 5, number: 'ten' }])).body.fields[0].path).toBe('decisions[0].number');
      const loaded = await load(campaign, revision({ articles: split.articles }));
      expect((loaded.body.articles as Row[]).map(({ number }) => number)).toEqual(['9 BIS', '10 A', '11a']);
    });
  });
});

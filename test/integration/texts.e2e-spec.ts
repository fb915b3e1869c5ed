import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { ASKS } from '#libs/reference';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, julyArticles, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';
import { statementsOf } from '../support/outreach.js';

type Row = Record<string, any>;

describe('drafts', () => {
  let demarche: TestDemarche;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-07-29T16:00:00Z');
  });
  afterAll(() => demarche.stop());

  const revision = (more: Row = {}): Row => ({
    key: 'rev-3',
    title: `Updated draft text of the convention, ${more['key'] ?? 'rev-3'}`,
    symbol: 'A/AC.291/22/Rev.3',
    circulatedOn: '2024-07-15',
    source: 'Page of the reconvened session',
    articles: julyArticles(),
    ...more,
  });

  const load = (campaign: DraftCampaign, body: object = revision()) =>
    campaign.clients.coordinator.post(campaign.at('texts'), body);
  const put = (campaign: DraftCampaign, text: Row, body: object, version = text.version) =>
    campaign.clients.coordinator.call('PUT', campaign.at(`texts/${text.id}/links`), body, {
      'If-Match': `"${version}"`,
    });
  const act = (
    campaign: DraftCampaign,
    text: Row,
    what: string,
    version = text.version,
    who = 'coordinator',
  ) =>
    campaign.clients[who as 'coordinator'].post(campaign.at(`texts/${text.id}/${what}`), undefined, {
      'If-Match': `"${version}"`,
    });

  const articleOf = (text: Row, number: string): Row =>
    (text.articles as Row[]).find((article) => article.number === number) ?? {};
  const outcomeOf = (text: Row, key: string): Row | undefined =>
    (text.provisions as Row[]).find(({ provision }) => provision.key === key);
  /** The suggestions as they are, as a person's decisions. */
  const suggested = (text: Row) =>
    (text.articles as Row[])
      .filter(({ loaded }) => loaded)
      .map(({ id, suggestion }) => ({ articleId: id, provisionId: suggestion.provision?.id ?? 'new' }));
  /** What the facts leave to a person when July follows November: the range of the offences. */
  const theRest = (campaign: DraftCampaign) => ({
    numbers: [
      { provisionId: campaign.provisions['core-cyber-offences'], number: '7–11' },
      { provisionId: campaign.provisions['suppression-clause'], number: '6(2)' },
    ],
  });
  const askNumbers = async (campaign: DraftCampaign): Promise<Record<string, Record<string, string>>> => {
    const { body } = await campaign.clients.member.get(campaign.at('asks?limit=200'));
    return Object.fromEntries(
      (body.items as Row[]).flatMap((ask) =>
        (ask.provisions as Row[]).map((provision) => [provision.key, provision.numbers]),
      ),
    );
  };

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
      expect((await coordinator.delete(path, { 'If-Match': '"1"' })).status).toBe(204);
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

  describe('decisions of a person', () => {
    let campaign: DraftCampaign;
    let text: Row;
    beforeAll(async () => {
      campaign = await aDraftCampaign(demarche);
      text = (await load(campaign)).body;
    });

    it('are refused with every field that is wrong', async () => {
      const links = suggested(text);
      const human = campaign.provisions['human-rights'];
      const sample = [
        { ...links[0], provisionId: newId() },
        { ...links[1], provisionId: human },
        { ...links[2], articleId: newId() },
        { ...links[3], articleId: links[0]!.articleId },
        ...links.slice(4),
      ];
      const answer = await put(campaign, text, {
        links: sample,
        gone: [{ provisionId: campaign.provisions['safeguards'] }],
        numbers: [
          { provisionId: campaign.provisions['core-cyber-offences'], number: '7' },
          { provisionId: campaign.provisions['suppression-clause'], number: 'two' },
        ],
      });
      expect(answer.status).toBe(400);
      expect((answer.body.fields as Row[]).map(({ path }) => path)).toEqual([
        'links[2].articleId',
        'links[3].articleId',
        'links[0].provisionId',
        'links[5].provisionId',
        'gone[0].provisionId',
        'numbers[0].number',
        'numbers[1].number',
      ]);
      expect(answer.body.detail).toContain('Article 7 is a row of this draft');
    });

    it('are stored while an ask is left without a number, which the confirmation names', async () => {
      const links = suggested(text).map((link) =>
        link.provisionId === campaign.provisions['human-rights'] ? { ...link, provisionId: 'new' } : link,
      );
      const stored = await put(campaign, text, { links, ...theRest(campaign) });
      expect(stored.status).toBe(200);
      text = stored.body;
      const answer = await act(campaign, text, 'confirm');
      expect(answer.status).toBe(409);
      expect(answer.body.fields).toMatchObject([
        {
          path: 'provisions',
          detail: expect.stringContaining('“Respect for human rights” (Article 5 until now)'),
        },
      ]);
      const said = await put(campaign, text, {
        links,
        ...theRest(campaign),
        gone: [{ provisionId: campaign.provisions['human-rights'] }],
      });
      expect(said.status).toBe(200);
      expect(articleOf(said.body, '6')).toMatchObject({ provision: null, change: 'new', decided: true });
      expect(outcomeOf(said.body, 'human-rights')).toMatchObject({ outcome: 'gone', said: true });
      text = said.body;
    });

    it('are kept as a whole on the version that was read, and may change places', async () => {
      const links = suggested(text).map((link) => {
        if (link.provisionId === campaign.provisions['scope']) {
          return { ...link, provisionId: campaign.provisions['sovereignty'] };
        }
        if (link.provisionId === campaign.provisions['sovereignty']) {
          return { ...link, provisionId: campaign.provisions['scope'], changed: false };
        }
        return link;
      });
      const body = { links, ...theRest(campaign) };
      expect((await put(campaign, text, body, text.version - 1)).status).toBe(412);
      const swapped = await put(campaign, text, body);
      expect([swapped.status, swapped.body.version]).toEqual([200, text.version + 1]);
      expect(articleOf(swapped.body, '3').provision.key).toBe('sovereignty');
      expect(articleOf(swapped.body, '5')).toMatchObject({ provision: { key: 'scope' }, changed: false });
      expect(articleOf(swapped.body, '6').provision.key).toBe('human-rights');
      expect(outcomeOf(swapped.body, 'human-rights')).toBeUndefined();
      expect(articleOf(swapped.body, '6(2)')).toMatchObject({
        provision: { key: 'suppression-clause' },
        loaded: false,
      });
      const again = await put(campaign, swapped.body, { links: suggested(text), ...theRest(campaign) });
      expect(articleOf(again.body, '3').provision.key).toBe('scope');
      const numbers = (again.body.articles as Row[]).map(({ number }) => number);
      expect(numbers.slice(5, 9)).toEqual(['6', '6(2)', '7', '7–11']);
      text = again.body;
    });
  });

  describe('that are confirmed', () => {
    let campaign: DraftCampaign;
    let text: Row;
    let confirmed: Answer;
    const FOUR = ['FJI', 'WSM', 'TON', 'VUT'] as const;

    const position = (code: string, ask: string, more: object = {}) =>
      campaign.clients.campaigner.post(campaign.at('positions'), {
        delegationCode: code,
        askId: campaign.asks[ask],
        stance: 'support',
        confidence: 2,
        said: 'publicly',
        grade: 'webcast',
        occurredAt: '2024-02-05T15:00:00Z',
        tier: 'coalition',
        ...more,
      });
    const staleOf = async (code: string) => {
      const { body } = await campaign.clients.member.get(campaign.at(`delegations/${code}/positions`));
      return (body.items as Row[]).map(({ stale }) => stale);
    };
    const askOf = (provision: string) => {
      const row = articleOf(text, provision).asks[0] as Row;
      return row.key as string;
    };

    beforeAll(async () => {
      campaign = await aDraftCampaign(demarche);
      const loaded = await load(
        campaign,
        // The safeguards of Article 24 were not touched, says who loads the draft.
        revision({ articles: julyArticles({ 24: { changed: false } }) }),
      );
      text = (await put(campaign, loaded.body, { links: suggested(loaded.body), ...theRest(campaign) })).body;
      const human = askOf('6');
      const safeguards = ASKS.find(({ provisions }) => String(provisions) === 'safeguards')?.key ?? '';
      await position(FOUR[0], human);
      await position(FOUR[1], human);
      await position(FOUR[2], safeguards);
      await position(FOUR[3], human, { tier: 'me' });
      confirmed = await act(campaign, text, 'confirm');
    });

    it('say how many positions went stale, by ask, of those that the reader sees', async () => {
      expect(confirmed.status).toBe(200);
      expect(confirmed.body).toMatchObject({
        state: 'confirmed',
        stalePositions: 2,
        staleAsks: [{ positions: 2, delegationCodes: ['FJI', 'WSM'], number: expect.stringContaining('6') }],
        scope: { tiers: ['me', 'organisation', 'coalition', 'public'] },
        version: text.version + 1,
      });
      expect(confirmed.body.confirmedAt.instant).toMatch(/^2024-07-29T16:/);
      expect([await staleOf('FJI'), await staleOf('TON'), await staleOf('VUT')]).toEqual([
        ['draft'],
        [null],
        [],
      ]);
    });

    it('orphan no ask: each provision with a number before has one now, or was said to be gone', async () => {
      const numbers = await askNumbers(campaign);
      expect(numbers['human-rights']).toEqual({ 'aug-2023': '5', 'nov-2023': '5', 'rev-3': '6' });
      expect(numbers['suppression-clause']).toEqual({ 'rev-3': '6(2)' });
      expect(numbers['core-cyber-offences']).toEqual({ 'aug-2023': '6–10', 'rev-3': '7–11' });
      const lost = Object.entries(numbers).filter(
        ([, drafts]) => Object.keys(drafts).length > 0 && !('rev-3' in drafts),
      );
      expect(lost).toEqual([]);
      const [asks] = await demarche.database.admin<{ orphaned: number }>(
        `select count(*)::int as orphaned from ask_provision x
         where x.campaign_id = $1 and exists (select from text_article n where n.provision_id = x.provision_id)
           and not exists (select from text_article n where n.provision_id = x.provision_id and n.text_version_id = $2)`,
        [campaign.campaignId, text.id],
      );
      expect(asks).toEqual({ orphaned: 0 });
    });

    it('make every article a provision of its own', async () => {
      expect((confirmed.body.articles as Row[]).every(({ provision }) => provision !== null)).toBe(true);
      expect(articleOf(confirmed.body, '2')).toMatchObject({
        change: 'new',
        provision: { title: articleOf(text, '2').title },
      });
    });

    it('are confirmed by one of two coordinators', async () => {
      const twice = await aDraftCampaign(demarche);
      const { body } = await load(twice);
      const linked = (await put(twice, body, { links: suggested(body), ...theRest(twice) })).body;
      const answers = await Promise.all([
        act(twice, linked, 'confirm', linked.version, 'coordinator'),
        act(twice, linked, 'confirm', linked.version, 'second'),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
      const late = await act(twice, linked, 'confirm', linked.version + 1);
      expect(late.status).toBe(409);
      expect((await put(twice, linked, { links: [] }, linked.version + 1)).status).toBe(409);
    });

    it('are reopened, and it is as if they had not been confirmed', async () => {
      const { body: before } = await campaign.clients.member.get(campaign.at(`texts/${text.id}`));
      const older = await act(campaign, { id: campaign.texts['nov-2023'], version: 1 }, 'reopen');
      expect([older.status, older.body.detail]).toEqual([
        409,
        expect.stringContaining('Only the newest draft'),
      ]);
      const open = await act(campaign, before, 'reopen');
      expect([open.status, open.body.state, open.body.confirmedAt]).toEqual([200, 'proposed', null]);
      expect([await staleOf('FJI'), (await askNumbers(campaign))['human-rights']]).toEqual([
        [null],
        { 'aug-2023': '5', 'nov-2023': '5' },
      ]);
      expect((await act(campaign, open.body, 'reopen')).status).toBe(409);
      const provisions = () =>
        demarche.database.admin('select id from provision where campaign_id = $1', [campaign.campaignId]);
      const count = (await provisions()).length;
      const again = await act(campaign, open.body, 'confirm');
      expect([again.status, again.body.stalePositions, (await provisions()).length]).toEqual([200, 2, count]);
      expect({ ...again.body.articles }).toEqual(
        Object.fromEntries(
          (before.articles as Row[]).map((article, index) => [
            index,
            { ...article, version: expect.any(Number), id: expect.any(String) },
          ]),
        ),
      );
    });

    it('go on from there: the next draft is compared with this one, and a paragraph follows its article', async () => {
      const shifted = julyArticles().map(({ number, title }) => ({
        number: Number(number) < 6 ? number : String(Number(number) + 1),
        title,
      }));
      const next = await load(
        campaign,
        revision({
          key: 'rev-4',
          circulatedOn: '2024-07-20',
          articles: [...shifted.slice(0, 5), { number: '6', title: 'Gender' }, ...shifted.slice(5)],
        }),
      );
      expect(next.body.previous.key).toBe('rev-3');
      expect(articleOf(next.body, '7')).toMatchObject({
        provision: { key: 'human-rights' },
        previousNumber: '6',
        suggestion: { reasons: ['same_title', 'shifted_with_neighbours'] },
      });
      expect(articleOf(next.body, '6')).toMatchObject({ provision: null, change: 'new' });
      expect(outcomeOf(next.body, 'suppression-clause')).toMatchObject({
        outcome: 'follows',
        number: '7(2)',
      });
      expect(outcomeOf(next.body, 'core-cyber-offences')).toMatchObject({
        outcome: 'follows',
        number: '8–12',
      });
      expect((next.body.provisions as Row[]).filter(({ mustBeSaid }) => mustBeSaid)).toEqual([]);
      const done = await act(campaign, next.body, 'confirm');
      expect(done.status).toBe(200);
      expect((await askNumbers(campaign))['suppression-clause']).toEqual({
        'rev-3': '6(2)',
        'rev-4': '7(2)',
      });
      expect(await statementsOf(() => act(campaign, done.body, 'reopen'))).toBeLessThanOrEqual(8);
    });

    it('do not lose a provision that was made for one of them, and asked about before it was reopened', async () => {
      const own = await aDraftCampaign(demarche);
      const { body } = await load(own);
      const linked = await put(own, body, { links: suggested(body), ...theRest(own) });
      const done = (await act(own, linked.body, 'confirm')).body;
      const made = articleOf(done, '2').provision;
      const [ask] = await demarche.database.admin<{ id: string; title: string }>(
        `insert into ask_provision (campaign_id, ask_id, provision_id)
         select campaign_id, id, $2 from ask where campaign_id = $1 order by key limit 1
         returning ask_id as id, (select title from ask where id = ask_id) as title`,
        [own.campaignId, made.id],
      );
      const open = (await act(own, done, 'reopen')).body;
      // By mistake Article 2 becomes what Article 5 is.
      const links = suggested(open).map((link) => {
        if (link.articleId === articleOf(open, '5').id) return { ...link, provisionId: 'new' };
        return link.articleId === articleOf(open, '2').id
          ? { ...link, provisionId: articleOf(open, '5').provision.id }
          : link;
      });
      const stored = (await put(own, open, { links, ...theRest(own) })).body;
      const lost = await act(own, stored, 'confirm');
      expect([lost.status, lost.body.fields[0].path]).toEqual([409, 'provisions']);
      expect(lost.body.detail).toContain(`“${made.title}” (made for this draft)`);
      expect(lost.body.detail).toContain(ask?.title);
      const said = await put(own, stored, { links, ...theRest(own), gone: [{ provisionId: made.id }] });
      expect(said.status).toBe(200);
    });

    it('are not confirmed on suggestions that another draft has overtaken', async () => {
      const [first, second] = [
        (await load(campaign, revision({ key: 'rev-5', circulatedOn: '2024-07-21' }))).body,
        (await load(campaign, revision({ key: 'rev-6', circulatedOn: '2024-07-22' }))).body,
      ];
      expect((await act(campaign, first, 'confirm')).status).toBe(200);
      const overtaken = await act(campaign, second, 'confirm');
      expect([overtaken.status, overtaken.body.detail]).toEqual([
        409,
        expect.stringContaining('out of date'),
      ]);
      const read = (await campaign.clients.coordinator.get(campaign.at(`texts/${second.id}`))).body;
      expect(read.previous.key).toBe('rev-5');
      expect(articleOf(read, '2').suggestion.provision).not.toBeNull();
      const linked = await put(campaign, read, { links: suggested(read) });
      expect(linked.status).toBe(200);
      expect((await act(campaign, linked.body, 'confirm')).status).toBe(200);
      const third = (await load(campaign, revision({ key: 'rev-7', circulatedOn: '2024-07-23' }))).body;
      const fourth = (await load(campaign, revision({ key: 'rev-8', circulatedOn: '2024-07-23' }))).body;
      expect((await act(campaign, fourth, 'confirm')).status).toBe(200);
      const late = await act(campaign, third, 'confirm');
      expect([late.status, late.body.detail]).toEqual([
        409,
        expect.stringContaining('Only the newest draft'),
      ]);
    });
  });
});

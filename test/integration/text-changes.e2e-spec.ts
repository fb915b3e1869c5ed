import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign, type TestArticle } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

const RIGHTS = 'States Parties shall respect human rights in all that they do.';
const ARTICLES: TestArticle[] = [
  { number: '1', title: 'Purposes', body: 'The purposes are three.' },
  { number: '2', title: 'Terms', body: 'Data means data.' },
  { number: '3', title: 'Respect for human rights', body: RIGHTS },
  { number: '4', title: 'Cooperation' },
  { number: '5', title: 'Travel', body: 'Nobody travels.' },
];

describe('the articles of drafts', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  let [first, second]: Row[] = [];

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-07-29T16:00:00Z');
    campaign = await aDraftCampaign(demarche, '2023-07-31');
    first = await confirmed('one', '2023-08-01', ARTICLES);
    second = await confirmed('two', '2023-11-01', [
      { number: '1', title: 'Purposes', body: 'The  purposes are\nthree.' },
      { number: '2', title: 'A new article', body: 'Something new.' },
      { number: '3', title: 'Terms', body: 'Data means [electronic] data.' },
      { number: '4', title: 'Respect for human rights', body: RIGHTS, status: 'bracketed' },
      { number: '5', title: 'Cooperation' },
    ]);
  });
  afterAll(() => demarche.stop());

  async function confirmed(key: string, circulatedOn: string, articles: TestArticle[]): Promise<Row> {
    const { coordinator } = campaign.clients;
    const { body } = await coordinator.post(campaign.at('texts'), {
      key,
      title: `Draft ${key}`,
      circulatedOn,
      articles,
    });
    const answer = await coordinator.post(campaign.at(`texts/${body.id}/confirm`), undefined, {
      'If-Match': '"1"',
    });
    expect(answer.status).toBe(200);
    return answer.body;
  }

  const read = async (text: Row | undefined, number: string): Promise<Row> => {
    const { body } = await campaign.clients.member.get(campaign.at(`texts/${text?.id}`));
    return (body.articles as Row[]).find((article) => article.number === number)!;
  };
  const change = async (text: Row | undefined, number: string, body: object, who = 'coordinator') => {
    const { id, version } = await read(text, number);
    return campaign.clients[who as 'coordinator'].patch(
      campaign.at(`texts/${text?.id}/articles/${id}`),
      body,
      version,
    );
  };
  const compare = (query: string, [from, to] = [first, second]) =>
    campaign.clients.member.get(campaign.at(`texts/compare?from=${from?.id}&to=${to?.id}${query}`));
  const changes = ({ body }: Answer) =>
    (body.provisions as Row[]).map(({ from, to, change: what }) => [from?.number, to?.number, what]);

  describe('compared', () => {
    it('are told apart by provision: number, status and change', async () => {
      const answer = await compare('');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ from: { key: 'one' }, to: { key: 'two' } });
      expect(changes(answer)).toEqual([
        ['1', '1', 'unchanged'],
        [undefined, '2', 'new'],
        ['2', '3', 'reworded'],
        ['3', '4', 'renumbered'],
        ['4', '5', 'reworded'],
        ['5', undefined, 'deleted'],
      ]);
      expect(answer.body.provisions[3]).toMatchObject({
        provision: { key: 'human-rights' },
        from: { number: '3', status: 'open', characters: RIGHTS.length },
        to: { number: '4', status: 'bracketed' },
        words: null,
        coarse: false,
      });
      expect(answer.body.provisions[3].asks.length).toBeGreaterThan(0);
    });

    it('show the words that came and went, of all that changed or of one', async () => {
      const { body } = await compare('&words=true');
      const words = Object.fromEntries(
        (body.provisions as Row[]).map((row) => [(row.to ?? row.from).title, row.words]),
      );
      expect(words).toEqual({
        Purposes: null,
        'A new article': [{ op: 'added', text: 'Something new.' }],
        Terms: [
          { op: 'same', text: 'Data means ' },
          { op: 'added', text: '[electronic] ' },
          { op: 'same', text: 'data.' },
        ],
        'Respect for human rights': null,
        Cooperation: null,
        Travel: [{ op: 'removed', text: 'Nobody travels.' }],
      });
      const one = await compare(`&provisionId=${campaign.provisions['human-rights']}`);
      expect(one.body.provisions).toMatchObject([
        { change: 'renumbered', words: [{ op: 'same', text: RIGHTS }] },
      ]);
    });

    it('say that they do not know where a draft only gives a few numbers', async () => {
      const real = await aDraftCampaign(demarche, '2024-07-31');
      const { body } = await real.clients.member.get(
        real.at(`texts/compare?from=${real.texts['nov-2023']}&to=${real.texts['jul-2024']}`),
      );
      const found = Object.fromEntries(
        (body.provisions as Row[]).map(({ provision, change: what }) => [provision.key, what]),
      );
      expect(found).toMatchObject({
        'human-rights': 'renumbered',
        safeguards: 'unchanged',
        scope: 'unknown',
      });
    });

    it.each<[string, () => string, string]>([
      ['one draft twice', () => `from=${first?.id}&to=${first?.id}`, 'from'],
      ['the newer one first', () => `from=${second?.id}&to=${first?.id}`, 'from'],
      ['a draft that is not there', () => `from=${first?.id}&to=${newId()}`, 'to'],
      ['no draft', () => `to=${first?.id}`, 'from'],
      ['a provision that neither has', () => `from=${first?.id}&to=${second?.id}&provisionId=${newId()}`, 'provisionId'],
    ])('are refused for %s', async (_, query, field) => {
      const answer = await campaign.clients.member.get(campaign.at(`texts/compare?${query()}`));
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    }); // prettier-ignore
  });

  describe('changed one by one', () => {
    it('go from brackets to agreement to adoption, on the version that was read', async () => {
      const before = await read(second, '4');
      const agreed = await change(second, '4', { status: 'agreed_ad_referendum' });
      expect(agreed.status).toBe(200);
      expect(agreed.body).toMatchObject({
        status: 'agreed_ad_referendum',
        body: RIGHTS,
        change: 'renumbered',
      });
      expect(agreed.headers.get('etag')).toBe(`"${before.version + 1}"`);
      expect(await read(second, '4')).toMatchObject({ status: 'agreed_ad_referendum', changed: false });
      const path = campaign.at(`texts/${second?.id}/articles/${before.id}`);
      const { coordinator, campaigner } = campaign.clients;
      expect((await coordinator.patch(path, { status: 'adopted' }, before.version)).status).toBe(412);
      expect((await coordinator.patch(path, { status: 'adopted' })).status).toBe(428);
      expect((await campaigner.patch(path, { status: 'adopted' }, before.version + 1)).status).toBe(403);
      expect((await coordinator.patch(path, { status: 'agreed' }, before.version + 1)).status).toBe(400);
      expect((await change(second, '4', { status: 'adopted' })).body.status).toBe('adopted');
      const list = await campaign.clients.member.get(campaign.at('texts'));
      expect(list.body.items[0]).toMatchObject({ key: 'two', adopted: 1, bracketed: 0 });
      const asks = await campaign.clients.member.get(campaign.at('asks?limit=200'));
      const provision = (asks.body.items as Row[])
        .flatMap(({ provisions }) => provisions as Row[])
        .find(({ key }) => key === 'human-rights');
      expect(provision).toMatchObject({ status: 'adopted', changed: false, numbers: { one: '3', two: '4' } });
    });

    it('count as changed when they are deleted', async () => {
      const deleted = await change(second, '1', { status: 'deleted' });
      expect(deleted.body).toMatchObject({ change: 'deleted', changed: true });
      const back = await change(second, '1', { status: 'open' });
      expect(back.body).toMatchObject({ change: 'unchanged', changed: false });
    });

    it('count as changed while their words are not known, until somebody says that they did not change', async () => {
      expect(await read(second, '5')).toMatchObject({ change: 'reworded', changed: true });
      expect((await change(second, '5', { changed: false })).body.change).toBe('renumbered');
      expect((await change(second, '5', { changed: true })).body.change).toBe('reworded');
    });

    it('are compared again as soon as the words of both drafts are there', async () => {
      const words = 'States Parties shall cooperate.';
      expect((await change(second, '5', { body: words })).body.changed).toBe(true);
      await change(first, '4', { body: `${words}\n` });
      expect(await read(second, '5')).toMatchObject({ change: 'renumbered', changed: false });
      await change(first, '4', { body: 'States Parties may cooperate.' });
      expect(await read(second, '5')).toMatchObject({ change: 'reworded', changed: true });
      // Words decide, whatever somebody says.
      expect((await change(second, '5', { changed: false })).body.changed).toBe(true);
    });

    it('take the paragraphs with them that have no words of their own', async () => {
      const { coordinator } = campaign.clients;
      const { body: third } = await coordinator.post(campaign.at('texts'), {
        key: 'three',
        title: 'Draft three',
        circulatedOn: '2024-01-15',
        articles: [{ number: '9', title: 'Respect for human rights', body: RIGHTS }],
      });
      const linked = await coordinator.call(
        'PUT',
        campaign.at(`texts/${third.id}/links`),
        {
          links: [{ articleId: third.articles[0].id, provisionId: campaign.provisions['human-rights'] }],
          numbers: [{ provisionId: campaign.provisions['suppression-clause'], number: '9(2)' }],
          gone: [],
        },
        { 'If-Match': '"1"' },
      );
      expect(linked.status).toBe(200);
      expect(await read(third, '9(2)')).toMatchObject({ changed: false, loaded: false });
      await change(third, '9', { body: 'Other words.' });
      expect(await read(third, '9(2)')).toMatchObject({ changed: true });
      await change(third, '9', { body: RIGHTS });
      expect(await read(third, '9(2)')).toMatchObject({ changed: false });
      expect((await change(third, '9(2)', { status: 'bracketed' })).body).toMatchObject({
        status: 'bracketed',
      });
    });

    it('keep the status of a paragraph when the draft is linked anew, or confirmed, reopened and confirmed again', async () => {
      const { coordinator } = campaign.clients;
      const { body: list } = await coordinator.get(campaign.at('texts'));
      const third = async () => (await coordinator.get(campaign.at(`texts/${list.items[0].id}`))).body as Row;
      const act = async (method: string, what: string, body?: object) =>
        coordinator.call(method, campaign.at(`texts/${list.items[0].id}/${what}`), body, {
          'If-Match': `"${(await third()).version}"`,
        });
      const links = [
        { articleId: (await third()).articles[0].id, provisionId: campaign.provisions['human-rights'] },
      ];
      const numbers = [{ provisionId: campaign.provisions['suppression-clause'], number: '9(2)' }];
      expect((await act('PUT', 'links', { links, numbers })).status).toBe(200);
      const rights = (await third()).articles as Row[];
      expect(rights.map(({ number, status }) => [number, status])).toEqual([
        ['9', 'open'],
        ['9(2)', 'bracketed'],
      ]);
      for (const what of ['confirm', 'reopen', 'confirm']) expect((await act('POST', what)).status).toBe(200);
      expect(await read(await third(), '9(2)')).toMatchObject({
        status: 'bracketed',
        provision: { key: 'suppression-clause' },
      });
    });

    it('take the paragraphs of the next draft with them, too', async () => {
      const { body: list } = await campaign.clients.member.get(campaign.at('texts'));
      const third = list.items[0] as Row;
      const changed = async () => [(await read(third, '9')).changed, (await read(third, '9(2)')).changed];
      expect(await changed()).toEqual([false, false]);
      await change(second, '4', { body: 'Other words.' });
      expect(await changed()).toEqual([true, true]);
      await change(second, '4', { body: RIGHTS });
      expect(await changed()).toEqual([false, false]);
      expect(await read(third, '9(2)')).toMatchObject({ status: 'bracketed' });
    });

    it('are found only in their own draft', async () => {
      const { id, version } = await read(second, '3');
      const { coordinator } = campaign.clients;
      const elsewhere = campaign.at(`texts/${first?.id}/articles/${id}`);
      expect((await coordinator.patch(elsewhere, { status: 'open' }, version)).status).toBe(404);
      const nowhere = campaign.at(`texts/${newId()}/articles/${id}`);
      expect((await coordinator.patch(nowhere, { status: 'open' }, version)).status).toBe(404);
    });
  });
});

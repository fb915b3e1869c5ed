import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

const RIGHTS = 'States Parties shall respect human rights in all that they do.';

describe('an article that was read wrongly', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  let draft: Row;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-01-20T16:00:00Z');
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    campaign = await aDraftCampaign(demarche, '2023-07-31');
    const { coordinator } = campaign.clients;
    const { body } = await coordinator.post(campaign.at('texts'), {
      ...{ key: 'one', title: 'Draft one', circulatedOn: '2023-11-01' },
      articles: [
        { number: '1', title: 'Purposes', body: 'They are three.' },
        { number: '8', title: 'Respect for human rihgts', body: RIGHTS },
        { number: '7', title: 'Terms', body: 'Data means data.' },
      ],
    });
    const ids = campaign.provisions;
    const { body: linked } = await coordinator.call(
      'PUT',
      campaign.at(`texts/${body.id}/links`),
      {
        links: [{ articleId: articleOf(body, '8').id, provisionId: ids['human-rights'] }],
        numbers: [{ provisionId: ids['suppression-clause'], number: '8(2)' }],
      },
      { 'If-Match': '"1"' },
    );
    draft = linked;
  });

  const articleOf = (text: Row, number: string): Row =>
    (text['articles'] as Row[]).find((article) => article['number'] === number)!;
  const read = async (): Promise<Row> =>
    (await campaign.clients.member.get(campaign.at(`texts/${draft['id']}?bodies=true`))).body;
  const numbers = async () => ((await read())['articles'] as Row[]).map(({ number }) => number);
  const correct = ({ id, version }: Row, body: object) =>
    campaign.clients.coordinator.patch(campaign.at(`texts/${draft['id']}/articles/${id}`), body, version);
  const act = async (what: string) =>
    campaign.clients.coordinator.post(campaign.at(`texts/${draft['id']}/${what}`), undefined, {
      'If-Match': `"${(await read())['version']}"`,
    });

  it('gets its number, heading and words while the draft is a proposal; what stands below it moves along', async () => {
    const wrong = articleOf(await read(), '8');
    const right = { number: 'Article 6', title: 'Respect for human rights', body: `${RIGHTS} And more.` };
    const { status, body } = await correct(wrong, right);
    expect([status, body]).toMatchObject([
      200,
      { ...right, number: '6', provision: { key: 'human-rights' }, version: wrong['version'] + 1 },
    ]);
    expect(await numbers()).toEqual(expect.arrayContaining(['1', '6', '6(2)', '7']));
    expect((await act('confirm')).status).toBe(200);
    const asks = await campaign.clients.member.get(campaign.at('asks?limit=200'));
    const provisions = (asks.body.items as Row[]).flatMap((ask) => ask['provisions'] as Row[]);
    expect(provisions.find(({ key }) => key === 'suppression-clause')?.['numbers']).toEqual({ one: '6(2)' });
  });

  it('is put back by whoever corrected it, with the version of the answer', async () => {
    const before = articleOf(await read(), '8');
    const { body } = await correct(before, { number: '6' });
    await correct(body, { number: before['number'], title: before['title'], body: before['body'] });
    expect((await numbers()).toSorted()).toEqual(['1', '7', '8', '8(2)']);
  });

  it.each<[string, unknown, string]>([
    ['another article has', '7', 'draft.duplicate_number'],
    ['a range would cover', '6–9', 'draft.range_overlaps'],
    ['nobody can read', 'many', 'texts.notNumber'],
    ['would move a paragraph to one that stands there', '7(2)', 'texts.numberTwice'],
  ])('does not get a number that %s', async (_, number, code) => {
    if (code === 'texts.numberTwice') {
      const { coordinator } = campaign.clients;
      const said = [{ provisionId: campaign.provisions['suppression-clause'], number: '7(2)' }];
      const { version } = await read();
      const at = campaign.at(`texts/${draft['id']}/links`);
      await coordinator.call('PUT', at, { links: [], numbers: said }, { 'If-Match': `"${version}"` });
    }
    const { status, body } = await correct(articleOf(await read(), '8'), { number });
    expect([status, body.fields[0].path, body.fields[0].code]).toEqual([400, 'number', code]);
    expect(await numbers()).toEqual(expect.arrayContaining(['1', '8', '7']));
  });

  it('keeps its number in a confirmed draft until the confirmation is taken back; its words can be put right', async () => {
    await act('confirm');
    const article = articleOf(await read(), '8');
    const refused = await correct(article, { number: '6' });
    expect([refused.status, refused.body.fields[0].code]).toEqual([409, 'texts.reopenFirst']);
    const same = await correct(article, { number: '8', title: 'Respect for human rights' });
    expect([same.status, same.body.title]).toEqual([200, 'Respect for human rights']);
    const nothing = await correct(same.body, { number: null });
    expect([nothing.status, nothing.body.number]).toEqual([200, '8']);
    await act('reopen');
    expect((await correct(nothing.body, { number: '6' })).body.number).toBe('6');
  });
});

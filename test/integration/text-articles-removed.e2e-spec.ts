import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

/* A line that was taken for a heading is no article: it goes alone, and nothing else of the draft with it. */
describe('what an import took for an article', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  let draftId: string;

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, '2024-01-20T16:00:00Z');
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    campaign = await aDraftCampaign(demarche, '2023-07-31');
    const { body } = await campaign.clients.coordinator.post(campaign.at('texts'), {
      ...{ key: 'one', title: 'Draft one', circulatedOn: '2023-11-01' },
      articles: [
        { number: '1', title: 'Purposes', body: 'They are three.' },
        { number: '6', title: 'Respect for human rights', body: 'As in' },
        { number: '7', title: 'of the Covenant', body: 'shall apply.' },
      ],
    });
    draftId = body.id;
    const links = [{ articleId: articleOf(body, '7').id, provisionId: campaign.provisions['human-rights'] }];
    const linked = await campaign.clients.coordinator.call(
      'PUT',
      campaign.at(`texts/${draftId}/links`),
      { links },
      {
        'If-Match': '"1"',
      },
    );
    expect(linked.status).toBe(200);
  });

  const articleOf = (text: Row, number: string): Row =>
    (text['articles'] as Row[]).find((article) => article['number'] === number)!;
  const read = async (): Promise<Row> =>
    (await campaign.clients.member.get(campaign.at(`texts/${draftId}?bodies=true`))).body;
  const numbers = async () => ((await read())['articles'] as Row[]).map(({ number }) => number);
  const at = ({ id }: Row) => campaign.at(`texts/${draftId}/articles/${id}`);
  const remove = async (row: Row, who: 'coordinator' | 'member' = 'coordinator') =>
    campaign.clients[who].delete(at(row), { 'If-Match': `"${row['version']}"` });
  const restore = (row: Row, version: number = row['version'] + 1) =>
    campaign.clients.coordinator.post(`${at(row)}/restore`, undefined, { 'If-Match': `"${version}"` });

  it('is removed alone; its number and provision are free; undone, it is as it was', async () => {
    const before = await read();
    const wrong = articleOf(before, '7');
    expect(wrong['provision']).toMatchObject({ key: 'human-rights' });
    expect((await remove(wrong, 'member')).status).toBe(403);
    expect((await remove({ ...wrong, version: 99 })).status).toBe(412);
    expect((await remove(wrong)).status).toBe(204);
    expect(await numbers()).toEqual(['1', '6']);
    expect((await read())['version']).toBe(before['version']);
    expect((await remove(wrong)).status).toBe(404);
    const listed = await campaign.clients.member.get(campaign.at('texts'));
    expect(JSON.stringify(listed.body)).toContain('"articles":2');
    expect((await restore(wrong)).status).toBe(204);
    expect({ ...articleOf(await read(), '7'), version: 0 }).toEqual({ ...wrong, version: 0 });
    expect((await restore(wrong, wrong['version'] + 2)).status).toBe(204);
  });

  it('comes back without a provision that was given to another article, and not beside its own number', async () => {
    const wrong = articleOf(await read(), '7');
    await remove(wrong);
    const other = articleOf(await read(), '6');
    const links = [{ articleId: other['id'], provisionId: campaign.provisions['human-rights'] }];
    const { version } = await read();
    await campaign.clients.coordinator.call(
      'PUT',
      campaign.at(`texts/${draftId}/links`),
      { links },
      {
        'If-Match': `"${version}"`,
      },
    );
    const { id, version: now } = articleOf(await read(), '6');
    await campaign.clients.coordinator.patch(
      campaign.at(`texts/${draftId}/articles/${id}`),
      { number: '7' },
      now,
    );
    const refused = await restore(wrong);
    expect([refused.status, refused.body.code]).toEqual([409, 'texts.numberTwice']);
    const moved = articleOf(await read(), '7');
    await campaign.clients.coordinator.patch(at(moved), { number: '6' }, moved['version']);
    expect((await restore(wrong)).status).toBe(204);
    const after = await read();
    expect([articleOf(after, '6')['provision']?.key, articleOf(after, '7')['provision']]).toEqual([
      'human-rights',
      null,
    ]);
  });

  it('stays where it is the only one, and where the draft is confirmed', async () => {
    const [first, second, third] = (await read())['articles'] as Row[];
    await remove(first!);
    await remove(second!);
    const last = await remove(third!);
    expect([last.status, last.body.code]).toEqual([409, 'texts.lastArticle']);
    await demarche.database.admin(`update text_version set state = 'confirmed' where id = $1`, [draftId]);
    for (const refused of [await remove(third!), await restore(first!)])
      expect([refused.status, refused.body.code]).toEqual([409, 'texts.reopenFirst']);
  });
});

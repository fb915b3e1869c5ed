import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign, type TestArticle } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

const RIGHTS = 'States Parties shall respect human rights in all that they do.';
const rights = (number: string, body = RIGHTS): TestArticle => ({
  number,
  title: 'Respect for human rights',
  body,
});
const OTHERS: TestArticle[] = [
  { number: '1', title: 'Purposes of it', body: 'The purposes are three.' },
  { number: '2', title: 'Kettles and lanterns', body: 'Kettles boil.' },
];

describe('a draft that was confirmed', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  let first: Row;

  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    await setClock(demarche.database, '2024-01-20T16:00:00Z');
    campaign = await aDraftCampaign(demarche, '2023-07-31');
    first = await confirmed('one', '2023-08-01', [rights('3')]);
  });

  const coordinator = () => campaign.clients.coordinator;
  const at = (path: string) => campaign.at(path);
  const read = async (path: string): Promise<Row> => (await coordinator().get(at(path))).body;
  const act = (text: Row, what: string) =>
    coordinator().post(at(`texts/${text['id']}/${what}`), undefined, { 'If-Match': `"${text['version']}"` });
  const loaded = async (key: string, circulatedOn: string, articles: TestArticle[]): Promise<Row> => {
    const answer = await coordinator().post(at('texts'), {
      ...{ key, title: `Draft ${key}`, circulatedOn, articles },
    });
    expect([answer.status, answer.body.fields ?? []]).toEqual([201, []]);
    return answer.body;
  };
  const confirmed = async (key: string, circulatedOn: string, articles: TestArticle[]): Promise<Row> => {
    const answer = await act(await loaded(key, circulatedOn, articles), 'confirm');
    expect([answer.status, answer.body.detail]).toEqual([200, undefined]);
    return answer.body;
  };
  /** With what is suggested now, since nobody decided about its articles. */
  const saved = async ({ id, version }: Row): Promise<Row> =>
    (await coordinator().call('PUT', at(`texts/${id}/links`), { links: [] }, { 'If-Match': `"${version}"` }))
      .body;
  const remove = ({ id, version }: Row) => coordinator().delete(at(`texts/${id}`), version);
  const restored = async ({ id }: Row): Promise<Row> =>
    (await coordinator().post(at(`texts/${id}/restore`), {})).body;
  const keysOf = async (path: string) => ((await read(path))['items'] as Row[]).map(({ key }) => key);
  const articleOf = (text: Row, number: string): Row =>
    (text['articles'] as Row[]).find((article) => article['number'] === number) ?? {};
  const askId = () => articleOf(first, '3')['asks'][0].id as string;
  const numbersOfAsk = async () => {
    const { provisions } = await read(`asks/${askId()}`);
    return (provisions as Row[]).find(({ key }) => key === 'human-rights')?.['numbers'];
  };
  const position = (more: object = {}) =>
    coordinator().post(at('positions'), {
      ...{ delegationCode: 'FJI', askId: askId(), stance: 'support', confidence: 2, said: 'publicly' },
      ...{ grade: 'webcast', source: 'Webcast', occurredAt: '2023-08-05T15:00:00Z', tier: 'coalition' },
      ...more,
    });
  const staleOfFiji = async () =>
    ((await read('delegations/FJI/positions'))['items'] as Row[]).map(({ stale }) => stale);

  it('stops counting when it is removed: numbers, what it made stale, what it alone has', async () => {
    await position();
    const wrong = await confirmed('wrong', '2023-11-01', [...OTHERS, rights('4', 'Other words.')]);
    expect([await staleOfFiji(), await numbersOfAsk()]).toEqual([['draft'], { one: '3', wrong: '4' }]);
    expect(await keysOf('provisions')).toEqual(expect.arrayContaining(['purposes-of-it']));
    expect((await read(`texts/${wrong['id']}/uses`))['items']).toEqual([
      { kind: 'article', count: 3, blocks: false },
      { kind: 'ask', count: expect.any(Number), blocks: false },
    ]);
    expect((await remove(wrong)).status).toBe(200);
    expect([await staleOfFiji(), await numbersOfAsk()]).toEqual([[null], { one: '3' }]);
    expect(await keysOf('texts')).toEqual(['one']);
    expect(await keysOf('texts?shelf=removed')).toEqual(['wrong']);
    expect((await keysOf('provisions')).filter((key) => key.startsWith('purposes'))).toEqual([]);
    const compared = await coordinator().get(at(`texts/compare?from=${first['id']}&to=${wrong['id']}`));
    expect([compared.status, compared.body.fields[0].path]).toEqual([400, 'to']);
    const found = await read('search?q=kettles');
    expect((found['items'] as Row[]).map(({ kind }) => kind)).toEqual([]);
    expect((await read('asks?shelf=removed'))['items']).toEqual([]);
  });

  it('comes back as a proposal with its links and provisions, and counts as before once it is confirmed', async () => {
    await position();
    const draft = await confirmed('two', '2023-11-01', [...OTHERS, rights('4', 'Other words.')]);
    await remove(draft);
    const back = await restored(draft);
    expect(back).toMatchObject({ state: 'proposed', removed: null, ordinal: draft['ordinal'] });
    expect([await staleOfFiji(), await numbersOfAsk()]).toEqual([[null], { one: '3' }]);
    const again = await act(back, 'confirm');
    expect(again.status).toBe(200);
    const facts = ({ articles }: Row) =>
      (articles as Row[]).map(({ number, provision, change }) => [number, provision.id, change]);
    expect(facts(again.body)).toEqual(facts(draft));
    expect([await staleOfFiji(), await numbersOfAsk()]).toEqual([['draft'], { one: '3', two: '4' }]);
  });

  it('keeps a provision that somebody asks about, or that another draft has', async () => {
    const draft = await confirmed('two', '2023-11-01', [...OTHERS, rights('4')]);
    const made = articleOf(draft, '2')['provision'] as Row;
    const ask = await read(`asks/${askId()}`);
    const provisionIds = [...(ask['provisions'] as Row[]).map(({ id }) => id), made['id']];
    await coordinator().patch(at(`asks/${ask['id']}`), { provisionIds }, ask['version']);
    await remove(draft);
    const keys = await keysOf('provisions');
    expect([keys.includes(made['key']), keys.includes('purposes-of-it')]).toEqual([true, false]);
    expect(keys).toEqual(expect.arrayContaining(['human-rights']));
  });

  it('is not removed from below a later one, which says what changed since it; the way out is named', async () => {
    const middle = await confirmed('two', '2023-11-01', [rights('4', 'Other words.')]);
    const last = await confirmed('three', '2024-01-15', [rights('5', 'Other words.')]);
    expect(articleOf(last, '5')).toMatchObject({ change: 'renumbered', changed: false });
    const refused = await remove(middle);
    expect([refused.status, refused.body.fields[0].code, refused.body.detail]).toEqual([
      409,
      'texts.onlyNewestRemoved',
      expect.stringContaining('“Draft three”'),
    ]);
    expect((await read(`texts/${middle['id']}/uses`))['items'][0]).toEqual({
      kind: 'draft',
      count: 1,
      blocks: true,
    });
    const open = await act(last, 'reopen');
    expect((await remove(middle)).status).toBe(200);
    expect((await act(open.body, 'confirm')).body.fields[0].code).toBe('texts.suggestionsOld');
    // Against the first draft its words are others.
    const again = await act(await saved(open.body), 'confirm');
    expect(articleOf(again.body, '5')).toMatchObject({ previousNumber: '3', changed: true });
  });

  it('takes with it what a person said of the wording of the next, since it was said against the removed one', async () => {
    const middle = await confirmed('two', '2023-11-01', [rights('4', 'Other words.')]);
    const last = await confirmed('three', '2024-01-15', [{ ...rights('5', ''), changed: false }]);
    expect(articleOf(last, '5')['changed']).toBe(false);
    const open = await act(last, 'reopen');
    const gone = (await remove(middle)).status;
    const again = await act(await saved(open.body), 'confirm');
    expect([gone, articleOf(again.body, '5')['changed']]).toEqual([200, true]);
  });

  it('takes with it what the facts of a template said of the next', async () => {
    await setClock(demarche.database, '2024-07-29T16:00:00Z');
    campaign = await aDraftCampaign(demarche, '2024-07-31');
    const textOf = (key: string) => read(`texts/${campaign.texts[key]}`);
    const rightsIn = (text: Row) =>
      (text['articles'] as Row[]).find(({ provision }) => provision?.key === 'human-rights');
    expect(rightsIn(await textOf('jul-2024'))?.['changed']).toBe(false);
    const open = await act(await textOf('jul-2024'), 'reopen');
    const confirmedAgain = await act(open.body, 'confirm');
    expect(rightsIn(confirmedAgain.body)?.['changed']).toBe(false);
    const reopened = await act(confirmedAgain.body, 'reopen');
    expect((await remove(await textOf('nov-2023'))).status).toBe(200);
    const again = await act(reopened.body, 'confirm');
    expect([again.status, rightsIn(again.body)?.['changed']]).toEqual([200, true]);
  });

  it('stays while positions, statements or amendments speak of it, and goes once they do not', async () => {
    const draft = await confirmed('two', '2023-11-01', [rights('4', 'Other words.')]);
    const textVersionId = draft['id'] as string;
    const { body: spoken } = await position({ textVersionId, occurredAt: '2023-11-05T15:00:00Z' });
    const amendment = await coordinator().post(at('amendments'), {
      ...{ title: 'An amendment', askId: askId(), effect: 'serves', textVersionId },
      ...{ grade: 'webcast', source: 'Webcast', tier: 'coalition', sponsors: [] },
    });
    const statement = await coordinator().post(at('statements'), {
      ...{
        id: newId(),
        title: 'A statement',
        speakerCode: 'FJI',
        aligned: ['WSM'],
        occurredAt: '2023-11-06T15:00:00Z',
      },
      ...{ said: 'publicly', grade: 'webcast', source: 'Webcast', tier: 'coalition', textVersionId },
      asks: [{ askId: askId(), stance: 'support', confidence: 2 }],
    });
    expect([spoken.fields, amendment.body.fields, statement.body.fields]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((await read(`texts/${draft['id']}/uses`))['items']).toEqual([
      { kind: 'position', count: 1, blocks: true },
      { kind: 'statement', count: 1, blocks: true },
      { kind: 'amendment', count: 1, blocks: true },
      { kind: 'article', count: 1, blocks: false },
      { kind: 'ask', count: expect.any(Number), blocks: false },
    ]);
    const refused = await remove(draft);
    expect([refused.status, refused.body.fields[0].code]).toEqual([409, 'texts.somethingRests']);
    await coordinator().post(at(`positions/${spoken.id}/retract`), { reason: 'Of another draft' });
    await coordinator().delete(at(`statements/${statement.body.id}`), statement.body.version);
    expect((await remove(draft)).status).toBe(409);
    const amended = `amendments/${amendment.body.id}`;
    await coordinator().patch(at(amended), { textVersionId: null }, amendment.body.version);
    expect((await remove(draft)).status).toBe(200);
  });

  it('comes back after the right one that took its place, and is not confirmed with an older day', async () => {
    const wrong = await confirmed('wrong', '2023-10-01', [...OTHERS, rights('4')]);
    await remove(wrong);
    const right = await confirmed('right', '2023-11-01', [...OTHERS, rights('5')]);
    const back = await restored(wrong);
    expect([back['state'], back['ordinal']]).toEqual(['proposed', right['ordinal'] + 1]);
    // Its keys were given again, so what it had made stays removed, and a person decides anew.
    expect(articleOf(back, '2')).toMatchObject({ provision: null, decided: false });
    expect(articleOf(back, '2')['suggestion'].provision).toEqual(articleOf(right, '2')['provision']);
    expect(articleOf(back, '4')['provision'].key).toBe('human-rights');
    const older = await act(back, 'confirm');
    expect([older.status, older.body.fields[0].path]).toEqual([409, 'circulatedOn']);
    expect(await numbersOfAsk()).toEqual({ one: '3', right: '5' });
  });

  it('is removed by a coordinator, at the version that was read, once', async () => {
    const draft = await confirmed('two', '2023-11-01', [rights('4')]);
    const path = at(`texts/${draft['id']}`);
    const { campaigner, outsider } = campaign.clients;
    expect((await campaigner.delete(path, draft['version'])).status).toBe(403);
    expect((await outsider.delete(path, draft['version'])).status).toBe(404);
    expect((await coordinator().delete(path, draft['version'] + 1)).status).toBe(412);
    const both = await Promise.all([remove(draft), campaign.clients.second.delete(path, draft['version'])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const back = await restored(draft);
    expect((await restored(draft))['version']).toBe(back['version']);
  });
});

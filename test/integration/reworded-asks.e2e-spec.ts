import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

let demarche: TestDemarche;
let campaign: DraftCampaign;
let ask: Row;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());

const text = (id: string) => campaign.at(`texts/${campaign.texts[id]}`);
const read = async (path: string): Promise<Row> => (await campaign.clients.member.get(path)).body;
const articleOf = async (provision: string): Promise<Row> =>
  ((await read(text('nov-2023')))['articles'] as Row[]).find((row) => row['provision']?.key === provision)!;
/** Does it after it was asked what it would do: that is what it does then, and by the question nothing was done. */
const done = async (method: string, path: string, version: number, body?: object): Promise<Row> => {
  const headers = { 'If-Match': `"${version}"` };
  const { coordinator } = campaign.clients;
  const traces = await tracesOf();
  const asked = await coordinator.call(method, `${path}?dryRun=true`, body, headers);
  expect(await tracesOf()).toEqual(traces);
  const answer = await coordinator.call(method, path, body, headers);
  expect([answer.status, answer.body.fields ?? []]).toEqual([200, []]);
  expect([asked.status, turned(asked.body)]).toEqual([200, turned(answer.body)]);
  return answer.body;
};
const tracesOf = () =>
  demarche.database.admin(
    `select (select count(*) from ask_rewording) rewordings, (select count(*) from audit_event) acts,
      (select count(*) from idempotency_record) answers, (select sum(version) from text_version) texts,
      (select sum(version) from text_article) articles, (select sum(version) from ask) asks`,
  );
const correct = async (changed: boolean): Promise<Row> => {
  const { id, version } = await articleOf('human-rights');
  return done('PATCH', `${text('nov-2023')}/articles/${id}`, version, { changed });
};
const link = async (provisionIds: string[]): Promise<Row> => {
  const path = campaign.at(`asks/${ask['id']}`);
  return done('PATCH', path, (await read(path))['version'], { provisionIds });
};
const act = async (what: string): Promise<Row> =>
  done('POST', `${text('nov-2023')}/${what}`, (await read(text('nov-2023')))['version']);
/** What followed from articles before a draft was reopened was never decided by a person in these facts. */
const sayTheRestIsGone = async (): Promise<void> => {
  const { version, provisions, articles } = await read(text('nov-2023'));
  const gone = (provisions as Row[])
    .filter(({ outcome, mustBeSaid }) => outcome === 'unclear' || mustBeSaid)
    .map(({ provision }) => ({ provisionId: provision.id }));
  const links = (articles as Row[])
    .filter(({ provision }) => provision !== null)
    .map(({ id, provision, changed }) => ({ articleId: id, provisionId: provision.id, changed }));
  const body = { links, gone };
  const headers = { 'If-Match': `"${version}"` };
  const path = `${text('nov-2023')}/links`;
  expect((await campaign.clients.coordinator.call('PUT', path, body, headers)).status).toBe(200);
};
/** The digest of a plain member as it would be now, without what keeps directions apart. */
const digest = async (): Promise<string> =>
  (await read(`/api/me/digest-preview?campaignId=${campaign.campaignId}`))['text'].replace(
    /[\u2066-\u2069]/g,
    '',
  );
const turned = ({ stalePositions, staleAsks, freshPositions, freshAsks }: Row) => ({
  stale: [stalePositions, (staleAsks as Row[]).map(({ delegationCodes }) => delegationCodes)],
  fresh: [freshPositions, (freshAsks as Row[]).map(({ delegationCodes }) => delegationCodes)],
});

beforeEach(async () => {
  await setClock(demarche.database, '2024-01-02T16:00:00Z');
  campaign = await aDraftCampaign(demarche);
  const { items } = await read(campaign.at('asks?limit=200'));
  ask = (items as Row[]).find(({ provisions }) =>
    (provisions as Row[]).some(({ key }) => key === 'human-rights'),
  )!;
  for (const [delegationCode, tier] of [
    ['FJI', 'coalition'],
    ['WSM', 'coalition'],
    ['VUT', 'me'],
  ]) {
    const { status } = await campaign.clients.campaigner.post(campaign.at('positions'), {
      ...{ delegationCode, tier, askId: ask['id'], stance: 'support', confidence: 3 },
      ...{ said: 'publicly', grade: 'webcast', occurredAt: '2023-10-10T15:00:00Z' },
    });
    expect(status).toBe(201);
  }
  await setClock(demarche.database, '2024-01-20T16:00:00Z');
});

describe('an article of a confirmed draft that is corrected', () => {
  it('tells who corrects it which positions turned, of those that they see', async () => {
    expect(turned(await correct(true))).toEqual({ stale: [2, [['FJI', 'WSM']]], fresh: [0, []] });
    expect(turned(await correct(true))).toEqual({ stale: [0, []], fresh: [0, []] });
    expect(turned(await correct(false))).toEqual({ stale: [0, []], fresh: [2, [['FJI', 'WSM']]] });
  });

  it('tells everybody in the digest of that week why fewer are counted, and in no other', async () => {
    await correct(true);
    const mail = await digest();
    expect(mail).toMatch(/Article 5 of .+ was corrected on Sat 20 Jan 2024\. By that 2 positions are of/);
    expect(mail).toContain('Before: 2 yes, 0 no');
    await setClock(demarche.database, '2024-01-30T16:00:00Z');
    expect(await digest()).not.toContain('was corrected');
    await correct(false);
    expect(await digest()).toMatch(/on Tue 30 Jan 2024\. By that 2 positions are no longer of earlier words/);
  });

  it('is no news where it was put back within the week', async () => {
    await correct(true);
    await correct(false);
    expect(await digest()).not.toContain('earlier words');
  });
});

describe('an ask that is linked to other provisions', () => {
  it('tells which positions turned, and so does the digest', async () => {
    await link([]);
    await correct(true);
    const provisions = (ask['provisions'] as Row[]).map(({ id }) => id);
    expect(turned(await link(provisions))).toEqual({ stale: [2, [['FJI', 'WSM']]], fresh: [0, []] });
    expect(await digest()).toMatch(/It was linked to other provisions on Sat 20 Jan 2024\. By that 2 pos/);
  });
});

describe('a draft that is reopened and confirmed again', () => {
  it('makes two digests tell what it did once', async () => {
    await correct(true);
    expect(await digest()).toContain('By that 2 positions are of earlier words');
    await setClock(demarche.database, '2024-01-30T16:00:00Z');
    expect(turned(await act('reopen'))).toEqual({ stale: [0, []], fresh: [2, [['FJI', 'WSM']]] });
    expect(await digest()).toMatch(/The confirmation of .+ was taken back on Tue 30 Jan 2024\. By that 2/);
    await sayTheRestIsGone();
    expect(turned(await act('confirm'))).toEqual({ stale: [2, [['FJI', 'WSM']]], fresh: [0, []] });
    const mail = await digest();
    expect(mail).not.toContain('earlier words');
    expect(mail).not.toContain('Before: 2 yes');
  });
});

describe('a draft that gets another day, or is removed', () => {
  it('tells which positions turned, and was asked about it beforehand', async () => {
    await correct(true);
    const on = async (circulatedOn: string) =>
      turned(
        await done('PATCH', text('nov-2023'), (await read(text('nov-2023')))['version'], { circulatedOn }),
      );
    expect(await on('2023-10-09')).toEqual({ stale: [0, []], fresh: [2, [['FJI', 'WSM']]] });
    expect(await on('2023-10-20')).toEqual({ stale: [2, [['FJI', 'WSM']]], fresh: [0, []] });
    const { version } = await read(text('nov-2023'));
    const removed = await done('DELETE', text('nov-2023'), version);
    expect(turned(removed)).toEqual({ stale: [0, []], fresh: [2, [['FJI', 'WSM']]] });
  });
});

describe('the question what a request would do', () => {
  it('is refused where it cannot be answered, rather than done', async () => {
    const { body } = await campaign.clients.coordinator.get(campaign.at('asks?limit=200'));
    const added = { key: 'one-more', title: 'One more', summary: 'More of it.', priority: 2, kind: 'text' };
    const { status, body: why } = await campaign.clients.coordinator.post(
      campaign.at('asks?dryRun=true'),
      added,
    );
    expect([status, why.fields[0].path, why.fields[0].code]).toEqual([400, 'dryRun', 'http.noDryRun']);
    const after = await campaign.clients.coordinator.get(campaign.at('asks?limit=200'));
    expect(after.body.items.length).toBe(body.items.length);
  });

  it('is refused where it is no yes and no no, and to whoever may not do it', async () => {
    const path = `${text('nov-2023')}/reopen`;
    const { version } = await read(text('nov-2023'));
    const headers = { 'If-Match': `"${version}"` };
    const { coordinator, campaigner } = campaign.clients;
    const odd = await coordinator.post(`${path}?dryRun=perhaps`, undefined, headers);
    expect([odd.status, odd.body.fields[0].path]).toEqual([400, 'dryRun']);
    expect((await campaigner.post(`${path}?dryRun=true`, undefined, headers)).status).toBe(403);
    const stale = { 'If-Match': `"${version + 1}"` };
    expect((await coordinator.post(`${path}?dryRun=true`, undefined, stale)).status).toBe(412);
    expect((await read(text('nov-2023')))['state']).toBe('confirmed');
  });

  it('leaves its key for the act', async () => {
    const path = `${text('nov-2023')}/reopen`;
    const { version } = await read(text('nov-2023'));
    const headers = { 'If-Match': `"${version}"`, 'Idempotency-Key': 'reopen-once' };
    await campaign.clients.coordinator.post(`${path}?dryRun=true`, undefined, headers);
    const { status, body } = await campaign.clients.coordinator.post(path, undefined, headers);
    expect([status, body.state]).toEqual([200, 'proposed']);
  });
});

describe('a handover', () => {
  it('tells why, when, and whose positions turned, for who may see them', async () => {
    await correct(true);
    const handover = () => read(campaign.at('handover?since=2024-01-10T00:00:00Z'));
    const on = ({ asks }: Row) => (asks as Row[]).find(({ id }) => id === ask['id'])?.['stale'];
    expect(on(await handover())).toMatchObject({
      reasons: [{ cause: 'article', number: '5', at: { instant: expect.stringMatching(/^2024-01-20T16:/) } }],
      ...{ delegations: ['FJI', 'WSM'], fresh: [] },
    });
    await correct(false);
    expect(on(await handover())).toBeUndefined();
    const later = await read(campaign.at('handover?since=2024-01-20T16:00:00Z'));
    expect(on(later)).toBeUndefined();
  });
});

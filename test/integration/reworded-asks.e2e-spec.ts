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
const correct = async (changed: boolean): Promise<Row> => {
  const { id, version } = await articleOf('human-rights');
  const path = `${text('nov-2023')}/articles/${id}`;
  const { status, body } = await campaign.clients.coordinator.patch(path, { changed }, version);
  expect([status, body.fields ?? []]).toEqual([200, []]);
  return body;
};
const link = async (provisionIds: string[]): Promise<Row> => {
  const { version } = await read(campaign.at(`asks/${ask['id']}`));
  const path = campaign.at(`asks/${ask['id']}`);
  const { status, body } = await campaign.clients.coordinator.patch(path, { provisionIds }, version);
  expect([status, body.fields ?? []]).toEqual([200, []]);
  return body;
};
const act = async (what: string): Promise<Row> => {
  const { version } = await read(text('nov-2023'));
  const { status, body } = await campaign.clients.coordinator.post(`${text('nov-2023')}/${what}`, undefined, {
    'If-Match': `"${version}"`,
  });
  expect([status, body.fields ?? []]).toEqual([200, []]);
  return body;
};
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

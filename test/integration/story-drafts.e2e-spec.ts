import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, julyArticles, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

const NOW = '2024-08-05T14:40:00Z';
/** Before Rev.3 was circulated, and after it. */
const IN_JUNE = '2024-06-20T15:00:00Z';
const IN_JULY = '2024-07-30T15:00:00Z';

const YES = ['BRA', 'CAN', 'CHE', 'CHL', 'CRI', 'FJI', 'LIE', 'MEX', 'NZL', 'PHL', 'TUV', 'URY'];
const NO = ['BLR', 'EGY', 'IND', 'IRN', 'PAK', 'RUS'];
/** Their support was told before the new draft. */
const EARLY = ['FJI', 'TUV'];

type Row = Record<string, any>;

/** Five days of August in one test, by HTTP alone. */
describe('from a new draft to the delegations that are missing', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  let askId: string;
  let loaded: Row;
  let confirmed: Answer;

  const count = async (query = ''): Promise<Row> => {
    const answer = await campaign.clients.campaigner.get(campaign.at(`asks/${askId}/count${query}`));
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const versioned = (text: Row) => ({ 'If-Match': `"${text.version}"` });

  beforeAll(async () => {
    demarche = await startDemarche();
    await setClock(demarche.database, NOW);
    campaign = await aDraftCampaign(demarche);
    const asks = await campaign.clients.member.get(campaign.at('asks?limit=200'));
    const onHumanRights = (asks.body.items as Row[]).filter((ask) =>
      (ask.provisions as Row[]).some(({ key }) => key === 'human-rights'),
    );
    askId = onHumanRights[0]?.id;
  });
  afterAll(() => demarche.stop());

  it('begins with an ask about Articles 5 and 24, and a count that carries by two thirds', async () => {
    for (const delegationCode of [...YES, ...NO]) {
      const answer = await campaign.clients.campaigner.post(campaign.at('positions'), {
        id: newId(),
        delegationCode,
        askId,
        stance: YES.includes(delegationCode) ? 'support' : 'oppose',
        confidence: 3,
        said: 'publicly',
        occurredAt: EARLY.includes(delegationCode) ? IN_JUNE : IN_JULY,
        zone: 'America/New_York',
        tier: 'coalition',
      });
      expect(answer.status).toBe(201);
    }
    expect(await count()).toMatchObject({
      ask: { number: '5, 24' },
      rule: 'two_thirds',
      tally: { yes: 12, no: 6 },
      needed: { abstain: 12 },
      passes: true,
      short: 0,
    });
  });

  it('loads Rev.3, where what was Article 5 is Article 6', async () => {
    const answer = await campaign.clients.coordinator.post(campaign.at('texts'), {
      id: newId(),
      key: 'rev-3',
      title: 'Updated draft text of the convention',
      symbol: 'A/AC.291/22/Rev.3',
      circulatedOn: '2024-07-15',
      articles: julyArticles(),
    });
    expect(answer.status).toBe(201);
    loaded = answer.body;
    const six = (loaded.articles as Row[]).find(({ number }) => number === '6');
    expect(six).toMatchObject({ provision: { key: 'human-rights' }, previousNumber: '5' });
    // A proposal changes nothing.
    expect(await count()).toMatchObject({ ask: { number: '5, 24' }, short: 0 });
  });

  it('has a person confirm the renumbering, which leaves two positions behind the draft', async () => {
    const links = (loaded.articles as Row[])
      .filter((article) => article.loaded)
      .map(({ id, suggestion }) => ({ articleId: id, provisionId: suggestion.provision?.id ?? 'new' }));
    const numbers = [
      { provisionId: campaign.provisions['core-cyber-offences'], number: '7–11' },
      { provisionId: campaign.provisions['suppression-clause'], number: '6(2)' },
    ];
    const { coordinator } = campaign.clients;
    const at = campaign.at(`texts/${loaded.id}`);
    const linked = await coordinator.call('PUT', `${at}/links`, { links, numbers }, versioned(loaded));
    expect(linked.status).toBe(200);
    confirmed = await coordinator.post(`${at}/confirm`, undefined, versioned(linked.body));
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toMatchObject({ state: 'confirmed', stalePositions: 2 });
  });

  it('is short by two, and names them', async () => {
    const answer = await count();
    expect(answer).toMatchObject({
      ask: { number: '6, 24' },
      tally: { yes: 10, no: 6 },
      passes: false,
      short: 2,
    });
    expect((answer.nearest as Row[]).slice(0, 2).map(({ code }) => code)).toEqual(EARLY);
    expect(answer.summary).toMatchObject({ short: 2 });
    expect(await count('?stale=count')).toMatchObject({ passes: true, short: 0 });
  });

  it('is short by one after a meeting in which one of them said it again', async () => {
    const met = await campaign.clients.campaigner.post(campaign.at('interactions'), {
      id: newId(),
      delegationCode: 'FJI',
      kind: 'corridor',
      occurredAt: '2024-08-05T14:30:00Z',
      zone: 'America/New_York',
      tier: 'coalition',
      positions: [{ askId, stance: 'support', confidence: 2, said: 'privately' }],
    });
    expect(met.status).toBe(201);
    expect(met.body.positions[0]).toMatchObject({ stale: null, textVersion: { key: 'rev-3' } });
    const answer = await count();
    expect(answer).toMatchObject({ tally: { yes: 11, no: 6 }, passes: false, short: 1 });
    expect(answer.nearest[0]).toMatchObject({ code: 'TUV' });
    // With 18 of 193 known, a sentence that names who would carry it would be wrong.
    expect(answer.summary).toMatchObject({ code: 'open_decide', short: 1, nearest: [] });
  });

  it('sends the campaigner to the one that is missing, and says why', async () => {
    const { body } = await campaign.clients.campaigner.get(campaign.at(`asks/${askId}/next-targets`));
    expect(body.items[0]).toMatchObject({ code: 'TUV' });
    expect(body.items[0].reasons).toContainEqual(expect.objectContaining({ code: 'stale', attitude: 'for' }));
    expect(body.items[0].asks[0].stale).toBe('draft');
  });

  it('is as it was when the coordinator takes the confirmation back', async () => {
    const { coordinator } = campaign.clients;
    const at = campaign.at(`texts/${loaded.id}/reopen`);
    expect((await coordinator.post(at, undefined, versioned(confirmed.body))).status).toBe(200);
    expect(await count()).toMatchObject({
      ask: { number: '5, 24' },
      tally: { yes: 12, no: 6 },
      passes: true,
    });
  });
});

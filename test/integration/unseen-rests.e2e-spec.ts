import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDraftCampaign, type DraftCampaign } from '../support/drafts.js';
import { setClock } from '../support/makers.js';

type Row = Record<string, any>;

const RIVERS = { number: '4', title: 'Rivers and lakes', body: 'States shall keep rivers clean.' };
const RIGHTS = [
  { number: '3', title: 'Respect for human rights', body: 'States shall respect human rights.' },
];

/** What a campaigner keeps to themselves rests on things that a coordinator removes, who does not see it. */
describe('under what nobody else sees, nothing is removed:', () => {
  let demarche: TestDemarche;
  let campaign: DraftCampaign;
  beforeAll(async () => {
    demarche = await startDemarche();
  });
  afterAll(() => demarche.stop());
  beforeEach(async () => {
    await setClock(demarche.database, '2024-01-20T16:00:00Z');
    campaign = await aDraftCampaign(demarche, '2023-07-31');
  });

  const made = async (who: 'coordinator' | 'campaigner', path: string, body: object): Promise<Row> => {
    const answer = await campaign.clients[who].post(campaign.at(path), body);
    expect([answer.status, answer.body.fields ?? []]).toEqual([201, []]);
    return answer.body;
  };
  const anAsk = () =>
    made('coordinator', 'asks', { key: 'own', title: 'An ask of our own', summary: '', priority: 5 });
  const aPosition = (askId: string) =>
    made('campaigner', 'positions', {
      ...{ delegationCode: 'FJI', askId, stance: 'support', confidence: 2, said: 'publicly', tier: 'me' },
      ...{ grade: 'webcast', source: 'Webcast', occurredAt: '2024-01-15T15:00:00Z' },
    });
  const anAmendment = (about: object) =>
    made('campaigner', 'amendments', {
      ...{
        title: 'Mine',
        effect: 'serves',
        tier: 'me',
        sponsors: [],
        grade: 'official_record',
        source: 'Conference room paper',
      },
      ...about,
    });
  const aDraft = async (articles = RIGHTS) => {
    const text = await made('coordinator', 'texts', {
      ...{ key: 'one', title: 'Draft one', circulatedOn: '2023-08-01', articles },
    });
    const answer = await campaign.clients.coordinator.post(
      campaign.at(`texts/${text['id']}/confirm`),
      undefined,
      { 'If-Match': `"${text['version']}"` },
    );
    expect(answer.status).toBe(200);
    return answer.body as Row;
  };
  const uses = async (path: string) =>
    (await campaign.clients.coordinator.get(campaign.at(`${path}/uses`))).body.items.map(
      ({ kind }: Row) => kind,
    );
  const removed = async (path: string, version: number) => {
    const { status, body } = await campaign.clients.coordinator.delete(campaign.at(path), version);
    return [status, body?.fields?.[0]?.code];
  };

  it('no ask under a position', async () => {
    const ask = await anAsk();
    const position = await aPosition(ask['id']);
    // Nothing of it is told.
    expect(await uses(`asks/${ask['id']}`)).toEqual([]);
    expect(await removed(`asks/${ask['id']}`, 1)).toEqual([409, 'asks.somethingRests']);
    await campaign.clients.campaigner.post(campaign.at(`positions/${position['id']}/retract`), {
      reason: 'Not said',
    });
    expect(await removed(`asks/${ask['id']}`, 1)).toEqual([204, undefined]);
  });

  it('no ask under an amendment', async () => {
    const ask = await anAsk();
    await anAmendment({ askId: ask['id'] });
    expect(await uses(`asks/${ask['id']}`)).toEqual([]);
    expect(await removed(`asks/${ask['id']}`, 1)).toEqual([409, 'asks.somethingRests']);
  });

  it('no draft under an amendment to it', async () => {
    const text = await aDraft();
    const amendment = await anAmendment({ askId: (await anAsk())['id'], textVersionId: text['id'] });
    expect(await uses(`texts/${text['id']}`)).not.toContain('amendment');
    expect(await removed(`texts/${text['id']}`, text['version'])).toEqual([409, 'texts.somethingRests']);
    const { body } = await campaign.clients.campaigner.get(campaign.at(`amendments/${amendment['id']}`));
    expect(body.textVersion ?? body.textVersionId).toBeTruthy();
  });

  it('no provision that goes with its draft, under an amendment that names the provision alone', async () => {
    const { articles, id, version } = await aDraft([RIVERS]);
    const provisionId = articles[0].provision?.id ?? articles[0].provisionId;
    const asks = (await campaign.clients.coordinator.get(campaign.at('asks?limit=200'))).body.items;
    expect(asks.some((ask: Row) => JSON.stringify(ask).includes(provisionId))).toBe(false);
    const amendment = await anAmendment({ askId: (await anAsk())['id'], provisionId });
    expect(await removed(`texts/${id}`, version)).toEqual([200, undefined]);
    const { body } = await campaign.clients.campaigner.get(campaign.at(`amendments/${amendment['id']}`));
    expect(body.provision.id).toBe(provisionId);
  });

  it('no provision under an amendment to it', async () => {
    const provision = await made('coordinator', 'provisions', {
      key: 'new-one',
      title: 'A provision of our own',
    });
    await anAmendment({ askId: (await anAsk())['id'], provisionId: provision['id'] });
    expect(await uses(`provisions/${provision['id']}`)).toEqual([]);
    const [status] = await removed(`provisions/${provision['id']}`, provision['version']);
    expect(status).toBe(409);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const post = (path: string, body: object) => coalition.clients.author.post(coalition.at(path), body);
/** An amendment for an ask of its own, proposed on 1 August. */
const anAmendment = async (sponsors: object[]) => {
  const askId = (await anAsk(demarche.database, coalition.campaign)).id;
  const amendment = { title: 'Keep it', askId, effect: 'serves', grade: 'webcast', tier: 'coalition' };
  const { body } = await post('amendments', { ...amendment, proposedOn: '2024-08-01', sponsors });
  return { id: body.id as string, askId };
};
const sponsors = async (id: string, list: object[]) => {
  const { body } = await coalition.clients.author.get(coalition.at(`amendments/${id}`));
  const path = coalition.at(`amendments/${id}/sponsors`);
  const answer = await coalition.clients.author.call('PUT', path, { sponsors: list }, {
    'If-Match': `"${body.version}"`,
  }); // prettier-ignore
  expect(answer.status).toBe(200);
  return answer.body.sponsors.map(({ delegationCode, since, until }: Record<string, unknown>) => {
    return [delegationCode, since, until];
  });
};
const opposes = (askId: string, occurredAt: string) =>
  post('positions', {
    ...{ delegationCode: 'KEN', askId, stance: 'oppose', confidence: 3, said: 'publicly', zone: 'UTC' },
    ...{ occurredAt, tier: 'coalition', grade: 'webcast' },
  });
const countOf = async (id: string) => {
  const { body } = await coalition.clients.author.get(coalition.at(`amendments/${id}/count`));
  return [body.tally.yes, body.tally.no];
};
const kenya = (more: object = {}) => ({ delegationCode: 'KEN', role: 'co_sponsor', ...more });

describe('a delegation that comes back to an amendment', () => {
  it.each([
    ['without a day', {}],
    ['with its former day, only “until” cleared', { since: '2024-08-01' }],
  ])('is for it, whatever it said while its name was off: %s', async (_, back) => {
    const { id, askId } = await anAmendment([kenya({ since: '2024-08-01' })]);
    await sponsors(id, [kenya({ since: '2024-08-01', until: '2024-08-03' })]);
    await opposes(askId, '2024-08-05T10:00:00Z');
    expect(await countOf(id)).toEqual([0, 1]);
    expect(await sponsors(id, [kenya(back)])).toEqual([['KEN', '2024-08-08', null]]);
    expect(await countOf(id)).toEqual([1, 0]);
  });

  it('is back from the day that is named', async () => {
    const { id, askId } = await anAmendment([kenya({ since: '2024-08-01' })]);
    await sponsors(id, [kenya({ until: '2024-08-03' })]);
    await opposes(askId, '2024-08-07T10:00:00Z');
    expect(await sponsors(id, [kenya({ since: '2024-08-06' })])).toEqual([['KEN', '2024-08-06', null]]);
    expect(await countOf(id)).toEqual([0, 1]);
  });

  it('keeps its day where its name was taken off by mistake and put back at once', async () => {
    const { id } = await anAmendment([kenya({ since: '2024-08-01' })]);
    expect(await sponsors(id, [])).toEqual([['KEN', '2024-08-01', '2024-08-08']]);
    expect(await sponsors(id, [kenya({ since: '2024-08-01' })])).toEqual([['KEN', '2024-08-01', null]]);
  });
});

describe('a day that lies ahead at the venue', () => {
  it.each([
    ['since', { since: '2024-08-09' }],
    ['until', { since: '2024-08-01', until: '2024-08-09' }],
  ])('is refused as “%s” of a sponsor: until then it would count as if it had come', async (field, days) => {
    const { id } = await anAmendment([kenya({ since: '2024-08-01' })]);
    const path = coalition.at(`amendments/${id}/sponsors`);
    const first = { 'If-Match': '"1"' };
    const answer = await coalition.clients.author.call('PUT', path, { sponsors: [kenya(days)] }, first);
    expect([answer.status, answer.body.fields]).toEqual([
      400,
      [expect.objectContaining({ path: `sponsors[0].${field}`, code: 'amendments.sponsorAhead' })],
    ]);
    expect((await coalition.clients.author.get(coalition.at(`amendments/${id}`))).body.version).toBe(1);
  });
});

describe('a delegation that joins an amendment later', () => {
  it('is for it from the day of its entry, whatever it had said before', async () => {
    const { id, askId } = await anAmendment([]);
    await opposes(askId, '2024-08-05T10:00:00Z');
    expect(await sponsors(id, [kenya()])).toEqual([['KEN', '2024-08-08', null]]);
    expect(await countOf(id)).toEqual([1, 0]);
    expect(await sponsors(id, [kenya({ role: 'sponsor' })])).toEqual([['KEN', '2024-08-08', null]]);
  });

  it('is against it where it said so later; who was there from the start has the day of the proposal', async () => {
    const { id, askId } = await anAmendment([kenya()]);
    expect(await countOf(id)).toEqual([1, 0]);
    await opposes(askId, '2024-08-05T10:00:00Z');
    expect(await countOf(id)).toEqual([0, 1]);
  });

  it('has the day of the venue, and so has what it said', async () => {
    const { make } = demarche.database;
    const campaignId = coalition.campaign.id;
    const processId = await make.process({ campaignId });
    const days = { opensLocal: '2024-08-01T10:00', closesLocal: '2024-08-20T18:00' };
    await make.session({ campaignId, processId, ...days });
    // Half past nine in the evening of 8 August in New York.
    await setClock(demarche.database, '2024-08-09T01:30:00Z');
    const { id, askId } = await anAmendment([]);
    expect(await sponsors(id, [kenya()])).toEqual([['KEN', '2024-08-08', null]]);
    expect(await sponsors(id, [])).toEqual([['KEN', '2024-08-08', '2024-08-08']]);
    await sponsors(id, [kenya()]);
    const said = { delegationCode: 'KEN', askId, stance: 'oppose', confidence: 3, said: 'publicly' };
    const place = { zone: 'America/New_York', occurredAt: '2024-08-08T21:00:00-04:00' };
    await post('positions', { ...said, ...place, tier: 'coalition', grade: 'webcast' });
    expect(await countOf(id)).toEqual([1, 0]);
  });
});

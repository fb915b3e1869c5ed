import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { letterOfMail } from '#libs/data';
import { Database, newId } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { anOpenLetter, aRequest, formOf, post, SIGNS, tokenOf } from '../support/signing.js';

/* Two people of one organisation, each with a link of their own. */
let demarche: TestDemarche;
let world: Directory;
let letterId: string;
let first: { requestId: string; userId: string; organisationId: string | null };
let second: { requestId: string; userId: string };

interface Line {
  id: string;
  version: number;
  shownName: string;
  state: string;
  withheld: boolean;
  confirmedAt: string | null;
  askedAs: string | null;
}

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  const { campaign, people } = world;
  letterId = await anOpenLetter(demarche, campaign, people.coordinator.id);
  const askedBy = people.coordinator.id;
  first = await aRequest(demarche, campaign, letterId, { askedBy, organisation: 'Rights Here' });
  second = await aRequest(demarche, campaign, letterId, { askedBy, organisation: null });
  await demarche.database.admin('update letter_request set organisation_id = $2 where id = $1', [
    ...[second.requestId, first.organisationId],
  ]);
});

async function act({ requestId }: { requestId: string }, fields: Record<string, string>) {
  const client = new Client(demarche.base);
  const token = tokenOf(demarche, 'request', requestId);
  return post(client, token, { ...SIGNS, ...fields, form: await formOf(client, token) });
}
const path = (more = '') => world.at(`letters/${letterId}${more}`);
const lines = async (query = ''): Promise<Line[]> =>
  (await world.client.get(path(`/signatories${query}`))).body.items;
const waiting = async () => (await world.client.get(path())).body.numbers.waiting;
const decide = ({ id, version }: Line, decision: string) =>
  world.client.post(path(`/signatories/${id}/decide`), { decision }, { 'If-Match': `"${version}"` });
const members = async () =>
  (await world.people.colleague.client.get(path('/signatories'))).body.items.map(
    (one: Line) => one.shownName,
  );
const receipts = (userId: string) =>
  demarche.database.admin(`select id from delivery where user_id = $1 and kind = 'letter_receipt'`, [userId]);

const NAMED = { name: 'Rights Here', place: 'Kenya' };

describe('two people of one organisation', () => {
  it('cannot list for one another what one of them withholds, and are told who can', async () => {
    await act(first, { ...NAMED, withheld: 'yes' });
    await decide((await lines())[0]!, 'approve');
    const answer = await act(second, { ...NAMED, act: 'change', withheld: '' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('id="withheld-problem"');
    expect(answer.text).toContain('Somebody else of your organisation signed');
    expect(await lines()).toMatchObject([{ state: 'approved', withheld: true }]);
    expect(await members()).toEqual([]);
    // Another place, still withheld, may be written by either, and the name listed by whoever withheld it.
    expect((await act(second, { ...NAMED, act: 'change', place: 'Nairobi', withheld: 'yes' })).status).toBe(
      200,
    );
    expect((await act(first, { ...NAMED, act: 'change', withheld: '' })).status).toBe(200);
    expect(await lines()).toMatchObject([{ withheld: false }]);
  });

  it('cannot list it either by withdrawing it and signing anew: a coordinator sees both', async () => {
    await act(first, { ...NAMED, withheld: 'yes' });
    await act(second, { act: 'withdraw' });
    await act(second, NAMED);
    const found = (await lines()).map(({ state, withheld, confirmedAt }) => [
      ...[state, withheld, confirmedAt !== null],
    ]);
    expect(found.toSorted()).toEqual([
      ['offered', false, true],
      ['withdrawn', true, true],
    ]);
    expect(await members()).toEqual([]);
  });

  it('each hear of what the other one does: whoever signed has a receipt of the withdrawal', async () => {
    await act(first, NAMED);
    expect(await receipts(first.userId)).toHaveLength(1);
    await act(second, { act: 'withdraw' });
    expect(await receipts(first.userId)).toHaveLength(2);
  });

  it('hear of it also where the line of one was merged into another, once each, and of the one that stands', async () => {
    await act(first, NAMED);
    const typed = await world.client.post(path('/signatories'), {
      ...{ kind: 'organisation', shownName: 'Rights Here International' },
    });
    const own = (await lines()).find(({ shownName }) => shownName === 'Rights Here')!;
    const merged = await world.client.post(
      path(`/signatories/${own.id}/merge`),
      { intoId: typed.body.id },
      { 'If-Match': `"${own.version}"` },
    );
    expect(merged.status).toBe(200);
    await act(second, { act: 'withdraw' });
    expect((await lines()).find(({ id }) => id === typed.body.id)).toMatchObject({ state: 'withdrawn' });
    expect(await receipts(first.userId)).toHaveLength(2);
    const database = await Database.open({ url: demarche.database.url, poolSize: 1 });
    const mail = await database.asRole('auth', (tx) =>
      tx.first(letterOfMail, { requestId: first.requestId }),
    );
    await database.close();
    expect(mail).toMatchObject({ signatureState: 'withdrawn', shownName: 'Rights Here International' });
  });
});

describe('what a coordinator decides', () => {
  it('a second signature of an organisation waits, is counted so, is found so and can be refused', async () => {
    await act(first, NAMED);
    expect(await waiting()).toBe(1);
    const other = await aRequest(demarche, world.campaign, letterId, {
      ...{ askedBy: world.people.coordinator.id, organisation: null },
    });
    await act(other, { name: 'RIGHTS  HERE' });
    expect(await waiting()).toBe(2);
    expect(await lines('?state=confirmed')).toHaveLength(2);
    expect(await lines('?state=offered')).toHaveLength(0);
    const preview = await world.client.get(path('/lists/preview'));
    expect(preview.body.waiting.toSorted()).toEqual(['RIGHTS  HERE', 'Rights Here'].toSorted());
    const offered = (await lines()).find(({ state }) => state === 'offered')!;
    expect((await decide(offered, 'refuse')).body).toMatchObject({ state: 'refused' });
    expect(await waiting()).toBe(1);
  });

  it('what the link of an organisation signed under another name says whose link it was', async () => {
    await act(first, { name: 'Somebody Else International' });
    expect(await lines()).toMatchObject([{ askedAs: 'Rights Here' }]);
    await act(first, { ...NAMED, act: 'change' });
    expect(await lines()).toMatchObject([{ askedAs: null }]);
    const other = await aRequest(demarche, world.campaign, letterId, {
      ...{ askedBy: world.people.coordinator.id, organisation: `Org ${newId()}` },
    });
    await act(other, { kind: 'individual', name: 'Ana Pérez' });
    const ana = (await lines()).find(({ shownName }) => shownName === 'Ana Pérez')!;
    expect(ana.askedAs).toMatch(/^Org /);
    // Who does not coordinate reads no word of whom one asked.
    await decide(ana, 'approve');
    const { body } = await world.people.colleague.client.get(path('/signatories'));
    expect(body.items).toMatchObject([{ shownName: 'Ana Pérez', askedAs: null }]);
  });
});

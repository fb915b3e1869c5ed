import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LetterSigning } from '#libs/data';
import { newId } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { anOpenLetter, aRequest, formOf, post, SIGNS, tokenOf } from '../support/signing.js';

let demarche: TestDemarche;
let world: Directory;
let coordinator: Client;
let letterId: string;

const path = (more = '') => world.at(`letters/${letterId}/signatories${more}`);
const at = (version: number) => ({ 'If-Match': `"${version}"` });
const why = ({ body }: { body: { fields?: { code: string; path: string }[] } }) =>
  [body.fields?.[0]?.path, body.fields?.[0]?.code] as const;
interface Line {
  id: string;
  version: number;
  shownName: string;
  state: string;
  withheld: boolean;
}

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  coordinator = world.client;
  letterId = await anOpenLetter(demarche, world.campaign, world.people.coordinator.id);
});

const stranger = () => new Client(demarche.base);
const asked = () =>
  aRequest(demarche, world.campaign, letterId, { askedBy: world.people.coordinator.id, organisation: null });
const ownLink = (requestId: string) => tokenOf(demarche, 'request', requestId);
async function act(token: string, fields: Record<string, string>) {
  const client = stranger();
  return post(client, token, { ...SIGNS, ...fields, form: await formOf(client, token) });
}
async function sharedLink(): Promise<string> {
  const linkId = newId();
  await demarche.database
    .table(LetterSigning)
    .insertMissing([{ letterId, campaignId: world.campaign.id }], 'letterId');
  await demarche.database.table(LetterSigning).update({ letterId }, { linkId });
  return tokenOf(demarche, 'shared', linkId);
}
const lines = async (): Promise<Line[]> => (await coordinator.get(path())).body.items;
const line = async (): Promise<Line> => (await lines())[0]!;
const decide = ({ id, version }: Line, decision: string) =>
  coordinator.post(path(`/${id}/decide`), { decision }, at(version));
const members = async () =>
  (await world.people.colleague.client.get(path())).body.items.map(({ shownName }: Line) => shownName);

describe('a line that came by a link', () => {
  it('is approved by nobody before whoever signed it has confirmed it', async () => {
    expect((await act(await sharedLink(), { name: 'Forged Org', email: 'a@example.org' })).status).toBe(200);
    const forged = await line();
    expect(forged).toMatchObject({ shownName: 'Forged Org', state: 'offered' });
    const answer = await decide(forged, 'approve');
    expect([answer.status, why(answer)]).toEqual([409, ['decision', 'letters.notConfirmed']]);
    const refused = (await decide(forged, 'refuse')).body;
    const back = (await decide(refused, 'undo')).body;
    expect(back).toMatchObject({ state: 'offered' });
    expect((await decide(back, 'approve')).status).toBe(409);
    expect(await members()).toEqual([]);
  });

  it('whose name its signer withholds is listed by nobody else, not even merged into another', async () => {
    const { requestId } = await asked();
    const ana = { kind: 'individual', name: 'Ana Canary', withheld: 'yes' };
    await act(ownLink(requestId), ana);
    await decide(await line(), 'approve');
    const signed = await line();
    const lifted = await coordinator.patch(path(`/${signed.id}`), { withheld: false }, signed.version);
    expect([lifted.status, why(lifted)]).toEqual([409, ['withheld', 'letters.signerWithholds']]);
    expect((await coordinator.patch(path(`/${signed.id}`), { place: 'Kenya' }, signed.version)).status).toBe(
      200,
    );
    const typed = (await coordinator.post(path(), { kind: 'individual', shownName: 'Ana Canary' })).body;
    const into = (version: number) =>
      coordinator.post(path(`/${signed.id}/merge`), { intoId: typed.id }, at(version));
    expect(why(await into(signed.version + 1))).toEqual(['intoId', 'letters.mergeWithheld']);
    await coordinator.patch(path(`/${typed.id}`), { withheld: true }, typed.version);
    expect((await into(signed.version + 1)).status).toBe(200);
    const opened = await coordinator.patch(path(`/${typed.id}`), { withheld: false }, typed.version + 1);
    expect(why(opened)).toEqual(['withheld', 'letters.signerWithholds']);
    expect(await members()).toEqual([]);
    await act(ownLink(requestId), { ...ana, act: 'change', place: '', withheld: '' });
    expect(await members()).toEqual(['Ana Canary']);
  });

  it('is withheld by a coordinator, and by the same taken back', async () => {
    const { requestId } = await asked();
    await act(ownLink(requestId), { kind: 'individual', name: 'Ben', affiliation: '' });
    const { id, version } = await line();
    const withheld = await coordinator.patch(path(`/${id}`), { withheld: true }, version);
    expect(withheld.body).toMatchObject({ withheld: true });
    const undone = await coordinator.patch(path(`/${id}`), { withheld: false }, version + 1);
    expect([undone.status, undone.body.withheld]).toEqual([200, false]);
  });

  it('keeps the date of its withdrawal whatever somebody else offers for that address', async () => {
    const { requestId, email } = await asked();
    await act(ownLink(requestId), { name: 'Our Org' });
    await act(ownLink(requestId), { act: 'withdraw' });
    const before = await line();
    expect((await act(await sharedLink(), { name: 'Another name', email })).status).toBe(200);
    const after = await lines();
    expect(after).toContainEqual(before);
    expect(after.map(({ shownName, state }) => [shownName, state]).toSorted()).toEqual([
      ['Another name', 'offered'],
      ['Our Org', 'withdrawn'],
    ]);
  });
});

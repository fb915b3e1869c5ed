import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { anOrganisation, aPerson } from '../support/makers.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { anOpenLetter, aRequest, tokenOf } from '../support/signing.js';
import { statementsOf } from '../support/statements.js';

let demarche: TestDemarche;
let world: Directory;
let letterId: string;
let member: Client;

const mine = async (by: Client) => (await by.get(world.at('my-letters'))).body.items;
const admin = (text: string, values: unknown[]) => demarche.database.admin(text, values);
const open = () => anOpenLetter(demarche, world.campaign, world.people.coordinator.id);
const request = (more: { organisation?: string | null } = {}) =>
  aRequest(demarche, world.campaign, letterId, { askedBy: world.people.coordinator.id, ...more });

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  member = world.people.colleague.client;
  letterId = await open();
});

describe('the letters of my day', () => {
  it('tell a coordinator when sign-on closes, how many have answered and who waits', async () => {
    const [one] = [await request(), await request()];
    await admin(`update letter_request set answer = 'declined' where id = $1`, [one.requestId]);
    await demarche.database.make.signatory({
      ...{ campaignId: world.campaign.id, letterId, state: 'confirmed', approvedAt: null },
    });
    const quiet = await open();
    const items = await mine(world.client);
    expect(items.map(({ id }: { id: string }) => id).toSorted()).toEqual([letterId, quiet].toSorted());
    const line = items.find(({ id }: { id: string }) => id === letterId);
    expect(line).toMatchObject({
      closes: { zone: 'America/New_York', over: false },
      progress: { asked: 2, answered: 1, waiting: 1 },
      asked: null,
    });
    await admin(`update letter set state = 'closed' where id = any($1)`, [[letterId, quiet]]);
    expect((await mine(world.client)).map(({ id }: { id: string }) => id)).toEqual([letterId]);
  });

  it('are to a member those that person was asked to sign, with the own page, until an answer', async () => {
    expect(await mine(member)).toEqual([]);
    const { requestId, organisationId } = await request({ organisation: 'Asked' });
    expect(await mine(member)).toEqual([]);
    await admin('update letter_request set user_id = $1 where id = $2', [
      world.people.colleague.id,
      requestId,
    ]);
    const link = expect.stringContaining(`/sign/${tokenOf(demarche, 'request', requestId)}`);
    expect(await mine(member)).toMatchObject([
      { id: letterId, progress: null, asked: { organisation: 'Asked', link } },
    ]);
    await demarche.database.make.signatory({ campaignId: world.campaign.id, letterId, organisationId });
    expect(await mine(member)).toEqual([]);
  });

  it('are to others of an organisation without the link of whom was asked, and to nobody else', async () => {
    const { requestId } = await request({ organisation: 'Ours' });
    const other = await aPerson(demarche.database, world.campaign, { role: 'member' });
    const [seat] = await admin('select organisation_id from membership where user_id = $1', [
      world.people.colleague.id,
    ]);
    await admin('update letter_request set organisation_id = $1 where id = $2', [
      seat?.['organisation_id'],
      requestId,
    ]);
    const stranger = await anOrganisation(demarche.database, world.campaign.id);
    await admin('update membership set organisation_id = $1 where user_id = $2', [stranger, other.id]);
    const items = await mine(member);
    expect(items).toMatchObject([{ id: letterId, asked: { link: null } }]);
    expect(JSON.stringify(items)).not.toContain(requestId.replaceAll('-', ''));
    expect(await mine(await demarche.as(other))).toEqual([]);
    await admin('update letter_request set removed_at = now() where id = $1', [requestId]);
    expect(await mine(member)).toEqual([]);
  });

  it('are read at as many statements for ten as for one', async () => {
    const few = await statementsOf(() => mine(world.client));
    for (let n = 0; n < 9; n++) await open();
    expect(await statementsOf(() => mine(world.client))).toBe(few);
  });
});

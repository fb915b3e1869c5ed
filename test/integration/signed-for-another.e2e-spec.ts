import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FocalPoint, LetterSigning, Membership } from '#libs/data';
import { newId } from '#libs/platform';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { anOpenLetter, aRequest, formOf, post, SIGNS, tokenOf } from '../support/signing.js';

/* Somebody who was asked as one, or whose address is of one, signs as another: a coordinator sees it before approving. */
let demarche: TestDemarche;
let world: Directory;
let letterId: string;

interface Line {
  shownName: string;
  askedAs: string | null;
  addressOf: string | null;
}

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  letterId = await anOpenLetter(demarche, world.campaign, world.people.coordinator.id);
});

const path = (more: string) => world.at(`letters/${letterId}${more}`);
const marks = async (): Promise<Line[]> =>
  (await world.client.get(path('/signatories'))).body.items.map(
    ({ shownName, askedAs, addressOf }: Line) => ({ shownName, askedAs, addressOf }),
  );
async function act(requestId: string, fields: Record<string, string>) {
  const client = new Client(demarche.base);
  const token = tokenOf(demarche, 'request', requestId);
  return post(client, token, { ...SIGNS, ...fields, form: await formOf(client, token) });
}
/** Asked under a name that no organisation of the directory has. */
async function askedFor(name: string, email?: string): Promise<string> {
  const { requestId } = await aRequest(demarche, world.campaign, letterId, {
    ...{ askedBy: world.people.coordinator.id, organisation: null },
  });
  await demarche.database.admin(
    `with r as (update letter_request set name = $2, email = coalesce($3, email) where id = $1 returning user_id)
      update user_account u set email = coalesce($3, u.email) from r where u.id = r.user_id`,
    [requestId, name, email ?? null],
  );
  return requestId;
}
const listed = (name: string, more: object = {}) => world.add({ name, ...more });
/** By the link that is shared, confirmed from the mailbox of that address. */
async function offered(email: string, fields: Record<string, string>): Promise<string> {
  const linkId = newId();
  const { id: campaignId } = world.campaign;
  await demarche.database.table(LetterSigning).insertMissing([{ letterId, campaignId }], 'letterId');
  await demarche.database.table(LetterSigning).update({ letterId }, { linkId });
  const client = new Client(demarche.base);
  const token = tokenOf(demarche, 'shared', linkId);
  const form = await formOf(client, token);
  expect((await post(client, token, { ...SIGNS, ...fields, email, form })).status).toBe(200);
  const [request] = await demarche.database.admin(
    'select r.id from letter_request r join user_account u on u.id = r.user_id where u.email = $1',
    [email],
  );
  return (request as { id: string }).id;
}

describe('whoever was asked under a name', () => {
  it('and signs as another one is marked, though the directory knows neither', async () => {
    await act(await askedFor('Amnesty'), { name: 'Somebody Else International' });
    const marked = { shownName: 'Somebody Else International', askedAs: 'Amnesty', addressOf: null };
    expect(await marks()).toEqual([marked]);
  });

  it('stays marked after the request was taken out', async () => {
    const labelled = await askedFor('Amnesty');
    await act(labelled, { name: 'Somebody Else' });
    const { requestId } = await aRequest(demarche, world.campaign, letterId, {
      ...{ askedBy: world.people.coordinator.id, organisation: 'Rights Here' },
    });
    await act(requestId, { name: 'Yet Another' });
    for (const id of [labelled, requestId]) {
      const gone = await world.client.call('DELETE', path(`/requests/${id}`), undefined, {
        ...{ 'If-Match': `"${await versionOf(id)}"` },
      });
      expect(gone.status).toBe(204);
    }
    expect(await marks()).toEqual([
      { shownName: 'Somebody Else', askedAs: 'Amnesty', addressOf: null },
      { shownName: 'Yet Another', askedAs: 'Rights Here', addressOf: null },
    ]);
  });

  it('and signs under that one, however it is written, is not marked; nor is who was asked by an address alone', async () => {
    await act(await askedFor('Access Now'), { name: 'ACCESS  now' });
    const { requestId } = await aRequest(demarche, world.campaign, letterId, {
      ...{ askedBy: world.people.coordinator.id, organisation: null },
    });
    await act(requestId, { name: 'Any Name' });
    expect((await marks()).map(({ askedAs, addressOf }) => [askedAs, addressOf])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('an address of an organisation of the directory', () => {
  beforeEach(async () => {
    await listed('Rights Here', { shortName: 'RH', website: 'https://www.rights-here.example/about' });
  });

  it('by the domain of its website is marked where it signs as another one, also by the shared link', async () => {
    const one = await offered('ana@rights-here.example', { name: 'Somebody Else' });
    expect(await marks()).toEqual([{ shownName: 'Somebody Else', askedAs: null, addressOf: 'Rights Here' }]);
    await act(one, { act: 'confirm' });
    await offered('ben@mail.rights-here.example', { name: 'Other Again' });
    await offered('eve@not-rights-here.example', { name: 'Unrelated' });
    expect(await marks()).toEqual([
      { shownName: 'Other Again', askedAs: null, addressOf: 'Rights Here' },
      { shownName: 'Somebody Else', askedAs: null, addressOf: 'Rights Here' },
      { shownName: 'Unrelated', askedAs: null, addressOf: null },
    ]);
  });

  it('is no address where many have pages or mailboxes', async () => {
    await listed('Blog Here', { website: 'https://wordpress.com/blog-here' });
    await listed('Page Here', { website: 'https://www.facebook.com/page-here' });
    await listed('Own Below', { website: 'https://own-below.wordpress.com' });
    await offered('ana@theirs.wordpress.com', { name: 'One' });
    await offered('ben@facebook.com', { name: 'Two' });
    await offered('eve@own-below.wordpress.com', { name: 'Three' });
    expect((await marks()).map(({ shownName, addressOf }) => [shownName, addressOf])).toEqual([
      ['One', null],
      ['Three', 'Own Below'],
      ['Two', null],
    ]);
  });

  it('of its focal point is marked likewise', async () => {
    const { author } = world.people;
    const [organisation] = (await world.read('organisations?q=Rights')).items;
    await demarche.database.table(FocalPoint).insert({
      ...{ campaignId: world.campaign.id, organisationId: organisation.id },
      membershipId: author.membershipId,
    });
    await offered(author.email, { name: 'Somebody Else' });
    expect(await marks()).toMatchObject([{ addressOf: 'Rights Here' }]);
    await demarche.database.table(Membership).update({ id: author.membershipId }, { state: 'removed' });
    expect(await marks()).toMatchObject([{ addressOf: null }]);
  });

  it('signs as itself by any of its names, or as a person, unmarked; members read nothing of it', async () => {
    await offered('ana@rights-here.example', { name: 'RH' });
    await offered('ben@rights-here.example', { name: 'Ben', kind: 'individual' });
    expect((await marks()).map(({ addressOf }) => addressOf)).toEqual([null, null]);
    const id = await askedFor('Small Group', 'eve@rights-here.example');
    await act(id, { name: 'Small Group' });
    expect((await marks()).filter(({ shownName }) => shownName === 'Small Group')).toMatchObject([
      { askedAs: null, addressOf: null },
    ]);
    await act(id, { act: 'change', name: 'Large Group' });
    await demarche.database.admin(
      `update signatory set state = 'approved', approved_at = now() where letter_id = $1`,
      [letterId],
    );
    expect((await marks()).find(({ shownName }) => shownName === 'Large Group')?.askedAs).toBe('Small Group');
    const { body } = await world.people.colleague.client.get(path('/signatories'));
    expect(body.items.map(({ askedAs, addressOf }: Line) => askedAs ?? addressOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

async function versionOf(id: string): Promise<number> {
  const [row] = await demarche.database.admin('select version from letter_request where id = $1', [id]);
  return (row as { version: number }).version;
}

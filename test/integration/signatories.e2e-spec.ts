import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { identityKey, inListOrder, type InOrder } from '#libs/domain';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { anOrganisation } from '../support/makers.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;
let client: Client;
let letterId: string;

const path = (more = '') => world.at(`letters/${letterId}/signatories${more}`);
const at = (version: number) => ({ 'If-Match': `"${version}"` });
const why = ({ body }: { body: { fields?: { code: string; path: string }[] } }) =>
  [body.fields?.[0]?.path, body.fields?.[0]?.code] as const;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  client = world.client;
  const letter = await client.post(world.at('letters'), {
    title: 'Open letter',
    texts: [{ language: 'en', title: 'L', salutation: '', body: 'We ask.', note: '', authentic: true }],
    addressees: [{ kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null }],
  });
  letterId = letter.body.id;
});

const add = async (body: object) => (await client.post(path(), { kind: 'organisation', ...body })).body;
const all = async (by = client, query = '') => (await by.get(`${path()}${query}`)).body.items;
const names = async (by = client, query = '') =>
  (await all(by, query)).map(({ shownName }: { shownName: string }) => shownName);
const decide = ({ id, version }: { id: string; version: number }, decision: string) =>
  client.post(path(`/${id}/decide`), { decision }, at(version));
const numbers = async (by = client) => (await by.get(world.at(`letters/${letterId}`))).body.numbers;

describe('the list of a letter', () => {
  it('is in one order: organisations, those with a place first, then by name; page by page the same', async () => {
    const wanted = [
      ['Zeta', null],
      ['access now', null],
      ['Éclair', null],
      ['ชุมชน', null],
      ['Second', 2],
      ['First', 1],
    ] as const;
    for (const [shownName, sort] of wanted) await add({ shownName, sort });
    await add({ kind: 'individual', shownName: 'A person', affiliation: 'A university' });
    const whole = await all();
    const keyed = whole.map((one: InOrder & { shownName: string }) => ({
      ...one,
      nameKey: identityKey(one.shownName),
    }));
    expect(keyed.toSorted(inListOrder)).toEqual(keyed);
    expect(keyed.slice(0, 2).map(({ shownName }: { shownName: string }) => shownName)).toEqual([
      'First',
      'Second',
    ]);
    expect(keyed.at(-1)).toMatchObject({ kind: 'individual' });
    const paged = [];
    for (let cursor = ''; ;) {
      const { items, next } = (await client.get(`${path()}?limit=2${cursor}`)).body;
      paged.push(...items);
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(paged).toEqual(whole);
    expect(await names(client, '?q=ECLAIR')).toEqual(['Éclair']);
    expect(await names(client, '?kind=individual')).toEqual(['A person']);
  });

  it('is what is approved and not withheld to a member, without any address; all of it to a coordinator', async () => {
    const email = 'canary-address@example.org';
    await add({ shownName: 'Listed', email });
    const hidden = await add({ shownName: 'Canary withheld', email, withheld: true });
    await decide(await add({ shownName: 'Canary refused' }), 'refuse');
    await decide(await add({ shownName: 'Canary withdrawn' }), 'withdraw');
    const member = world.people.colleague.client;
    const seen = await member.get(path());
    expect(seen.body.items).toMatchObject([{ shownName: 'Listed', email: null }]);
    for (const answer of [
      seen,
      await member.get(`${path()}?q=canary`),
      await member.get(`${path()}?state=refused`),
      await member.get(world.at(`letters/${letterId}`)),
      await member.get(world.at('letters')),
    ])
      expect(answer.text.toLowerCase()).not.toContain('canary');
    expect(await numbers(member)).toEqual({
      organisations: 1,
      individuals: 0,
      withheld: null,
      waiting: null,
    });
    expect(await numbers()).toEqual({ organisations: 2, individuals: 0, withheld: 1, waiting: 0 });
    expect((await all()).map(({ email: one }: { email: string | null }) => one)).toContain(email);
    expect((await member.post(path(`/${hidden.id}/decide`), { decision: 'refuse' }, at(1))).status).toBe(403);
    expect((await member.get(`${path()}?shelf=removed`)).status).toBe(403);
  });

  it('has an organisation once, also under a record that was merged into it, and again when that is taken apart', async () => {
    const other = await anOrganisation(demarche.database, world.campaign.id);
    const third = await anOrganisation(demarche.database, world.campaign.id);
    await add({ shownName: 'One', organisationId: other });
    const twice = await client.post(path(), {
      kind: 'organisation',
      shownName: 'Again',
      organisationId: other,
    });
    expect([twice.status, why(twice)]).toEqual([409, ['organisationId', 'letters.signedBefore']]);
    await add({ shownName: 'Three', organisationId: third });
    expect((await numbers()).organisations).toBe(2);
    await world.post(`organisations/${third}/merge`, { intoId: other });
    expect((await numbers()).organisations).toBe(1);
    const lines = await all();
    expect(
      lines.map(({ twice: is, organisationId }: { twice: boolean; organisationId: string }) => [
        is,
        organisationId,
      ]),
    ).toEqual([
      [true, other],
      [true, other],
    ]);
    expect(
      why(await client.post(path(), { kind: 'organisation', shownName: 'X', organisationId: third })),
    ).toEqual(['organisationId', 'letters.signedBefore']);
    await world.post(`organisations/${third}/unmerge`);
    expect((await numbers()).organisations).toBe(2);
    expect(
      (await all()).map(({ organisationId }: { organisationId: string }) => organisationId).toSorted(),
    ).toEqual([other, third].toSorted());
  });

  it('takes the same organisation once of twenty at the same moment', async () => {
    const organisationId = await anOrganisation(demarche.database, world.campaign.id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        client.post(path(), { kind: 'organisation', shownName: `Name ${n}`, organisationId }),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 409)).toEqual([201]);
  });
});

describe('a line', () => {
  it('is decided with a date, and each decision taken back by its undo', async () => {
    const line = await add({ shownName: 'A' });
    const withdrawn = (await decide(line, 'withdraw')).body;
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) });
    expect(why(await decide(withdrawn, 'approve'))).toEqual(['decision', 'letters.undoFirst']);
    const back = (await decide(withdrawn, 'undo')).body;
    expect(back).toMatchObject({ state: 'approved', withdrawnAt: null, approvedAt: line.approvedAt });
    const waiting = (await decide(back, 'undo')).body;
    expect(waiting).toMatchObject({ state: 'confirmed', approvedAt: null });
    expect(why(await decide(waiting, 'undo'))).toEqual(['decision', 'letters.nothingToUndo']);
    expect((await decide(line, 'refuse')).status).toBe(412);
  });

  it('that was withdrawn does not come back where its organisation has signed again', async () => {
    const organisationId = await anOrganisation(demarche.database, world.campaign.id);
    const line = await add({ shownName: 'A', organisationId });
    const withdrawn = (await decide(line, 'withdraw')).body;
    await add({ shownName: 'B', organisationId });
    expect(why(await decide(withdrawn, 'undo'))).toEqual(['decision', 'letters.signedBefore']);
  });

  it('is merged into another and taken apart, counted once in between', async () => {
    const [one, two] = [await add({ shownName: 'A' }), await add({ shownName: 'AA' })];
    const merged = await client.post(path(`/${two.id}/merge`), { intoId: one.id }, at(1));
    expect(merged.body).toMatchObject({ mergedIntoId: one.id });
    expect((await numbers()).organisations).toBe(1);
    expect(await names(world.people.colleague.client)).toEqual(['A']);
    const circle = await client.post(path(`/${one.id}/merge`), { intoId: two.id }, at(1));
    expect(why(circle)).toEqual(['intoId', 'letters.mergeOther']);
    await client.post(path(`/${two.id}/unmerge`));
    expect((await numbers()).organisations).toBe(2);
  });

  it('is late after sign-on closed and the grace, and says which wording it signed', async () => {
    const [letter] = (await client.get(world.at('letters'))).body.items;
    expect(await add({ shownName: 'Of a draft' })).toMatchObject({ wording: null, late: false });
    await client.post(world.at(`letters/${letterId}/step`), { step: 'open' }, at(letter.version));
    expect(await add({ shownName: 'In time' })).toMatchObject({ wording: 1, late: false });
    await demarche.database.admin(
      `update letter set closes_local = '2020-01-01T00:00', zone = 'UTC', closes_at = '2020-01-01T00:00:00Z',
         zone_version = 'x', grace_minutes = 30 where id = $1`,
      [letterId],
    );
    expect(await add({ shownName: 'Late' })).toMatchObject({ late: true });
  });

  it('is removed and put back, and its address changed and taken away', async () => {
    const line = await add({ shownName: 'A', email: 'one@example.org' });
    const changed = await client.patch(path(`/${line.id}`), { email: 'two@example.org', withheld: true }, 1);
    expect(changed.body).toMatchObject({ email: 'two@example.org', withheld: true, version: 2 });
    expect((await client.patch(path(`/${line.id}`), { email: null }, 2)).body.email).toBeNull();
    expect((await client.delete(path(`/${line.id}`), 3)).status).toBe(204);
    expect(await names()).toEqual([]);
    expect(await names(client, '?shelf=removed')).toEqual(['A']);
    expect((await client.post(path(`/${line.id}/restore`))).status).toBe(200);
    expect(await names()).toEqual(['A']);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import type { Client } from '../support/demarche.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, anOrganisation } from '../support/makers.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { aLead } from '../support/overview.js';

let demarche: TestDemarche;
let world: Directory;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
});

const merge = (id: string, intoId: string, client: Client = world.client) =>
  client.post(world.at(`organisations/${id}/merge`), { intoId });
const why = ({ body }: { body: { code?: string; fields?: { code: string }[] } }) =>
  body.fields?.[0]?.code ?? body.code;
const seatOf = (membershipId: string, organisationId: string) =>
  demarche.database.admin('update membership set organisation_id = $2 where id = $1', [
    membershipId,
    organisationId,
  ]);

/** The first organisation after its author sat for it, said something within it and to all, and moved to the second. */
async function anOldRecord() {
  const { author } = world.people;
  const first = world.campaign.organisationId;
  for (const tier of ['organisation', 'coalition']) {
    await author.client.post(world.at('interactions'), {
      ...{
        delegationCode: 'FJI',
        kind: 'call',
        occurredAt: '2024-08-05T15:00:00Z',
        note: `said-${tier}`,
        tier,
      },
    });
    await author.client.post(world.at('tasks'), {
      ...{ title: `todo-${tier}`, delegationCode: 'FJI', zone: 'UTC', dueLocal: '2030-01-01T10:00', tier },
    });
  }
  await aLead(demarche.database, world.campaign, 'FJI', first);
  await world.post(
    'coalitions',
    { name: 'A network', members: [{ organisationId: first, joinedOn: '2023-03-01' }] },
    201,
  );
  await seatOf(author.membershipId, world.second);
  return first;
}

/** All that a person reads of the campaign that bears names of organisations. */
async function readings(client: Client) {
  const paths = [
    'interactions',
    'tasks',
    'contacts',
    'leads',
    'coalitions',
    'organisations',
    'members',
    'matrix',
  ];
  const answers = await Promise.all(paths.map((path) => client.get(world.at(path))));
  // Merging is a step of the record's version, and so is taking apart.
  const moves = /"at":"[^"]*"|"asOf":"[^"]*"|"version":\d+/g;
  return answers.map(({ status, text }) => [status, text.replace(moves, '')]);
}

describe('a merge', () => {
  it('leads whoever follows an old link, and gives up a person to ask that came with the old record', async () => {
    const { author } = world.people;
    const first = await anOldRecord();
    const { version } = await world.read(`organisations/${first}`);
    const focal = { focalPointIds: [author.membershipId] };
    expect((await world.client.patch(world.at(`organisations/${first}`), focal, version)).status).toBe(200);
    expect((await merge(first, world.second)).status).toBe(200);
    const led = async (owner: string) =>
      (await world.read(`matrix?owner=${owner}`)).rows.map((row: any) => row.code);
    expect(await led(world.second)).toEqual(['FJI']);
    expect(await led(first)).toEqual(['FJI']);
    const shown = await world.read(`organisations/${world.second}`);
    expect(shown.focalPoints).toHaveLength(1);
    const none = { focalPointIds: [] };
    const { body } = await world.client.patch(world.at(`organisations/${world.second}`), none, shown.version);
    expect(body.focalPoints).toEqual([]);
  });

  it('shows the old record under the other name everywhere, and is undone without a loss', async () => {
    const first = await anOldRecord();
    const { colleague } = world.people;
    const before = [await readings(colleague.client), await readings(world.client)];
    const { body } = await merge(first, world.second);
    expect(body).toMatchObject({
      ...{ id: world.second, members: 3, leads: [{ code: 'FJI' }], otherNames: ['A treaty organisation'] },
      merged: [{ id: first, name: 'A treaty organisation', direct: true }],
      coalitions: [{ coalition: 'A network', joinedOn: '2023-03-01', current: true }],
    });
    const of = (items: { organisation: string }[]) => new Set(items.map(({ organisation }) => organisation));
    for (const path of ['interactions', 'tasks', 'contacts', 'leads']) {
      const { items } = await world.read(path);
      expect([path, items.length > 0, [...of(items)]]).toEqual([path, true, ['The second organisation']]);
    }
    for (const either of [world.second, first]) {
      const { items: theirs } = await world.read(`interactions?organisationId=${either}`);
      expect(theirs).toMatchObject([{ note: 'said-coalition' }]);
    }
    // Whoever edits it writes no name of the old record into it, which would stay when the two are taken apart.
    expect(body.ownOtherNames).toEqual([]);
    const { items: coalitions } = await world.read('coalitions');
    expect(coalitions[0].members).toMatchObject([{ organisationId: world.second, joinedOn: '2023-03-01' }]);
    const { items: all } = await world.read('organisations');
    expect(all).toMatchObject([{ id: world.second }]);
    expect((await world.read('organisations?q=treaty')).items).toMatchObject([{ id: world.second }]);
    expect(await world.read(`organisations/${first}`)).toMatchObject({ id: world.second });
    await world.post(`organisations/${first}/unmerge`);
    await world.post(`organisations/${first}/unmerge`);
    expect([await readings(colleague.client), await readings(world.client)]).toEqual(before);
  });

  it('opens to nobody what was shared within the old record, and closes it to nobody who wrote it', async () => {
    const first = await anOldRecord();
    const { author, colleague } = world.people;
    const words = async (client: Client) =>
      [
        ...new Set(
          (await Promise.all([client.get(world.at('interactions')), client.get(world.at('tasks'))])).flatMap(
            ({ text }) => text.match(/(said|todo)-\w+/g) ?? [],
          ),
        ),
      ].toSorted();
    const people = [author.client, colleague.client, world.client];
    const before = await Promise.all(people.map(words));
    expect(before).toEqual([
      ['said-coalition', 'said-organisation', 'todo-coalition', 'todo-organisation'],
      ['said-coalition', 'todo-coalition'],
      ['said-coalition', 'todo-coalition'],
    ]);
    expect((await merge(first, world.second)).status).toBe(200);
    expect(await Promise.all(people.map(words))).toEqual(before);
  });

  it('is refused where it would join two groups of people, and turned round where only one has any', async () => {
    const empty = await world.add({ name: 'An empty record' });
    expect(why(await merge(world.campaign.organisationId, world.second))).toBe('organisations.mergeBothSit');
    expect(why(await merge(world.second, empty.id))).toBe('organisations.mergeOtherWay');
    expect((await merge(empty.id, world.second)).status).toBe(200);
  });

  it('is refused while somebody is invited there or a reminder is for its people alone', async () => {
    const { author } = world.people;
    const first = world.campaign.organisationId;
    const state = (to: string) =>
      demarche.database.admin('update membership set state = $2 where id = $1', [author.membershipId, to]);
    await state('invited');
    expect(why(await merge(first, world.second))).toBe('organisations.mergeBothSit');
    await state('removed');
    await world.post(
      'reminder-rules',
      {
        ...{ subject: 'own', type: 'before', minutes: 2880 },
        audience: { roles: ['campaigner'], organisationId: first },
      },
      201,
    );
    expect(why(await merge(first, world.second))).toBe('organisations.mergeReminders');
  });

  it('of one with itself, twice, in a ring, with a removed one or one of another campaign is refused by name', async () => {
    const [a, b, c] = await Promise.all(['A', 'B', 'C'].map((name) => world.add({ name: `Record ${name}` })));
    expect(why(await merge(a.id, a.id))).toBe('organisations.mergeSelf');
    await merge(a.id, b.id);
    expect(why(await merge(a.id, b.id))).toBe('organisations.mergedTogether');
    expect(why(await merge(b.id, a.id))).toBe('organisations.mergedTogether');
    expect(why(await merge(a.id, c.id))).toBe('organisations.mergedAlready');
    expect(why(await merge(c.id, a.id))).toBe('organisations.mergeShown');
    const elsewhere = await aCampaign(demarche.database, 'Elsewhere');
    const foreign = await anOrganisation(demarche.database, elsewhere.id);
    expect(why(await merge(c.id, foreign))).toBe('unknown_organisation');
    expect((await merge(foreign, c.id)).status).toBe(404);
    expect((await merge(newId(), c.id)).status).toBe(404);
    await world.client.delete(world.at(`organisations/${c.id}`), 1);
    expect(why(await merge(c.id, b.id))).toBe('organisations.removed');
    expect(why(await merge(b.id, c.id))).toBe('organisations.removed');
    expect((await merge(b.id, world.second, world.people.author.client)).status).toBe(403);
  });

  it('of a record with records of its own takes them along, and back', async () => {
    const [a, b] = await Promise.all(['A', 'B'].map((name) => world.add({ name: `Record ${name}` })));
    await merge(a.id, b.id);
    const { body } = await merge(b.id, world.second);
    expect(body.merged).toMatchObject([
      { id: a.id, direct: false },
      { id: b.id, direct: true },
    ]);
    await world.post(`organisations/${b.id}/unmerge`);
    expect((await world.read(`organisations/${a.id}`)).id).toBe(b.id);
    expect((await world.read(`organisations/${world.second}`)).merged).toEqual([]);
  });

  it('lets nobody sit for the old record, or take its name', async () => {
    const { author } = world.people;
    const first = world.campaign.organisationId;
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      author.membershipId,
    ]);
    await merge(first, world.second);
    const back = await world.client.patch(world.at(`members/${author.membershipId}`), { state: 'active' }, 1);
    expect(why(back)).toBe('unknown_organisation');
    const named = await world.client.post(world.at('organisations'), { name: 'A treaty organisation' });
    expect(why(named)).toBe('organisations.nameOfMerged');
    expect(named.body.fields[0].params).toMatchObject({
      into: 'The second organisation',
      existingId: world.second,
    });
    expect(why(await world.client.patch(world.at(`organisations/${first}`), { name: 'X' }, 1))).toBe(
      'organisations.mergedAlready',
    );
  });
});

describe('duplicates', () => {
  it('are found while typing and in the report, and the four that sound alike are not', async () => {
    for (const name of ['Open Net Association', 'OpenNet Africa', 'OpenMedia', 'Open Culture Foundation']) {
      await world.add({ name });
    }
    const [one, other] = [
      await world.add({ name: 'ALTSEAN-Burma' }),
      await world.add({ name: 'Alternative ASEAN Network on Burma (ALTSEAN)' }),
    ];
    const { items } = await world.read('organisations/duplicates');
    expect(items).toEqual([
      expect.objectContaining({ one: expect.objectContaining({ id: one.id }), likeness: 'likely' }),
    ]);
    const typed = (text: string, more = '') =>
      world.read(`organisations/similar?name=${encodeURIComponent(text)}${more}`);
    expect((await typed('open media')).items).toMatchObject([{ name: 'OpenMedia', likeness: 'same' }]);
    expect((await typed('Altsean')).items).toHaveLength(2);
    expect((await typed('ALTSEAN-Burma', `&not=${one.id}`)).items).toMatchObject([{ id: other.id }]);
    await merge(other.id, one.id);
    expect((await world.read('organisations/duplicates')).items).toEqual([]);
    expect((await typed('Alternative ASEAN Network on Burma')).items).toMatchObject([{ id: one.id }]);
  });
});

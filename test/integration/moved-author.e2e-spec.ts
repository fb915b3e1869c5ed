import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { anAsk } from '../support/outreach.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;
let askId: string;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  askId = (await anAsk(demarche.database, world.campaign)).id;
});

const said = { stance: 'support', confidence: 2, said: 'privately' };
const talk = { delegationCode: 'FJI', kind: 'call', occurredAt: '2024-08-05T15:00:00Z', note: 'mine' };

/** What its author changes in place: how it is written, and where it is changed. A position is not; it stays with its organisation. */
const KINDS = [
  ['a talk', 'interactions', talk, (id: string) => `interactions/${id}`],
  [
    'a task',
    'tasks',
    { title: 'Ring them', delegationCode: 'FJI', zone: 'UTC', dueLocal: '2030-01-01T10:00' },
    (id: string) => `tasks/${id}`,
  ],
  ['a person', 'delegations/FJI/delegates', { name: 'A. Tuilagi' }, (id: string) => `delegates/${id}`],
] as const;

/** Written by somebody for their own eyes, who moved to another organisation since. */
async function written(path: string, body: object) {
  const { author } = world.people;
  const made = await author.client.post(world.at(path), {
    ...body,
    tier: 'me',
    id: newId(),
  });
  expect([path, made.status, made.body.fields ?? []]).toEqual([path, 201, []]);
  await move();
  return made.body;
}

const move = () =>
  demarche.database.admin('update membership set organisation_id = $2 where id = $1', [
    world.people.author.membershipId,
    world.second,
  ]);
const first = ({ body }: { body: { fields?: { path: string; code: string }[] } }) =>
  body.fields?.map(({ path, code }) => [path, code]);

describe('whoever moved to another organisation', () => {
  it.each(KINDS)('does not hand %s to the one that they left', async (_, path, body, at) => {
    const { client } = world.people.author;
    const { id, version = 1 } = await written(path, body);
    const change = (tier: string) => client.patch(world.at(at(id)), { tier }, version);
    const narrow = await change('organisation');
    expect([narrow.status, first(narrow)]).toEqual([400, [['tier', 'writtenForAnother']]]);
    const wide = await change('coalition');
    expect(wide.body).toMatchObject({ tier: 'coalition' });
  });

  it('does not hand a note or a number about a person to the one that they left', async () => {
    const { client } = world.people.author;
    const made = await client.post(world.at('delegations/FJI/delegates'), {
      ...{ name: 'A. Tuilagi', tier: 'coalition' },
    });
    const person = `delegates/${made.body.id}`;
    await client.post(world.at(`${person}/notes`), { note: 'Shy', tier: 'me' });
    const way = { kind: 'phone', value: '+679 1', tier: 'me' };
    const { body } = await client.post(world.at(`${person}/contact-points`), way);
    await move();
    for (const [path, part] of [
      ['notes', body.notes[0]],
      ['contact-points', body.contactPoints[0]],
    ] as const) {
      const to = world.at(`${person}/${path}/${part.id}`);
      const answer = await client.patch(to, { tier: 'organisation' }, part.version);
      expect([path, answer.status, first(answer)]).toEqual([path, 400, [['tier', 'writtenForAnother']]]);
    }
  });

  it('says no more within an old talk of the one that they left', async () => {
    const { client } = world.people.author;
    const { body } = await client.post(world.at('interactions'), { ...talk, tier: 'organisation' });
    await move();
    const more = { positions: [{ askId, ...said }] };
    const answer = await client.patch(world.at(`interactions/${body.id}`), more, body.version);
    expect([answer.status, first(answer)]).toEqual([400, [['positions', 'writtenForAnother']]]);
  });
});

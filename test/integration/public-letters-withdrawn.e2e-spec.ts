import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client, startDemarche, type TestDemarche } from '../support/demarche.js';
import { aPublishedLetter, type PublishedLetter } from '../support/public-letters.js';
import { aPublishingWorld, type PublishingWorld } from '../support/publishing.js';

let demarche: TestDemarche;
let world: PublishingWorld;
let letter: PublishedLetter;

beforeAll(async () => void (demarche = await startDemarche()));
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aPublishingWorld(demarche);
  letter = await aPublishedLetter(demarche, world, {
    signers: [
      { shownName: 'Stays listed' },
      { shownName: 'Leaves the list' },
      { shownName: 'Person who leaves', kind: 'individual', affiliation: 'Somewhere', place: 'Suva' },
    ],
  });
  await world.publish({ letterListIds: [letter.listId] });
});

const change = (index: number, set: string) => () =>
  demarche.database.admin(`update signatory set version = version + 1, ${set} where id = $1`, [
    letter.signers[index] ?? '',
  ]);
const ofLetter = (set: string) => () =>
  demarche.database.admin(`update letter set ${set} where id = $1`, [letter.letterId]);
const version = async (path: string) => (await world.clients.first.get(path)).body.version as number;

const NAME = /Leaves the list/;
const PERSON = /Person who leaves/;
const ALL = /Stays listed|Leaves the list|Person who leaves|We ask the Committee/;

const CASES: [string, string, 'letter' | 'signatory', RegExp, () => Promise<unknown>][] = [
  ['a name that is withheld', 'withheld', 'signatory', NAME, change(1, 'withheld = true')],
  [
    'a signature that is taken back',
    ...(['taken_back', 'signatory', NAME] as const),
    change(1, `state = 'withdrawn', withdrawn_at = clock_now()`),
  ],
  ['a line that is removed', 'removed', 'signatory', NAME, change(1, 'removed_at = clock_now()')],
  ['a line that is refused', 'removed', 'signatory', NAME, change(1, `state = 'refused'`)],
  ['a line that waits again', 'removed', 'signatory', NAME, change(1, `state = 'confirmed'`)],
  [
    'a line that was merged into another',
    ...(['removed', 'signatory', NAME] as const),
    () => change(1, `merged_into_id = '${letter.signers[0]}'`)(),
  ],
  ['a person who changed the name', 'changed', 'signatory', PERSON, change(2, `shown_name = 'P. L.'`)],
  ['a person of another affiliation', 'changed', 'signatory', PERSON, change(2, `affiliation = ''`)],
  ['a person of another place', 'changed', 'signatory', PERSON, change(2, `place = 'Elsewhere'`)],
  ['a letter that is published no more', 'removed', 'letter', ALL, ofLetter(`state = 'sent'`)],
  ['a letter that is removed', 'removed', 'letter', ALL, ofLetter('removed_at = clock_now()')],
];

describe('a public page and a request that waits', () => {
  it.each(CASES)('no longer show %s', async (_, cause, kind, words, act) => {
    const stranger = new Client(demarche.base);
    const { first } = world.clients;
    const paths = ['.json', '', `${letter.path}`, `${letter.path}.json`, `${letter.path}.csv`];
    const read = async () => {
      const answers = [];
      for (const path of paths) answers.push((await stranger.get(`/p/${world.campaign.slug}${path}`)).text);
      return answers.join('\n');
    };
    const choice = world.choice({ letterListIds: [letter.listId] });
    const { sha256 } = (await first.post(world.at('publications/preview'), { choice })).body;
    expect((await first.post(world.at('publications'), { choice, sha256 })).status).toBe(201);
    expect(await read()).toMatch(words);
    await act();
    const until = Date.now() + 5_000;
    while (words.test(await read()) && Date.now() < until);
    expect(await read()).not.toMatch(words);
    const { withdrawn, waiting } = (await first.get(world.at('publications'))).body;
    expect(withdrawn).toContainEqual(expect.objectContaining({ kind, cause }));
    expect(waiting.withdrawn).toContainEqual(expect.objectContaining({ kind, cause }));
    expect(JSON.stringify(waiting.items)).not.toMatch(words);
  });

  it('count what left, by its day, and keep every other number', async () => {
    await change(0, `state = 'withdrawn', withdrawn_at = clock_now()`)();
    await change(2, 'withheld = true')();
    const { letter: now } = (
      await new Client(demarche.base).get(`/public/v1/${world.campaign.slug}/letters/${letter.letterId}`)
    ).body;
    expect(now).toMatchObject({ signed: 2, withheld: 1, takenBack: [expect.stringMatching(/^\d{4}-/)] });
    expect(now.signatories).toMatchObject([{ number: 2, name: 'Leaves the list' }]);
  });

  it('count who withheld the name and then took the signature back among nobody', async () => {
    await change(1, 'withheld = true')();
    await change(1, `state = 'withdrawn', withdrawn_at = clock_now()`)();
    const { letter: now } = (
      await new Client(demarche.base).get(`/public/v1/${world.campaign.slug}/letters/${letter.letterId}`)
    ).body;
    expect(now).toMatchObject({ signed: 2, withheld: 0, takenBack: [expect.stringMatching(/^\d{4}-/)] });
  });

  it('still show an organisation that is called otherwise now by what the list calls it', async () => {
    await change(0, `shown_name = 'A new name'`)();
    const { body } = await new Client(demarche.base).get(
      `/public/v1/${world.campaign.slug}/letters/${letter.letterId}`,
    );
    expect(body.letter.signatories[0].name).toBe('Stays listed');
  });

  it('no longer show what a coordinator takes off the list or unpublishes on the screen', async () => {
    const { first } = world.clients;
    const line = world.at(`letters/${letter.letterId}/signatories/${letter.signers[1]}`);
    const removed = await first.delete(line, 1);
    expect([removed.status, removed.text]).toEqual([204, '']);
    const path = world.at(`letters/${letter.letterId}`);
    const body = async () =>
      (await new Client(demarche.base).get(`/public/v1/${world.campaign.slug}`)).body.letters;
    expect((await body())[0].signatories.map(({ name }: { name: string }) => name)).not.toContain(
      'Leaves the list',
    );
    const ifMatch = { 'If-Match': `"${await version(path)}"` };
    const { status, text } = await first.post(`${path}/step`, { step: 'unpublish' }, ifMatch);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    expect(await body()).toEqual([]);
  });
});

describe('a second person', () => {
  // As it is where both happen at once: the line or the letter changed, and what was asked for did not hear of it.
  const unheard = async (table: string, trigger: string, act: () => Promise<unknown>) => {
    await demarche.database.admin(`alter table ${table} disable trigger ${trigger}`);
    await act();
    await demarche.database.admin(`alter table ${table} enable trigger ${trigger}`);
  };

  it.each([
    ['a name left', () => unheard('signatory', 'withdraw_signatories', change(1, 'withheld = true'))],
    ['a place was taken away', () => unheard('signatory', 'withdraw_signatories', change(2, `place = ''`))],
    ['a letter was unpublished', () => unheard('letter', 'withdraw_letter', ofLetter(`state = 'sent'`))],
  ])('consents to nothing where %s in the moment it was asked for', async (_, act) => {
    const { first, second } = world.clients;
    const choice = world.choice({ letterListIds: [letter.listId] });
    const { sha256 } = (await first.post(world.at('publications/preview'), { choice })).body;
    const { id } = (await first.post(world.at('publications'), { choice, sha256 })).body;
    await act();
    const answer = await second.post(world.at(`publications/${id}/confirm`), { sha256 });
    expect([answer.status, answer.body.code]).toEqual([409, 'publication.namesTakenBack']);
    expect((await second.post(world.at(`publications/${id}/refuse`))).status).toBe(204);
  });
});

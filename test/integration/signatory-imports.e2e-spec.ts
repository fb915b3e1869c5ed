import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;
let letterId: string;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  const { id: campaignId } = world.campaign;
  letterId = await demarche.database.make.letter({ campaignId, authorId: world.people.author.id });
});

interface Row {
  at: number;
  line: number;
  number: number | null;
  name: string;
  doubts: string[];
  settled: boolean;
  there: boolean;
  placeCode: string | null;
  organisationId: string | null;
  organisations: { id: string; name: string; likeness: string }[];
}

const seed = (name: string) => readFileSync(new URL(`../letters/${name}.txt`, import.meta.url), 'utf8');
const of2021 = seed('seed-2021-joint-open-letter');
const of2024 = seed('seed-2024-asean-statement');

const path = (rest = '') => world.at(`letters/${letterId}/signatory-imports${rest}`);
const reading = async (text: string, decisions: object[] = []) => {
  const answer = await world.client.post(path('/reading'), { text, decisions });
  expect([answer.status, answer.body.fields]).toEqual([200, undefined]);
  return answer.body as {
    rows: Row[];
    organisations: number;
    individuals: number;
    unsettled: number;
    asOf: string;
  };
};
const bring = (text: string, decisions: object[] = [], more: object = {}) =>
  world.client.post(path(), { text, decisions, approve: true, addOrganisations: true, ...more });
const lines = () =>
  demarche.database.admin(
    `select s.shown_name as name, s.kind, s.state, s.sort, s.place, s.place_code as "placeCode", o.name as organisation
      from signatory s left join organisation o on o.id = s.organisation_id
      where s.letter_id = $1 and s.removed_at is null order by s.kind desc, s.sort`,
    [letterId],
  );
const present = async () =>
  (await demarche.database.admin(
    'select name from organisation where campaign_id = $1 and removed_at is null order by name',
    [world.campaign.id],
  )) as { name: string }[];
const asRead = (rows: readonly Row[]) =>
  rows.filter((row) => !row.settled).map(({ at }) => ({ at, as: 'entry' }));

describe('a list of signatories in the text of a letter', () => {
  it('of 2021 comes in with 116 organisations and 11 individuals, once a person has seen its traps', async () => {
    const read = await reading(of2021);
    expect([read.organisations, read.individuals, read.asOf]).toEqual([116, 11, '2022-01-13']);
    expect(read.unsettled).toBe(14);
    const refused = await bring(of2021);
    expect([refused.status, refused.body.fields[0].code]).toEqual([400, 'signatories.unsettled']);
    expect(await lines()).toEqual([]);
    const made = await bring(of2021, asRead(read.rows));
    expect(made.body).toMatchObject({ signatories: 127, organisations: 116, listAsOf: '2022-01-13' });
    const there = await lines();
    expect(there).toHaveLength(127);
    expect(there[67]).toMatchObject({ name: 'Internews Ukraine', place: '', sort: 68, state: 'approved' });
    expect(there[89]).toMatchObject({ name: 'Manushya Foundation', placeCode: 'THA', place: 'Thailand' });
    expect(there[93]).toMatchObject({ name: 'Open Net Association', place: 'Korea', placeCode: null });
    const again = await bring(of2021, asRead((await reading(of2021)).rows));
    expect(again.body.fields[0].code).toBe('signatories.allThere');
  });

  it('of 2024 finds the seven that signed in 2021 under other spellings, and keeps the others apart', async () => {
    await bring(of2021, asRead((await reading(of2021)).rows));
    const { rows } = await reading(of2024);
    expect(rows).toHaveLength(17);
    const alike = rows.filter(({ organisations }) => organisations.length > 0);
    expect(alike.map(({ name, organisations }) => [name, organisations.map((one) => one.name)])).toEqual([
      ['ALTSEAN-Burma', ['Alternative ASEAN Network on Burma (ALTSEAN)']],
      ['Cambodian Center for Human Rights (CCHR)', ['Cambodian Center for Human Rights (CCHR)']],
      ['Foundation for Media Alternatives (FMA)', ['Foundation for Media Alternatives (FMA)']],
      ['Manushya Foundation', ['Manushya Foundation']],
      ['Open Net Association', ['Open Net Association']],
      [
        'Southeast Asia Freedom of Expression Network (SAFE net)',
        ['Southeast Asia Freedom of Expression Network (SAFEnet)'],
      ],
      [
        'The Institute for Public Policy and Advocacy (ELSAM)',
        ['Institute for Policy Research and Advocacy (ELSAM)'],
      ],
    ]);
  });

  it('goes with its lines and what it added to the directory when it is taken back, and comes back with them', async () => {
    const text = 'Signatories:\nBlue River, Kenya\nRed Hill, Peru\nThe second organisation, Kenya';
    const before = await present();
    const { body } = await bring(text);
    expect((await lines()).map(({ organisation }) => organisation)).toEqual([
      'Blue River',
      'Red Hill',
      'The second organisation',
    ]);
    // Somebody who sits for it keeps a record where it is.
    const [used] = await demarche.database.admin(
      `select id from organisation where name = 'Red Hill' and campaign_id = $1`,
      [world.campaign.id],
    );
    const other = await demarche.database.make.letter({
      campaignId: world.campaign.id,
      authorId: world.people.author.id,
    });
    await demarche.database.make.signatory({
      campaignId: world.campaign.id,
      letterId: other,
      organisationId: String(used?.id),
    });
    expect((await world.client.delete(path(`/${body.id}`), 7)).status).toBe(412);
    expect((await world.client.delete(path(`/${body.id}`), 1)).status).toBe(204);
    expect(await lines()).toEqual([]);
    expect(await present()).toEqual(
      [...before, { name: 'Red Hill' }].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect((await world.client.post(path(`/${body.id}/restore`))).body).toMatchObject({
      removed: null,
      version: 3,
    });
    expect((await lines()).map(({ name }) => name)).toEqual([
      'Blue River',
      'Red Hill',
      'The second organisation',
    ]);
    expect((await present()).map(({ name }) => name)).toContain('Blue River');
    const { items } = (await world.client.get(path())).body;
    expect(items).toMatchObject([{ id: body.id, signatories: 3, organisations: 2, version: 3 }]);
  });

  it('counts as the person says: approved, or waiting; in the directory, or not; named, or withheld', async () => {
    const text = 'Signatories:\nBlue River\nName withheld';
    const decisions = [
      { at: text.indexOf('Name'), withheld: true, kind: 'individual', affiliation: 'A lawyer' },
    ];
    expect((await bring(text, decisions, { approve: false, addOrganisations: false })).status).toBe(201);
    expect(await lines()).toMatchObject([
      { name: 'Blue River', state: 'confirmed', organisation: null },
      { name: 'Name withheld', kind: 'individual', state: 'confirmed' },
    ]);
    // Whoever prepares the letter hears of both: what waits is no silence.
    const { body } = await world.client.get(world.at(`letters/${letterId}`));
    expect(body).toMatchObject({ numbers: { organisations: 0, individuals: 0, waiting: 2 } });
  });

  it('asks whom a likely name means, and never makes two lines of one organisation', async () => {
    const { id } = await world.add({ name: 'Manushya Foundation' });
    const text = 'Signatories:\nManushya\nManushya Foundation';
    const at = text.indexOf('Manushya');
    const first = await reading(text);
    expect(first.rows.map(({ doubts, organisationId }) => [doubts, organisationId])).toEqual([
      [['likeOrganisation'], null],
      [[], id],
    ]);
    const same = await reading(text, [{ at, organisationId: id }]);
    expect(same.rows[1]).toMatchObject({ doubts: ['sameOrganisation'], settled: false });
    expect(
      (
        await bring(text, [
          { at, organisationId: id },
          { at: at + 9, as: 'entry' },
        ])
      ).status,
    ).toBe(400);
    expect((await bring(text, [{ at, organisationId: null }])).status).toBe(201);
  });
});

describe('what is no list, or a bad one', () => {
  it.each([
    ['', 'text'],
    ['\u0000', 'text'],
    ['Dear all, ' + 'we write to you. '.repeat(60), 'text'],
    [7, 'text'],
    ['x'.repeat(900_001), 'text'],
  ])('is refused at its field', async (text, field) => {
    const answer = await world.client.post(path('/reading'), { text });
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });

  it('lets nobody wave through an address, a turned direction or a name that nobody can read', async () => {
    const text = 'Signatories:\n1. Ana, ana@example.org\n2. Blue \u202eReviR\n3. Bluе River\n4. 350.org';
    const { rows } = await reading(text);
    expect(rows.map(({ settled }) => settled)).toEqual([false, false, false, true]);
    const waved = await bring(text, asRead(rows));
    expect([waved.status, waved.body.fields[0].code]).toEqual([400, 'signatories.unsettled']);
    const corrected = rows.slice(0, 3).map(({ at, line }) => ({ at, name: `River ${line}` }));
    expect((await bring(text, corrected)).status).toBe(201);
    expect(JSON.stringify(await lines())).not.toContain('@');
  });

  it('lets nobody wave through a second name beside the first, which would be lost', async () => {
    const text = 'Signatories:\nBlue River\tCasa Abierta\nRed Hill\tAna Ruiz\tPeru';
    const { rows } = await reading(text);
    const corrected = rows.map(({ at, name }) => ({ at, name: `${name} Watch` }));
    for (const decisions of [asRead(rows), corrected])
      expect((await bring(text, decisions)).body.fields[0].code).toBe('signatories.unsettled');
    expect(await lines()).toEqual([]);
    const said = [
      { at: text.indexOf('Casa'), as: 'entry' },
      { at: text.indexOf('Ana'), as: 'left' },
    ];
    expect((await bring(text, said)).status).toBe(201);
    expect((await lines()).map(({ name, place }) => [name, place])).toEqual([
      ['Blue River', ''],
      ['Casa Abierta', ''],
      ['Red Hill', 'Peru'],
    ]);
  });

  it('takes ten thousand lines in the time of a cup of tea, and refuses one more', async () => {
    const many = (count: number) =>
      `Signatories:\n${Array.from({ length: count }, (_, at) => `${at + 1}. River Watch ${at} – Kenya`).join('\n')}`;
    const started = performance.now();
    expect((await bring(many(10_000), [], { addOrganisations: false })).status).toBe(201);
    expect(performance.now() - started).toBeLessThan(30_000);
    expect((await bring(many(10_001))).body.fields[0].code).toBe('signatories.tooMany');
  });

  it('is for coordinators alone', async () => {
    const { client } = world.people.author;
    expect((await client.post(path('/reading'), { text: of2024 })).status).toBe(403);
    expect((await client.get(path())).status).toBe(403);
  });
});

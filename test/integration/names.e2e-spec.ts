import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityKey } from '#libs/domain';
import { newId, Tokens } from '#libs/platform';
import { startDemarche, type Answer, type TestDemarche } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

const NAME = 'Réseau Ouest Action';
/** What reads the same: composed or not, case, spaces of all kinds, what nobody sees, letters of another alphabet. */
const SPELLINGS = [
  NAME,
  NAME.normalize('NFD'),
  NAME.toUpperCase(),
  NAME.replace(' ', '  '),
  NAME.replaceAll(' ', '\u00a0'),
  `${NAME}\u200b`,
  `R\u2060${NAME.slice(1)}`,
  NAME.replace('Action', 'Act\u00adion'),
];

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
  await demarche.database.admin(
    `insert into process (id, campaign_id, name, decision_rule) values ($1, $2, 'A process', 'consensus')`,
    [newId(), coalition.campaign.id],
  );
});
afterAll(() => demarche.stop());

const post = (path: string, body: object): Promise<Answer> =>
  coalition.clients.coordinator.post(coalition.at(path), body);
const why = ({ status, body }: Answer) => [status, body.fields?.[0]?.path, body.fields?.[0]?.code];
const audited = (action: string) =>
  demarche.database.admin(`select detail from audit_event where action = $1 order by at, id`, [action]);

const day = (at: number) => new Date(Date.UTC(2031, 0, at)).toISOString().slice(0, 10);
let next = 0;

/** Everything that people name and know by its name: how one is made, and the refusal of one that reads the same. */
const NAMED: [what: string, field: string, code: string, make: (name: string) => Promise<Answer>][] = [
  ['organisations', 'name', 'people.organisationNamed', (name) => post('organisations', { name })],
  [
    'short names of organisations',
    'shortName',
    'people.organisationNamed',
    (name) => post('organisations', { name: `Organisation ${++next}`, shortName: `x ${name}` }),
  ],
  [
    'invited people',
    'name',
    'people.invitedNamesake',
    (name) =>
      post('invitations', {
        ...{ email: `new-${++next}@example.org`, name, role: 'member', zone: 'UTC' },
        organisationId: coalition.campaign.organisationId,
      }),
  ],
  [
    'delegates',
    'name',
    'delegations.delegateThere',
    (name) => post('delegations/FJI/delegates', { name, tier: 'coalition' }),
  ],
  [
    'posts',
    'city',
    'delegations.postThere',
    (city) => post('delegations/FJI/posts', { city, zone: 'Europe/Vienna' }),
  ],
  [
    'asks',
    'title',
    'asks.readsTheSame',
    (title) => post('asks', { key: `key-${++next}`, title, summary: '', priority: 1 }),
  ],
  [
    'sessions',
    'name',
    'sessions.readsTheSame',
    (name) =>
      post('sessions', {
        ...{ name, city: 'Vienna', zone: 'Europe/Vienna' },
        ...{ opensWall: `${day(++next)}T10:00`, closesWall: `${day(next)}T18:00` },
      }),
  ],
  [
    'drafts',
    'title',
    'texts.readsTheSame',
    (title) =>
      post('texts', {
        ...{ key: `draft-${++next}`, title, circulatedOn: '2024-01-01' },
        articles: [{ number: '1', title: 'Scope' }],
      }),
  ],
  [
    'campaigns',
    'name',
    'campaigns.readsTheSame',
    (name) =>
      coalition.clients.admin.post('/api/campaigns', {
        ...{ name, slug: `c-${++next}`, template: 'empty' },
        coordinator: { email: `c${next}@example.org`, name: 'Maya', zone: 'UTC', organisation: 'One' },
      }),
  ],
];

describe.each(NAMED)('%s', (_, field, code, make) => {
  it('that read the same are one, however they are spelled', async () => {
    const [first, ...others] = SPELLINGS;
    expect((await make(first ?? '')).status).toBe(201);
    for (const spelling of others) expect(why(await make(spelling))).toEqual([409, field, code]);
    expect((await make(`${NAME} 2`)).status).toBe(201);
  });
});

describe('what several name in one campaign', () => {
  const inOne = NAMED.filter(([what]) => what !== 'campaigns');

  it.each(inOne)(
    '%s that come at once are one, and the others are told why',
    async (_, field, code, make) => {
      const answers = await Promise.all(Array.from({ length: 4 }, () => make(`${NAME} at once`)));
      const told = answers.filter(({ status }) => status !== 201).map(why);
      expect(told).toEqual(Array.from({ length: 3 }, () => [409, field, code]));
    },
  );
});

describe('what people name', () => {
  const whole = NAMED.filter(([, field]) => field !== 'shortName');

  it.each(whole)(
    '%s cannot be invisible, turn the line round, or mix alphabets',
    async (_, field, _code, make) => {
      expect(why(await make('\u200b\u00ad'))).toEqual([400, field, 'minLength']);
      expect(why(await make('\u2800'))).toEqual([400, field, 'readable']);
      expect(why(await make('Ploy\u202eiasirS'))).toEqual([400, field, 'oneLine']);
      // The second letter is Cyrillic.
      expect(why(await make('Rеseau'))).toEqual([400, field, 'oneAlphabet']);
    },
  );
});

describe('names that go into mails', () => {
  const BAD = ['https://evil.example/x', 'Win at evil.com', 'www.evil'];
  const taking = NAMED.filter(([, field]) => field !== 'title').filter(([what]) => what !== 'sessions');

  it.each(taking)('%s hold no address', async (_, field, _code, make) => {
    for (const name of BAD) expect(why(await make(name))).toEqual([400, field, 'noLink']);
  });
});

describe('an ask', () => {
  it('is not called like the key of another, nor keyed like a title', async () => {
    const body = { key: 'safeguards', title: 'Keep safeguards', summary: '', priority: 1 };
    const { body: made } = await post('asks', body);
    const titled = await post('asks', { ...body, key: 'other', title: 'Safeguards' });
    expect(why(titled)).toEqual([409, 'title', 'asks.readsTheSame']);
    expect(titled.body.fields[0].params).toEqual({ name: 'Keep safeguards', existingId: made.id });
  });
});

describe('a name like a host', () => {
  it('is an organisation’s where it is nothing but that, and never a person’s', async () => {
    expect((await post('organisations', { name: '350.org', shortName: '350.org' })).status).toBe(201);
    const { body } = await post('organisations', { name: 'Open Media' });
    const rename = (name: string) =>
      coalition.clients.coordinator.patch(coalition.at(`organisations/${body.id}`), { name }, body.version);
    expect(why(await rename('OpenMedia.ca/join'))).toEqual([400, 'name', 'noLink']);
    expect((await rename('OpenMedia.ca')).body).toMatchObject({ name: 'OpenMedia.ca' });
    for (const name of ['www.350.org', 'Friends of 350.org', 'evil.com']) {
      expect(why(await post('organisations', { name }))).toEqual([400, 'name', 'noLink']);
    }
    const person = { email: 'host@example.org', name: 'Change.org', role: 'member', zone: 'UTC' };
    const { organisationId } = coalition.campaign;
    expect(why(await post('invitations', { ...person, organisationId }))).toEqual([400, 'name', 'noLink']);
  });
});

describe('people of one name', () => {
  it('cannot come to be by inviting, renaming or accepting', async () => {
    const { database } = demarche;
    const ploy = await aPerson(database, coalition.campaign, { name: 'Ploy Srisai' });
    const invite = (name: string, email: string) =>
      post('invitations', {
        ...{ email, name, role: 'member', zone: 'UTC', organisationId: coalition.campaign.organisationId },
      });
    const refused = await invite('PLOY  Srisai', 'other@example.org');
    expect(why(refused)).toEqual([409, 'name', 'people.namesake']);
    expect(refused.body.fields[0].params).toMatchObject({ name: 'Ploy Srisai' });

    const author = coalition.clients.author;
    const { version } = (await author.get('/api/me')).body;
    const renamed = await author.patch('/api/me', { name: 'Ploy\u00a0Srisai' }, version);
    expect(why(renamed)).toEqual([409, 'name', 'people.nameTaken']);
    const apart = await author.patch('/api/me', { name: 'Ploy Srisai (Here)' }, version);
    expect(apart.status).toBe(200);

    const { body } = await invite('Somebody', 'somebody@example.org');
    const token = new Tokens(demarche.environment.secret).make('invitation', body.id);
    const accept = (name: string) =>
      coalition.clients.outsider.post('/api/invitations/accept', {
        ...{ token, name, zone: 'UTC', password: 'three boats on the river' },
      });
    for (const name of ['ploy srisai', 'Plоy', 'evil.com', '\u200b'])
      expect(why(await accept(name)).slice(0, 2)).toEqual([400, 'name']);
    expect((await accept('Somebody')).status).toBe(200);
    expect((await author.get(coalition.at('members'))).body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ userId: ploy.id, namesake: false })]),
    );
  });

  it('that met from two campaigns are marked', async () => {
    const twins = [
      await aPerson(demarche.database, coalition.campaign, { name: 'Linh Tran' }),
      await aPerson(demarche.database, coalition.campaign, { name: 'LINH TRAN' }),
    ];
    const { items } = (await coalition.clients.plainMember.get(coalition.at('members'))).body;
    const marked = items.filter(({ namesake }: { namesake: boolean }) => namesake);
    expect(marked.map(({ userId }: { userId: string }) => userId).toSorted()).toEqual(
      twins.map(({ id }) => id).toSorted(),
    );
  });
});

describe('a delegate whom the reader may not know of', () => {
  it('stands in nobody’s way, and is not told of by a refusal', async () => {
    const add = (name: string, by: 'author' | 'coreMember') =>
      coalition.clients[by].post(coalition.at('delegations/KEN/delegates'), { name, tier: 'me' });
    expect((await add('A. Secret', 'author')).status).toBe(201);
    expect((await add('A. Secret', 'coreMember')).status).toBe(201);
    expect(why(await add('a. secret', 'author'))).toEqual([409, 'name', 'delegations.delegateThere']);
  });
});

describe('renaming', () => {
  it('is in the audit with the old and the new name', async () => {
    const { body: ask } = await post('asks', { key: 'renamed', title: 'Old ask', summary: '', priority: 1 });
    await coalition.clients.coordinator.patch(coalition.at(`asks/${ask.id}`), { title: 'New ask' }, 1);
    expect((await audited('ask_changed')).at(-1)?.['detail']).toEqual({
      title: { old: 'Old ask', new: 'New ask' },
    });
    const { body: one } = await post('organisations', { name: 'Old organisation', shortName: 'Old' });
    await post('organisations', { name: 'Third organisation' });
    const rename = (body: object, version: number) =>
      coalition.clients.coordinator.patch(coalition.at(`organisations/${one.id}`), body, version);
    expect(why(await rename({ name: 'third\u00a0organisation' }, 1))).toEqual([
      ...[409, 'name', 'people.organisationNamed'],
    ]);
    const renamed = await rename({ name: 'New organisation', shortName: null }, 1);
    expect(renamed.body).toMatchObject({ name: 'New organisation', shortName: null, version: 2 });
    expect((await rename({ name: 'Again' }, 1)).status).toBe(412);
    expect((await audited('organisation_renamed')).at(-1)?.['detail']).toEqual({
      name: { old: 'Old organisation', new: 'New organisation' },
      shortName: { old: 'Old', new: null },
    });
    // The old name is free again.
    expect((await post('organisations', { name: 'Old organisation' })).status).toBe(201);
    const { colleague } = coalition.clients;
    const { name, version } = (await colleague.get('/api/me')).body;
    await colleague.patch('/api/me', { name: 'Another name' }, version);
    expect((await audited('person_renamed')).at(-1)?.['detail']).toEqual({
      name: { old: name, new: 'Another name' },
    });
  });
});

describe('the keys of names', () => {
  it.each([
    ['organisation', 'name', 'name_key'],
    ['session', 'name', 'name_key'],
    ['ask', 'title', 'title_key'],
    ['text_version', 'title', 'title_key'],
    ['post', 'city', 'city_key'],
  ])('of every %s that was written through the api are those of the function', async (table, name, key) => {
    const rows = await demarche.database.admin<{ name: string; key: string }>(
      `select ${name} as name, ${key} as key from ${table} where ${key} is not null`,
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row.key)).toEqual(rows.map((row) => identityKey(row.name)));
  });
});

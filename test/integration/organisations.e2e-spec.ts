import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCampaign, anOrganisation, aPerson } from '../support/makers.js';
import { aLead } from '../support/overview.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
});

const patch = (id: string, body: object, version: number) =>
  world.client.patch(world.at(`organisations/${id}`), body, version);
const namesOf = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);
const wrong = ({ body }: { body: { code?: string; fields?: { path: string; code: string }[] } }) =>
  body.fields?.[0] ? [body.fields[0].path, body.fields[0].code] : [body.code];

describe('an organisation of the directory', () => {
  it('has names, places, languages, a site and people to ask, for every member to read', async () => {
    const { author } = world.people;
    const said = {
      ...{ name: 'Manushya Foundation', shortName: 'Manushya', otherNames: ['350.org'] },
      names: [{ language: 'fr', name: 'Fondation Manushya' }],
      ...{ website: 'https://example.org/about', places: ['TH', '035'], languages: ['th', 'en'] },
      focalPointIds: [author.membershipId],
    };
    const { id } = await world.add(said);
    await aLead(demarche.database, world.campaign, 'FJI', id);
    const { focalPointIds: _ids, ...facts } = said;
    expect(await world.read(`organisations/${id}`, author.client)).toMatchObject({
      ...{ id, ...facts, members: 0, leads: [{ code: 'FJI', name: 'Fiji' }], removed: null, version: 1 },
      focalPoints: [{ userId: author.id, name: 'Author', organisationId: world.campaign.organisationId }],
    });
    for (const q of ['manushya', 'fondation', '350']) {
      expect(namesOf(await world.read(`organisations?q=${q}`, author.client))).toEqual([
        'Manushya Foundation',
      ]);
    }
    expect(namesOf(await world.read('organisations?place=035'))).toEqual(['Manushya Foundation']);
    expect(namesOf(await world.read('organisations?language=fr'))).toEqual([]);
  });

  it('is in the sheet of the directory as the list is narrowed, and no other', async () => {
    await world.add({ name: 'Thai network', places: ['TH'], languages: ['th'] });
    await world.add({ name: 'Andean network', places: ['PE'], languages: ['es'] });
    const names = async (body?: object) => {
      const answer = await world.client.post(world.at('organisations/export'), body);
      expect(answer.status).toBe(200);
      return ['Thai network', 'Andean network', 'The second organisation'].filter((name) =>
        answer.text.includes(name),
      );
    };
    const all = ['Thai network', 'Andean network', 'The second organisation'];
    expect(await names({})).toEqual(all);
    expect(await names()).toEqual(all);
    expect(await names({ q: 'network' })).toEqual(['Thai network', 'Andean network']);
    expect(await names({ q: 'network', place: 'PE' })).toEqual(['Andean network']);
    expect(await names({ language: 'th' })).toEqual(['Thai network']);
    expect(await names({ coalitionId: newId() })).toEqual([]);
    const refused = await world.client.post(world.at('organisations/export'), { place: 7 });
    expect([refused.status, refused.body.fields[0].path]).toEqual([400, 'place']);
  });

  it('is in the sheet with all that a member reads of it, the focal points by name and without an address', async () => {
    const { author, colleague } = world.people;
    const { id } = await world.add({
      ...{ name: 'Manushya Foundation', shortName: 'MF', otherNames: ['Manushya', 'Old name'] },
      ...{ names: [{ language: 'fr', name: 'Fondation Manushya' }], website: 'https://example.org/about' },
      ...{ places: ['TH', '035'], languages: ['th', 'en'], focalPointIds: [author.membershipId] },
    });
    await aLead(demarche.database, world.campaign, 'FJI', id);
    const sheet = async () =>
      (await colleague.client.post(world.at('organisations/export'), { q: 'manushya' })).text;
    const [head, row] = (await sheet()).replaceAll('"', '').trim().split(/\r?\n/);
    expect(head).toMatch(
      /name,short_name,other_names,names,website,places,languages,coalitions,leads,lead_codes,focal_points,members,id$/,
    );
    expect(row).toBe(
      `Manushya Foundation,MF,Manushya; Old name,fr: Fondation Manushya,https://example.org/about,TH 035,th en,,Fiji,FJI,Author,0,${id}`,
    );
    expect(await sheet()).not.toContain(author.email);
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      author.membershipId,
    ]);
    expect(await sheet()).not.toContain('Author');
  });

  it('says nothing of an address, and names no focal point who left', async () => {
    const { author, colleague } = world.people;
    const { id } = await world.add({ name: 'One', focalPointIds: [author.membershipId] });
    const answer = await colleague.client.get(world.at(`organisations/${id}`));
    expect(answer.text).not.toContain(author.email);
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      author.membershipId,
    ]);
    expect((await world.read(`organisations/${id}`)).focalPoints).toEqual([]);
  });

  it('is changed in part, and null takes a short name and a site away', async () => {
    const { id } = await world.add({
      name: 'One',
      shortName: 'O',
      website: 'https://one.example',
      places: ['TH'],
    });
    const { body } = await patch(id, { shortName: null, website: null, otherNames: ['Eins'] }, 1);
    expect(body).toMatchObject({
      ...{ name: 'One', shortName: null, website: null, places: ['TH'], otherNames: ['Eins'], version: 2 },
    });
    const late = await patch(id, { places: [] }, 1);
    expect(late.status).toBe(412);
    expect((await patch(id, { name: null, places: null, languages: null }, 2)).body).toMatchObject({
      ...{ name: 'One', places: ['TH'], version: 3 },
    });
  });

  it.each([
    [{ website: 'javascript:alert(1)' }, 'website'],
    [{ website: 'https://user:pass@example.org' }, 'website'],
    [{ places: ['THA'] }, 'places'],
    [{ places: ['TH', 'TH'] }, 'places'],
    [{ languages: ['xx'] }, 'languages'],
    [{ otherNames: [1] }, 'otherNames'],
    [{ names: [null] }, 'names'],
    [
      {
        names: [
          { language: 'fr', name: 'A' },
          { language: 'fr', name: 'B' },
        ],
      },
      'names',
    ],
    [{ focalPointIds: [newId()] }, 'focalPointIds[0]'],
  ])('%j is refused by name, and nothing is written', async (more, field) => {
    const answer = await world.client.post(world.at('organisations'), { name: 'Wrong', ...more });
    expect([answer.status, String(wrong(answer)[0]).startsWith(field)]).toEqual([400, true]);
    expect(namesOf(await world.read('organisations'))).not.toContain('Wrong');
  });

  it('takes nobody of another campaign for its focal point', async () => {
    const elsewhere = await aCampaign(demarche.database, 'Elsewhere');
    const stranger = await aPerson(demarche.database, elsewhere);
    const answer = await world.client.post(world.at('organisations'), {
      name: 'Wrong',
      focalPointIds: [stranger.membershipId],
    });
    expect(wrong(answer)).toEqual(['focalPointIds[0]', 'organisations.noSuchSeat']);
  });

  it('is made once, whatever is sent twice', async () => {
    const id = newId();
    await world.add({ id, name: 'Once' });
    expect((await world.client.post(world.at('organisations'), { id, name: 'Once' })).status).toBe(201);
    expect(namesOf(await world.read('organisations?q=once'))).toEqual(['Once']);
  });

  it('is listed with three hundred others in one request', async () => {
    for (let n = 0; n < 300; n++) {
      await anOrganisation(demarche.database, world.campaign.id, newId(), `Number ${n}`);
    }
    const { items, next } = await world.read('organisations?limit=1000');
    expect([items.length, next]).toEqual([302, null]);
    const first = await world.read('organisations?limit=200');
    const rest = await world.read(`organisations?limit=200&cursor=${first.next}`);
    expect(first.items.length + rest.items.length).toBe(302);
  });
});

describe('a removal', () => {
  it('is refused while people sit for it, and names them', async () => {
    const uses = await world.read(`organisations/${world.second}/uses`);
    expect(uses.items).toEqual([{ kind: 'member', count: 2, blocks: true }]);
    const answer = await world.client.delete(world.at(`organisations/${world.second}`), 1);
    expect([answer.status, ...wrong(answer)]).toEqual([
      409,
      'organisationId',
      'organisations.somethingRests',
    ]);
  });

  it('takes it out of the directory and of every choice, and leaves its name on what was done', async () => {
    const { author } = world.people;
    await author.client.post(world.at('interactions'), {
      ...{
        delegationCode: 'FJI',
        kind: 'call',
        occurredAt: '2024-08-05T15:00:00Z',
        note: 'Met',
        tier: 'coalition',
      },
    });
    const { organisationId } = world.campaign;
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      author.membershipId,
    ]);
    expect((await world.client.delete(world.at(`organisations/${organisationId}`), 1)).status).toBe(204);
    expect(namesOf(await world.read('organisations'))).toEqual(['The second organisation']);
    expect(namesOf(await world.read('organisations?q=treaty'))).toEqual([]);
    const { items } = await world.read('interactions');
    expect(items).toEqual([expect.objectContaining({ note: 'Met', organisation: 'A treaty organisation' })]);
    const invitation = {
      email: 'new@example.org',
      name: 'New',
      role: 'member',
      organisationId,
      coreGroup: false,
    };
    const invited = await world.client.post(world.at('invitations'), { ...invitation, zone: 'UTC' });
    expect(wrong(invited)).toEqual(['organisationId', 'unknown_organisation']);
    const lead = await world.client.call('PUT', world.at('delegations/FJI/lead'), { organisationId });
    expect(wrong(lead)).toEqual(['organisationId', 'unknown_organisation']);
    const back = await world.client.patch(world.at(`members/${author.membershipId}`), { state: 'active' }, 1);
    expect(wrong(back)).toEqual(['organisationId', 'unknown_organisation']);
    const taken = await world.client.post(world.at('organisations'), { name: 'A Treaty  Organisation' });
    expect(wrong(taken)).toEqual(['name', 'organisations.nameOfRemoved']);
    const { items: removed } = await world.read('organisations/removed');
    expect(removed).toMatchObject([{ id: organisationId, removed: { by: { name: 'Coordinator' } } }]);
    await world.post(`organisations/${organisationId}/restore`);
    await world.post(`organisations/${organisationId}/restore`);
    expect(namesOf(await world.read('organisations'))).toHaveLength(2);
  });

  it('cannot be changed until it is back', async () => {
    const { id } = await world.add({ name: 'Gone' });
    await world.client.delete(world.at(`organisations/${id}`), 1);
    expect(wrong(await patch(id, { name: 'Other' }, 2))).toEqual(['organisations.removed']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import {
  aCoalition,
  aDelegation,
  others,
  READERS,
  SEES,
  seers,
  statementsOf,
  type Coalition,
  type ReaderName,
} from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-08T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const meeting = (more: object = {}) => {
  return {
    delegationCode: 'FJI',
    kind: 'corridor',
    occurredAt: '2024-08-08T14:00:00Z',
    zone: 'Europe/Vienna',
    note: 'canarynote',
    tier: 'me',
    ...more,
  };
};
const log = (body: object, name: ReaderName = 'author') =>
  coalition.clients[name].post(coalition.at('interactions'), body);
const get = (path: string, name: ReaderName) => coalition.clients[name].get(coalition.at(path));
const contacts = async (name: ReaderName, query: string) =>
  (await get(`contacts${query}`, name)).body.items as Record<string, any>[];

describe('a contact', () => {
  it.each(Object.keys(SEES).filter((tier) => tier !== 'me'))(
    'shared at the tier %s tells those that the organisation was in touch, and nothing more',
    async (contactTier) => {
      const code = { organisation: 'BBB', core: 'CCC', coalition: 'DDD', public: 'EEE' }[contactTier] ?? '';
      await aDelegation(demarche.database, code, `State ${code}`);
      const paths = [
        'contacts',
        `contacts?delegationCode=${code}`,
        'interactions',
        'positions',
        `delegations/${code}`,
        `delegations?q=${code}`,
      ];
      const look = (name: ReaderName) => Promise.all(paths.map(async (path) => (await get(path, name)).text));
      const before = new Map<ReaderName, string[]>();
      for (const name of READERS) before.set(name, await look(name));
      const { body } = await log(meeting({ delegationCode: code, contactTier }));
      expect(await contacts('author', `?delegationCode=${code}`)).toMatchObject([
        { id: body.id, interaction: { id: body.id, kind: 'corridor', authorId: coalition.people.author.id } },
      ]);
      for (const name of seers(contactTier)) {
        if (name === 'author') continue;
        const [notice, ...more] = await contacts(name, `?delegationCode=${code}`);
        expect(more).toEqual([]);
        // Where it was is not told, so that no other clock but the reader's own is shown.
        expect(notice?.occurredAt.venue).toEqual(notice?.occurredAt.reader);
        expect(notice).toEqual({
          id: expect.any(String),
          delegationCode: code,
          delegation: `State ${code}`,
          organisationId: coalition.campaign.organisationId,
          organisation: 'Here organisation',
          occurredAt: expect.objectContaining({ instant: '2024-08-08T14:00:00.000Z' }),
          interaction: null,
        });
        expect(notice?.['id']).not.toBe(body.id);
        const after = await look(name);
        expect(after.slice(2, -1)).toEqual(before.get(name)?.slice(2, -1));
        // The list of delegations says when, and by whom.
        const [listed, was] = [after, before.get(name)].map(
          (texts) => JSON.parse(texts?.at(-1) ?? '').items[0],
        );
        expect(listed).toEqual({
          ...was,
          lastContact: {
            ...{ interactionId: null, kind: null, organisation: 'Here organisation' },
            occurredAt: notice?.['occurredAt'],
          },
        });
        expect(after.join()).not.toMatch(/canary|Vienna|corridor/);
        expect(after[1]).not.toContain(body.id);
      }
      for (const name of others(contactTier))
        expect([name, await look(name)]).toEqual([name, before.get(name)]);
    },
  );

  it('is listed once to whoever sees the interaction as well', async () => {
    await aDelegation(demarche.database, 'FFF', 'State FFF');
    const { body } = await log(
      meeting({ delegationCode: 'FFF', tier: 'organisation', contactTier: 'coalition' }),
    );
    const query = '?delegationCode=FFF';
    expect(await contacts('colleague', query)).toMatchObject([
      { id: body.id, occurredAt: { venue: { zone: 'Europe/Vienna' } }, interaction: { kind: 'corridor' } },
    ]);
    expect(await contacts('plainMember', query)).toMatchObject([{ interaction: null }]);
    // Another organisation meets it at the very same instant: that is another contact.
    await log(meeting({ delegationCode: 'FFF', tier: 'coalition' }), 'coreMember');
    expect(await contacts('colleague', query)).toHaveLength(2);
    expect(await contacts('plainMember', query)).toHaveLength(2);
  });

  it('gives no notice where none was asked for, and one for a repeat', async () => {
    await aDelegation(demarche.database, 'GGG', 'State GGG');
    await log(meeting({ delegationCode: 'GGG' }));
    expect(await contacts('coordinator', '?delegationCode=GGG')).toEqual([]);
    const body = meeting({ delegationCode: 'GGG', id: newId(), contactTier: 'coalition' });
    expect((await log(body)).status).toBe(201);
    await demarche.database.admin('delete from idempotency_record');
    expect((await log(body)).status).toBe(201);
    expect(await contacts('coordinator', '?delegationCode=GGG')).toHaveLength(1);
  });

  it('is not shared with oneself, nor with a tier that does not exist', async () => {
    for (const contactTier of ['me', 'everybody', 5]) {
      const answer = await log(meeting({ contactTier }));
      expect([answer.status, answer.body.fields[0].path]).toEqual([400, 'contactTier']);
    }
  });
});

describe('the notice of a contact', () => {
  const withdraw = (id: string, name: ReaderName = 'author') =>
    coalition.clients[name].post(coalition.at(`interactions/${id}/withdraw-notice`), {});
  const read = async (id: string, name: ReaderName) => (await get(`interactions/${id}`, name)).body;

  it('can be taken back by its author: for everybody else it never was', async () => {
    await aDelegation(demarche.database, 'JJJ', 'State JJJ');
    const paths = [
      'contacts',
      'contacts?delegationCode=JJJ',
      'delegations/JJJ',
      'delegations/JJJ/brief',
      'next-targets',
    ];
    const look = (name: ReaderName) => Promise.all(paths.map(async (path) => (await get(path, name)).text));
    const rest = READERS.filter((name) => name !== 'author');
    const before = new Map<ReaderName, string[]>();
    for (const name of rest) before.set(name, await look(name));
    const { body } = await log(meeting({ delegationCode: 'JJJ', contactTier: 'coalition' }));
    expect(body.contactTier).toBe('coalition');
    expect(await look('plainMember')).not.toEqual(before.get('plainMember'));
    const answer = await withdraw(body.id);
    expect([answer.status, answer.body]).toEqual([200, { ...body, contactTier: null }]);
    for (const name of rest) expect([name, await look(name)]).toEqual([name, before.get(name)]);
    expect(await contacts('author', '?delegationCode=JJJ')).toMatchObject([{ id: body.id, interaction: {} }]);
    const again = await withdraw(body.id);
    expect([again.status, again.body]).toEqual([200, answer.body]);
    const noted = await demarche.database.admin(
      `select actor_id as by, subject_type as type, detail from audit_event
       where action = 'contact_notice_withdrawn' and subject_id = $1`,
      [body.id],
    );
    expect(noted).toEqual([{ by: coalition.people.author.id, type: 'interaction', detail: {} }]);
  });

  it('is the author’s business alone: nobody else is told whether there is one', async () => {
    const shared = { delegationCode: 'JJJ', tier: 'coalition' };
    const { id: noted } = (await log(meeting({ ...shared, contactTier: 'public' }))).body;
    const { id: silent } = (await log(meeting(shared))).body;
    const { id: hidden } = (await log(meeting({ delegationCode: 'JJJ', contactTier: 'public' }))).body;
    expect(await read(noted, 'author')).toMatchObject({ contactTier: 'public' });
    expect(await read(noted, 'colleague')).toMatchObject({ contactTier: null });
    const [refused, same] = [await withdraw(noted, 'coordinator'), await withdraw(silent, 'coordinator')];
    expect([refused.status, refused.body.detail]).toEqual([403, same.body.detail]);
    expect((await withdraw(noted, 'plainMember')).status).toBe(403);
    const [unseen, unknown] = [await withdraw(hidden, 'coreMember'), await withdraw(newId(), 'coreMember')];
    expect([unseen.status, unseen.body.detail]).toEqual([404, unknown.body.detail]);
    expect(await read(noted, 'author')).toMatchObject({ contactTier: 'public' });
    expect(await read(hidden, 'author')).toMatchObject({ contactTier: 'public' });
  });

  it('cannot be taken back where none was given', async () => {
    const { body } = await log(meeting({ delegationCode: 'JJJ', tier: 'coalition' }));
    expect(body.contactTier).toBeNull();
    const answer = await withdraw(body.id);
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('none to withdraw')]);
    expect((await withdraw('nonsense')).status).toBe(400);
  });

  it('stands beside another meeting of the same author at the same instant', async () => {
    await aDelegation(demarche.database, 'KKK', 'State KKK');
    const open = await log(meeting({ delegationCode: 'KKK', tier: 'coalition', contactTier: 'coalition' }));
    await log(meeting({ delegationCode: 'KKK', contactTier: 'coalition' }));
    const seen = await contacts('plainMember', '?delegationCode=KKK');
    expect(seen.map(({ interaction }) => interaction?.id ?? null).toSorted()).toEqual(
      [open.body.id, null].toSorted(),
    );
    expect(await contacts('author', '?delegationCode=KKK')).toMatchObject([
      { interaction: { kind: 'corridor' } },
      { interaction: { kind: 'corridor' } },
    ]);
  });
});

describe('the list of contacts', () => {
  it('comes the latest first, page by page, since an instant, with one statement', async () => {
    await aDelegation(demarche.database, 'HHH', 'State HHH');
    for (let hour = 0; hour < 9; hour++) {
      const occurredAt = `2024-08-07T0${hour}:00:00Z`;
      const shared = hour % 2 === 0 ? { tier: 'coalition' } : { contactTier: 'coalition' };
      await log(meeting({ delegationCode: 'HHH', occurredAt, ...shared }));
    }
    const seen: Record<string, any>[] = [];
    let cursor = '';
    do {
      const { body } = await get(`contacts?delegationCode=HHH&limit=2${cursor}`, 'plainMember');
      seen.push(...body.items);
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen.map((item) => item['occurredAt'].instant.slice(11, 13))).toEqual([
      '08',
      '07',
      '06',
      '05',
      '04',
      '03',
      '02',
      '01',
      '00',
    ]);
    expect(seen.map((item) => item['interaction'] === null)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    const since = await contacts('plainMember', '?delegationCode=HHH&since=2024-08-07T07:00:00Z');
    expect(since).toHaveLength(2);
    const { plainMember } = coalition.clients;
    expect(await statementsOf(() => plainMember.get(coalition.at('contacts?limit=200')))).toBe(1);
  });

  it.each([
    ['since=yesterday', 'since'],
    ['delegationCode=fiji', 'delegationCode'],
    ['cursor=nonsense', 'cursor'],
    ['limit=0', 'limit'],
  ])('refuses %s', async (query, field) => {
    const answer = await get(`contacts?${query}`, 'plainMember');
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
  });
});

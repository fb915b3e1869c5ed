import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { delegatesOf, ids, why } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, anAsk, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const { client, get, post, aDelegate, meet } = delegatesOf(() => coalition);
const at = (version: number) => ({ 'If-Match': `"${version}"` });
const patch = (path: string, body: object, version: number, name: ReaderName = 'author') =>
  client(name).call('PATCH', coalition.at(path), body, at(version));
const remove = (path: string, held: number | object = {}, name: ReaderName = 'author') =>
  client(name).delete(coalition.at(path), held as number);
const put = (path: string, body: object, name: ReaderName = 'author') =>
  client(name).call('PUT', coalition.at(path), body);

describe('a delegate', () => {
  it('has names, languages, roles, and whatever hangs on it with a tier of its own', async () => {
    const id = await aDelegate({
      ...{ name: 'Adi Tuilagi', otherNames: ['Ади Туилаги'], title: 'H.E.', pronouns: 'she/her' },
      ...{ languages: ['fj', 'en'], roles: [{ title: 'Counsellor', validFrom: '2023-09-01' }] },
    });
    await post(`delegates/${id}/contact-points`, {
      kind: 'email',
      value: 'adi@example.org',
      tier: 'organisation',
    });
    await post(`delegates/${id}/contact-points`, {
      kind: 'signal',
      value: '+679 1',
      tier: 'me',
      verifiedOn: '2024-08-01',
    });
    await post(`delegates/${id}/notes`, { note: 'Talks before the morning meeting', tier: 'coalition' });
    await put(`delegates/${id}/acquaintances/${coalition.people.author.id}`, {
      closeness: 'knows',
      tier: 'coalition',
    });
    await meet('FJI', [id]);
    const { body } = await get(`delegates/${id}`);
    expect(body).toMatchObject({
      ...{
        id,
        name: 'Adi Tuilagi',
        otherNames: ['Ади Туилаги'],
        title: 'H.E.',
        pronouns: 'she/her',
        mine: true,
      },
      ...{ languages: ['fj', 'en'], delegation: 'Fiji', removed: null, erasedAt: null, version: 1 },
      roles: [{ title: 'Counsellor', delegationCode: 'FJI', validFrom: '2023-09-01', validTo: null }],
      contactPoints: [{ kind: 'email' }, { kind: 'signal', verifiedOn: '2024-08-01' }],
      acquaintances: [{ closeness: 'knows' }],
      notes: [{ note: 'Talks before the morning meeting' }],
      meetings: [{ delegation: 'Fiji', kind: 'corridor' }],
    });
    const { body: outside } = await get(`delegates/${id}`, 'plainMember');
    expect(outside).toMatchObject({ mine: false, contactPoints: [], notes: [{}], acquaintances: [{}] });
    const { body: listed } = await get('delegates?q=tuilagi%20adi&limit=1000', 'plainMember');
    expect(listed.items).toEqual([
      expect.objectContaining({
        ...{ id, roleTitle: 'Counsellor', reach: [], meetings: 1, languages: ['fj', 'en'] },
        knownBy: [expect.objectContaining({ closeness: 'knows' })],
        lastMet: expect.objectContaining({ instant: '2024-08-05T15:00:00.000Z' }),
      }),
    ]);
  });

  it('is found by delegation, language, who knows them, and by having no way to be reached', async () => {
    const one = await aDelegate({ languages: ['mi'] }, 'NZL');
    const other = await aDelegate({ languages: ['fr'] }, 'NZL');
    await post(`delegates/${one}/contact-points`, { kind: 'phone', value: '+64 1', tier: 'coalition' });
    await put(`delegates/${other}/acquaintances/${coalition.people.author.id}`, { closeness: 'met' });
    expect(ids((await get('delegates?delegationCode=NZL')).body).toSorted()).toEqual([one, other].toSorted());
    expect(ids((await get('delegates?language=mi')).body)).toEqual([one]);
    expect(ids((await get('delegates?delegationCode=NZL&knownBy=me')).body)).toEqual([other]);
    expect(ids((await get('delegates?delegationCode=NZL&unreachable=true')).body)).toEqual([other]);
    const first = await get('delegates?delegationCode=NZL&limit=1');
    const second = await get(`delegates?delegationCode=NZL&limit=1&cursor=${first.body.next}`);
    expect([...ids(first.body), ...ids(second.body)].toSorted()).toEqual([one, other].toSorted());
    expect(second.body.next).toBeNull();
  });

  it('is changed at the version that was read, by who entered it or a coordinator', async () => {
    const id = await aDelegate({ roles: [{ title: 'Adviser' }] });
    const { body } = await get(`delegates/${id}`);
    expect(why(await patch(`delegates/${id}`, { title: 'Dr' }, 1, 'colleague'))[0]).toBe(403);
    const [role] = body.roles;
    const changed = await patch(
      `delegates/${id}`,
      { title: 'Dr', roles: [{ id: role.id, title: 'Legal adviser' }, { title: 'Chair of the group' }] },
      1,
    );
    expect(changed.body).toMatchObject({ title: 'Dr', version: 2 });
    expect(changed.body.roles.map(({ title }: { title: string }) => title).toSorted()).toEqual([
      'Chair of the group',
      'Legal adviser',
    ]);
    expect(why(await patch(`delegates/${id}`, { title: 'Prof' }, 1))[0]).toBe(412);
    expect(why(await patch(`delegates/${id}`, { roles: [{ id: newId(), title: 'x' }] }, 2))).toEqual([
      ...[400, 'roles[0].id', 'delegates.noSuchRole'],
    ]);
  });

  it('moves to another delegation: a role ends, another begins, and contacts stay where they were', async () => {
    const id = await aDelegate({ roles: [{ title: 'First Secretary', validFrom: '2024-01-01' }] }, 'TON');
    await meet('TON', [id]);
    const move = (body: object, version = 1) =>
      client('author').call('POST', coalition.at(`delegates/${id}/move`), body, at(version));
    expect(why(await move({ delegationCode: 'TON', on: '2024-08-01' }))).toEqual([
      ...[400, 'delegationCode', 'delegates.moveNowhere'],
    ]);
    expect(why(await move({ delegationCode: 'WSM', on: '2023-08-01' }))).toEqual([
      ...[400, 'on', 'delegates.moveBeforeRole'],
    ]);
    expect(why(await move({ delegationCode: 'WSM', on: '2024-09-01' }))).toEqual([
      ...[400, 'on', 'delegates.moveLater'],
    ]);
    expect(why(await move({ delegationCode: 'QQQ', on: '2024-08-05' }))).toEqual([
      ...[400, 'delegationCode', 'unknown_delegation'],
    ]);
    const { body } = await move({ delegationCode: 'WSM', on: '2024-08-05', title: 'Ambassador' });
    expect(body).toMatchObject({ delegationCode: 'WSM', meetings: [{ delegationCode: 'TON' }] });
    expect(body.roles).toMatchObject([
      { delegationCode: 'WSM', title: 'Ambassador', validFrom: '2024-08-05', validTo: null },
      { delegationCode: 'TON', title: 'First Secretary', validFrom: '2024-01-01', validTo: '2024-08-04' },
    ]);
    // Who was there at the time is logged with that delegation still; long after, the way out is named.
    expect((await meet('TON', [id], { occurredAt: '2024-08-04T15:00:00Z' })).status).toBe(201);
    await setClock(demarche.database, '2024-09-05T16:00:00Z');
    const late = await meet('TON', [id], { occurredAt: '2024-09-05T15:00:00Z' });
    expect(why(late)).toEqual([400, 'delegateIds[0]', 'delegates.elsewhere']);
    expect(late.body.fields[0].params).toMatchObject({ delegation: 'Samoa' });
    await setClock(demarche.database, '2024-08-05T16:00:00Z');
  });
});

describe('a removed delegate', () => {
  it('is gone from lists, contacts, briefs and searches, until put back', async () => {
    const id = await aDelegate({ name: 'Vanishing Person' }, 'NRU');
    const { body: met } = await meet('NRU', [id]);
    const uses = await get(`delegates/${id}/uses`);
    expect(uses.body.items).toEqual([{ kind: 'interaction', count: 1, blocks: false }]);
    expect((await remove(`delegates/${id}`, 1)).status).toBe(204);
    const shown = async (name: ReaderName = 'coreMember') => {
      const list = await get('delegates?delegationCode=NRU', name);
      const brief = await get('delegations/NRU/brief', name);
      const talk = await get(`interactions/${met.id}`, name);
      const found = await get('search?q=vanishing', name);
      return [list.body.items, brief.body.delegates, talk.body.delegates, found.body.items].map(
        ({ length }) => length,
      );
    };
    expect(await shown()).toEqual([0, 0, 0, 0]);
    expect(await shown('author')).toEqual([0, 0, 0, 0]);
    expect((await get(`delegates/${id}`, 'coreMember')).status).toBe(404);
    expect(ids((await get('delegates/removed')).body)).toContain(id);
    expect(ids((await get('delegates/removed', 'coreMember')).body)).not.toContain(id);
    expect(why(await meet('NRU', [id]))).toEqual([400, 'delegateIds[0]', 'positions.noDelegate']);
    expect((await post(`delegates/${id}/restore`)).status).toBe(204);
    // The search finds the person, and the contact with them.
    expect(await shown()).toEqual([1, 1, 1, 2]);
  });

  it('is erased for good with what others noted and its eraser does not see; the contact stays', async () => {
    const id = await aDelegate({ name: 'Erasable Person', roles: [{ title: 'Erasable role' }] }, 'PLW');
    await post(`delegates/${id}/notes`, { note: 'Erasable note of another', tier: 'me' }, 'coreMember');
    await post(`delegates/${id}/contact-points`, { kind: 'phone', value: 'Erasable number', tier: 'me' });
    const twin = await aDelegate({ name: 'Erasable Twin' }, 'PLW');
    await post(`delegates/${twin}/merge`, { intoId: id });
    const { body: met } = await meet('PLW', [twin]);
    expect((await post(`delegates/${id}/erase`)).status).toBe(204);
    const { body } = await get(`delegates/${twin}`, 'coreMember');
    expect(body).toMatchObject({ id, name: '', notes: [], roles: [], contactPoints: [], otherNames: [] });
    expect(body.erasedAt).not.toBeNull();
    expect((await get(`interactions/${met.id}`, 'coreMember')).body.delegates).toEqual([{ id, name: '' }]);
    const left = await demarche.database.admin<{ line: string }>(
      `select row_to_json(d)::text as line from delegate d union all select row_to_json(r)::text from delegate_role r
       union all select row_to_json(n)::text from delegate_note n union all select row_to_json(c)::text from contact_point c
       union all select row_to_json(a)::text from audit_event a`,
    );
    expect(left.filter(({ line }) => line.includes('Erasable'))).toEqual([]);
    expect(why(await post(`delegates/${id}/notes`, { note: 'Again' }))).toEqual([
      409,
      null,
      'delegates.erased',
    ]);
  });
});

describe('a pseudonym', () => {
  it('stands for a delegate before those who may not know who it is', async () => {
    const id = await aDelegate({ name: 'Secret Source', tier: 'me' }, 'MHL');
    const { body: met } = await meet('MHL', [id]);
    const seen = async () => (await get(`interactions/${met.id}`, 'coreMember')).body.delegates;
    expect(await seen()).toEqual([]);
    expect(why(await put(`delegates/${id}/pseudonym`, { name: 'Fern', tier: 'me' }))).toEqual([
      ...[400, 'tier', 'delegates.pseudonymWider'],
    ]);
    await put(`delegates/${id}/pseudonym`, { name: 'Fern', tier: 'coalition' });
    const [fern] = await seen();
    expect(fern).toEqual({ id: expect.any(String), name: 'Fern' });
    expect(fern.id).not.toBe(id);
    const { text, body } = await get(`delegates/${fern.id}`, 'coreMember');
    expect(body).toMatchObject({ name: 'Fern', pseudonymous: true, meetings: [{ id: met.id }] });
    expect(text).not.toMatch(new RegExp(`Secret|${id}`));
    // Nothing is done under a pseudonym, and it goes with the delegate.
    expect(why(await patch(`delegates/${fern.id}`, { name: 'X' }, 1, 'coreMember'))[0]).toBe(403);
    // Giving it was a step of the record's version.
    await remove(`delegates/${id}`, 2);
    expect(await seen()).toEqual([]);
  });
});

describe('somebody who is met and not known yet', () => {
  it('is added with the note, for its tier, and is whoever is known by that name', async () => {
    const known = await aDelegate({ name: 'Sione Latu' }, 'TUV');
    const [first, second] = [newId(), newId()];
    const body = {
      id: newId(),
      newDelegates: [
        { id: first, name: 'Mele Fifita', role: 'Attaché' },
        { id: second, name: 'sione  latu' },
      ],
    };
    const logged = await meet('TUV', [], body);
    expect(logged.body.delegates).toEqual([
      { id: first, name: 'Mele Fifita' },
      { id: known, name: 'Sione Latu' },
    ]);
    // Sent again after a lost answer.
    expect((await meet('TUV', [], body)).status).toBe(201);
    const next = await meet('TUV', [], { newDelegates: body.newDelegates, tier: 'organisation' });
    expect(next.body.delegates).toHaveLength(2);
    const { body: list } = await get('delegates?delegationCode=TUV', 'coreMember');
    expect(list.items).toMatchObject([{ id: first, tier: 'coalition', roleTitle: 'Attaché' }, { id: known }]);
  });

  it('is for the author alone where the source is sealed, and nobody where the note is refused', async () => {
    const [id, askId] = [newId(), (await anAsk(demarche.database, coalition.campaign)).id];
    const position = {
      askId,
      stance: 'support',
      confidence: 2,
      said: 'privately',
      sealed: true,
      delegateId: id,
    };
    const sealed = { tier: 'me', newDelegates: [{ id, name: 'Sealed Person' }] };
    const { status } = await meet('KIR', [], { ...sealed, positions: [{ ...position, tier: 'coalition' }] });
    expect(status).toBe(201);
    expect((await get(`delegates/${id}`)).body.tier).toBe('me');
    expect((await get(`delegates/${id}`, 'coreMember')).status).toBe(404);
    const refused = await meet('KIR', [newId()], { newDelegates: [{ name: 'Refused Person' }] });
    expect(refused.status).toBe(400);
    expect((await get('delegates?q=refused')).body.items).toEqual([]);
    expect(why(await meet('QQQ', [], { newDelegates: [{ name: 'Nobody There' }] }))).toEqual([
      ...[400, 'delegationCode', 'unknown_delegation'],
    ]);
  });
});

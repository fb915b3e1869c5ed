import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegatesOf, ids, why } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition, type ReaderName } from '../support/outreach.js';

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
const patch = (path: string, body: object, version: number, by: ReaderName = 'author') =>
  client(by).call('PATCH', coalition.at(path), body, at(version));

describe('two records of one person', () => {
  const pair = async (code: string, kept: object = {}, merged: object = {}) => [
    await aDelegate(kept, code),
    await aDelegate(merged, code),
  ];

  it('are named while somebody types, and in a report', async () => {
    const [one, other] = await pair('TUV', { name: 'Tavita Seluka' }, { name: 'T. Seluka' });
    const similar = await get('delegates/similar?name=seluka%20tavita&delegationCode=TUV');
    expect(similar.body.items).toEqual([
      expect.objectContaining({ id: one, likeness: 'same' }),
      expect.objectContaining({ id: other, likeness: 'likely' }),
    ]);
    const { body } = await get('delegates/duplicates');
    const pairs = body.items.map((item: any) => [item.one.id, item.other.id].toSorted());
    expect(pairs).toContainEqual([one, other].toSorted());
    // Whom somebody may not see is named to nobody.
    await aDelegate({ name: 'Selina Hidden', tier: 'me' }, 'TUV');
    const blind = await get('delegates/similar?name=selina%20hidden&delegationCode=TUV', 'coreMember');
    expect(blind.body.items).toEqual([]);
  });

  it('are one after a merge, keep everything, and are taken apart again', async () => {
    const [kept = '', merged = ''] = await pair('VUT', {}, { otherNames: ['Another Spelling'] });
    await post(`delegates/${merged}/notes`, { note: 'Of the merged one', tier: 'coalition' });
    await meet('VUT', [merged]);
    await meet('VUT', [kept, merged]);
    const { body } = await post(`delegates/${merged}/merge`, { intoId: kept });
    expect(body).toMatchObject({
      id: kept,
      notes: [{ note: 'Of the merged one' }],
      merged: [{ id: merged }],
    });
    expect(body.otherNames).toContain('Another Spelling');
    expect(body.meetings).toHaveLength(2);
    expect((await get(`delegates/${merged}`)).body.id).toBe(kept);
    expect(ids((await get('delegates?delegationCode=VUT')).body)).toEqual([kept]);
    const [both] = (await get('interactions?delegationCode=VUT')).body.items;
    expect(both.delegates).toHaveLength(1);
    expect((await get('delegates?q=another%20spelling')).body.items).toMatchObject([
      { id: kept, meetings: 2 },
    ]);
    const apart = await post(`delegates/${merged}/unmerge`);
    expect(apart.body).toMatchObject({ id: merged, notes: [{ note: 'Of the merged one' }] });
    expect(ids((await get('delegates?delegationCode=VUT')).body)).toHaveLength(2);
  });

  it('are refused again, crosswise, in a ring and at the same moment, with the way out', async () => {
    const [a = '', b = ''] = await pair('FSM');
    const c = await aDelegate({}, 'FSM');
    const merge = (id: string, intoId: string) => post(`delegates/${id}/merge`, { intoId });
    expect(why(await merge(a, a))).toEqual([400, 'intoId', 'delegates.mergeSelf']);
    const both = await Promise.all([merge(a, b), merge(b, a)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [lead, under] = both[0]?.status === 200 ? [b, a] : [a, b];
    expect(why(await merge(under, lead))).toEqual([409, 'intoId', 'delegates.mergedTogether']);
    expect(why(await merge(lead, under))).toEqual([409, 'intoId', 'delegates.mergedTogether']);
    expect(why(await merge(under, c))).toEqual([409, null, 'delegates.mergedAlready']);
    expect(why(await merge(c, under))).toEqual([409, 'intoId', 'delegates.mergeLeads']);
    // A chain is whole: who was merged first leads to the last, and no ring is closed.
    expect((await merge(lead, c)).status).toBe(200);
    expect((await get(`delegates/${under}`)).body.id).toBe(c);
    expect(why(await merge(c, under))).toEqual([409, 'intoId', 'delegates.mergedTogether']);
    await post(`delegates/${lead}/unmerge`);
    expect((await get(`delegates/${under}`)).body.id).toBe(lead);
  });

  it('never show one of them to more people, nor take one from those who saw it', async () => {
    const [wide = '', narrow = ''] = await pair(
      'KIR',
      { tier: 'coalition' },
      { tier: 'me', name: 'Narrow Name' },
    );
    expect(why(await post(`delegates/${wide}/merge`, { intoId: narrow }))).toEqual([
      ...[400, 'intoId', 'delegates.mergeNarrower'],
    ]);
    await post(`delegates/${narrow}/merge`, { intoId: wide });
    const { body } = await get(`delegates/${wide}`, 'coreMember');
    expect(body.merged).toEqual([]);
    expect(JSON.stringify(body)).not.toContain('Narrow');
    expect((await get(`delegates/${narrow}`, 'coreMember')).status).toBe(404);
  });

  it('are hidden together from whom the one that leads is narrowed away, but for who wrote the other', async () => {
    const [lead = '', merged = ''] = await pair('MHL', {}, { name: 'Once Merged', otherNames: ['By Alias'] });
    const own = await aDelegate({ name: 'Of The Other Author' }, 'MHL', 'coreMember');
    await post(`delegates/${merged}/contact-points`, {
      ...{ kind: 'email', value: 'once@example.org', tier: 'coalition' },
    });
    await meet('MHL', [merged], { note: 'Met once' });
    for (const id of [merged, own]) await post(`delegates/${id}/merge`, { intoId: lead }, 'coordinator');
    expect((await get(`delegates/${lead}`, 'plainMember')).body.merged).toHaveLength(2);
    expect((await patch(`delegates/${lead}`, { tier: 'me' }, 1)).status).toBe(200);
    for (const reader of ['plainMember', 'coordinator', 'coreMember'] as const) {
      expect((await get(`delegates/${merged}`, reader)).status).toBe(404);
      const list = await get('delegates?delegationCode=MHL', reader);
      expect(ids(list.body)).toEqual(reader === 'coreMember' ? [own] : []);
      const found = await get('delegates?q=once%20merged', reader);
      const talks = await get('interactions?delegationCode=MHL', reader);
      expect(found.body.items).toEqual([]);
      expect(talks.body.items).toMatchObject([{ note: 'Met once', delegates: [] }]);
      const file = await post('delegates/export', { format: 'csv' }, reader);
      expect(file.text).not.toMatch(/once@example|Once Merged|By Alias/);
    }
    // Nothing of it is lost for its author, nor for anybody once it is shared again or taken apart.
    expect((await get(`delegates/${lead}`)).body.merged).toMatchObject([
      { id: own, tier: 'coalition' },
      { id: merged, tier: 'coalition' },
    ]);
    expect((await post(`delegates/${merged}/unmerge`)).status).toBe(200);
    expect((await get(`delegates/${merged}`, 'plainMember')).status).toBe(200);
    await patch(`delegates/${lead}`, { tier: 'coalition' }, 2);
    expect((await get(`delegates/${own}`, 'plainMember')).body.id).toBe(lead);
  });

  it('keep their names apart for who edits one of them', async () => {
    const [lead = '', merged = ''] = await pair(
      'NRU',
      { otherNames: ['Own Alias'] },
      { name: 'Secret Name', tier: 'me', otherNames: ['Secret Alias'] },
    );
    const { body } = await post(`delegates/${merged}/merge`, { intoId: lead });
    expect(body.otherNames.toSorted()).toEqual(['Own Alias', 'Secret Alias', 'Secret Name']);
    expect(body.ownOtherNames).toEqual(['Own Alias']);
  });

  it('have one answer to who knows them, also where it is narrowed', async () => {
    const [lead = '', merged = ''] = await pair('PLW');
    const me = coalition.people.author.id;
    const say = (id: string, body: object, by: ReaderName = 'author') =>
      client(by).call('PUT', coalition.at(`delegates/${id}/acquaintances/${me}`), body);
    await say(lead, { closeness: 'met', tier: 'coalition' }, 'coordinator');
    await say(merged, { closeness: 'knows', tier: 'coalition' });
    await post(`delegates/${merged}/merge`, { intoId: lead });
    const { body } = await say(lead, { closeness: 'trusted', tier: 'me' });
    expect(body.acquaintances).toMatchObject([{ userId: me, closeness: 'trusted', tier: 'me' }]);
    for (const reader of ['coordinator', 'plainMember'] as const) {
      expect((await get(`delegates/${lead}`, reader)).body.acquaintances).toEqual([]);
    }
  });

  it('take part in a talk as one, and are found and taken out by either id', async () => {
    const [lead = '', merged = ''] = await pair('SLB');
    const stays = await aDelegate({}, 'SLB');
    const { body: talk } = await meet('SLB', [merged, stays]);
    await post(`delegates/${merged}/merge`, { intoId: lead });
    for (const id of [lead, merged]) {
      expect(ids((await get(`interactions?delegateId=${id}`)).body)).toEqual([talk.id]);
    }
    const same = await patch(`interactions/${talk.id}`, { delegateIds: [merged, stays] }, talk.version);
    expect(same.body.version).toBe(talk.version);
    const { body } = await patch(`interactions/${talk.id}`, { delegateIds: [stays] }, talk.version);
    expect(ids({ items: body.delegates })).toEqual([stays]);
    expect((await get(`interactions?delegateId=${lead}`)).body.items).toEqual([]);
    expect((await get(`delegates/${lead}`)).body.meetings).toEqual([]);
  });

  it('have roles that whoever may not change them is refused to, with whose they are', async () => {
    const lead = await aDelegate({ roles: [{ title: 'Counsellor' }] }, 'COK');
    const theirs = await aDelegate({ roles: [{ title: 'Adviser' }] }, 'COK', 'coreMember');
    const { body } = await post(`delegates/${theirs}/merge`, { intoId: lead }, 'coordinator');
    const of = (title: string) => body.roles.find((role: { title: string }) => role.title === title).id;
    const [mine, other] = [of('Counsellor'), of('Adviser')];
    const refused = [403, null, 'delegates.roleOfMerged'];
    const roles = [{ id: mine, title: 'Head of delegation' }];
    expect(why(await patch(`delegates/${lead}`, { roles }, 1))).toEqual(refused);
    const both = (title: string) => [...roles, { id: other, title }];
    expect(why(await patch(`delegates/${lead}`, { roles: both('Legal adviser') }, 1))).toEqual(refused);
    const move = (by: ReaderName, version: number) => {
      const to = { delegationCode: 'TON', on: '2024-08-05' };
      return client(by).call('POST', coalition.at(`delegates/${lead}/move`), to, at(version));
    };
    expect(why(await move('author', 1))).toEqual(refused);
    expect((await patch(`delegates/${lead}`, { roles: both('Adviser') }, 1)).status).toBe(200);
    const moved = await move('coordinator', 2);
    expect(moved.body.roles.filter(({ validTo }: any) => validTo === null)).toMatchObject([
      { delegationCode: 'TON' },
    ]);
  });
});

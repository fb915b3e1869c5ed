import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegatesOf, ids, why } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const { get, post, aDelegate, meet } = delegatesOf(() => coalition);

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
});

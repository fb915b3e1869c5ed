import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, statementsOf, type Coalition } from '../support/outreach.js';

describe('what capitals say that they will do', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
    await demarche.database.make.treaty({ campaignId: coalition.campaign.id });
  });
  afterAll(() => demarche.stop());

  const record = (more: object = {}, name: 'author' | 'plainMember' = 'author') =>
    coalition.clients[name].post(coalition.at('treaty/intentions'), {
      ...{ delegationCode: 'KEN', step: 'will_sign', expectedOn: '2026-12-15', statedOn: '2026-11-20' },
      ...{ confidence: 2, grade: 'own_notes', source: 'A call', tier: 'coalition', ...more },
    });
  const seen = async (name: 'author' | 'plainMember' | 'colleague' | 'coordinator') =>
    (await coalition.clients[name].get(coalition.at('treaty/intentions'))).body.items.map(
      (item: { id: string }) => item.id,
    );

  it('is recorded once, seen by its tier, and said last first', async () => {
    const body = { id: newId(), tier: 'organisation' };
    const [first, again] = await Promise.all([record(body), record(body)]);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.body).toMatchObject({
      delegationCode: 'KEN',
      step: 'will_sign',
      tier: 'organisation',
      version: 1,
    });
    const { body: later } = await record({
      step: 'considers_signing',
      expectedOn: null,
      statedOn: '2026-11-21',
    });
    expect(await seen('colleague')).toEqual([later.id, first.body.id]);
    expect(await seen('plainMember')).toEqual([later.id]);
  });

  it.each([
    ['a day on which nothing can have been said yet', { statedOn: '2026-11-23' }, 'statedOn'],
    ['nobody who could become party', { delegationCode: 'ZZZ' }, 'delegationCode'],
    ['a step that is none', { step: 'applauds' }, 'step'],
  ])('refuses %s', async (_, wrong, path) => {
    const answer = await record(wrong);
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, path]);
  });

  it('is corrected, removed and put back by its author and by a coordinator who sees it', async () => {
    const { id } = (await record({ delegationCode: 'COK', step: 'will_deposit' })).body;
    const at = coalition.at(`treaty/intentions/${id}`);
    expect((await coalition.clients.coreMember.patch(at, { confidence: 1 }, 1)).status).toBe(403);
    const changed = await coalition.clients.coordinator.patch(at, { confidence: 3, expectedOn: null }, 1);
    expect(changed.body).toMatchObject({ confidence: 3, expectedOn: null, source: 'A call', version: 2 });
    expect((await coalition.clients.author.patch(at, { confidence: 1 }, 1)).status).toBe(412);
    const nothing = { step: null, statedOn: null, note: null };
    expect((await coalition.clients.author.patch(at, nothing, 2)).body).toMatchObject({
      step: 'will_deposit',
      note: '',
    });
    const removed = await coalition.clients.author.call('DELETE', at, undefined, { 'If-Match': '"3"' });
    expect([removed.status, (await seen('coordinator')).includes(id)]).toEqual([204, false]);
    expect((await coalition.clients.coreMember.post(`${at}/restore`)).status).toBe(403);
    const back = await coalition.clients.author.post(`${at}/restore`);
    expect([back.status, back.body.confidence]).toEqual([200, 3]);
    expect((await seen('plainMember')).includes(id)).toBe(true);
    const hidden = (await record({ tier: 'me' })).body.id;
    const other = coalition.at(`treaty/intentions/${hidden}`);
    expect((await coalition.clients.coordinator.patch(other, { confidence: 1 }, 1)).status).toBe(404);
  });

  it('stands with the next open task about the delegation, in two statements', async () => {
    const { campaign, people } = coalition;
    const by = {
      campaignId: campaign.id,
      authorId: people.author.id,
      organisationId: campaign.organisationId,
    };
    for (const [title, dueLocal] of [
      ['Later', '2026-12-03T10:00'],
      ['Call Nairobi', '2026-12-01T10:00'],
    ] as const)
      await demarche.database.make.task({
        ...by,
        title,
        delegationCode: 'KEN',
        dueLocal,
        zone: 'Africa/Nairobi',
      });
    const { body } = await coalition.clients.plainMember.get(coalition.at('treaty/intentions'));
    expect(body.nextTasks).toMatchObject([
      { delegationCode: 'KEN', title: 'Call Nairobi', due: { venue: { wall: '2026-12-01T10:00' } } },
    ]);
    const get = () => coalition.clients.plainMember.get(coalition.at('treaty/intentions'));
    expect(await statementsOf(get)).toBe(2);
  });

  it('is told by those who log', async () => {
    expect((await record({}, 'plainMember')).status).toBe(403);
  });
});

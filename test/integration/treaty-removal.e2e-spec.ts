import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

const TERMS = {
  ...{ name: 'A convention', instrumentsNeeded: 2, daysAfter: 90, regionalOrganisationCounts: false },
  ...{ opensOn: '2025-10-25', closesOn: '2026-12-31', zone: 'America/New_York', source: 'The depositary' },
};
const SIGNED = {
  ...{ delegationCode: 'VNM', kind: 'signature', doneOn: '2025-10-25', confirmed: true, source: 'A page' },
};
const SAID = {
  tier: 'coalition',
  ...{
    delegationCode: 'KEN',
    step: 'will_sign',
    statedOn: '2026-11-03',
    confidence: 2,
    grade: 'official_record',
  },
};

describe('what is removed of a treaty', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    await setClock(demarche.database, '2026-11-22T17:00:00Z');
  });
  afterAll(() => demarche.stop());

  const at = (path: string) => coalition.at(path);
  const version = (of: number) => ({ 'If-Match': `"${of}"` });
  const set = (of: number, more: object = {}) =>
    coalition.clients.coordinator.call('PUT', at('treaty'), { ...TERMS, ...more }, version(of));
  const remove = (of: number, who: 'coordinator' | 'author' = 'coordinator') =>
    coalition.clients[who].call('DELETE', at('treaty'), undefined, version(of));
  const restore = () => coalition.clients.coordinator.post(at('treaty/restore'), {});
  const follows = async () => (await coalition.clients.plainMember.get(at(''))).body.followsTreaty;
  const removed = async () => (await coalition.clients.coordinator.get(at('treaty/removed'))).body;
  const uses = async () => (await coalition.clients.coordinator.get(at('treaty/uses'))).body.items;

  it('takes terms away at a version, after which the campaign counts votes again', async () => {
    expect((await remove(1)).status).toBe(404);
    expect((await set(0)).status).toBe(200);
    expect(await follows()).toBe(true);
    expect(await uses()).toEqual([]);
    expect((await remove(1, 'author')).status).toBe(403);
    expect((await remove(7)).status).toBe(412);
    expect((await remove(1)).status).toBe(204);
    expect(await follows()).toBe(false);
    expect((await coalition.clients.coordinator.get(at('treaty'))).status).toBe(404);
    expect((await coalition.clients.author.post(at('treaty/actions'), SIGNED)).status).toBe(404);
    expect((await coalition.clients.author.post(at('treaty/intentions'), SAID)).status).toBe(404);
    expect((await remove(2)).status).toBe(404);
  });

  it('names removed terms to coordinators alone, who put them back', async () => {
    expect((await coalition.clients.author.get(at('treaty/removed'))).status).toBe(403);
    expect(await removed()).toMatchObject({
      terms: { name: 'A convention', removed: { by: { name: expect.any(String) } } },
      acts: [],
    });
    expect((await restore()).body).toMatchObject({ name: 'A convention', version: 3 });
    expect((await restore()).body).toMatchObject({ version: 3 });
    expect(await follows()).toBe(true);
    expect(await removed()).toEqual({ terms: null, acts: [] });
  });

  it('sets terms anew in the place of removed ones', async () => {
    expect((await remove(3)).status).toBe(204);
    expect((await set(4)).status).toBe(404);
    expect((await set(0, { name: 'Another' })).body).toMatchObject({ name: 'Another', version: 5 });
    expect((await set(0)).status).toBe(412);
  });

  it('keeps terms while acts or what capitals say rest on them, and names both', async () => {
    const act = await coalition.clients.author.post(at('treaty/actions'), SIGNED);
    const said = await coalition.clients.author.post(at('treaty/intentions'), SAID);
    expect([act.status, said.status]).toEqual([201, 201]);
    expect(await uses()).toEqual([
      { kind: 'treaty_act', count: 1, blocks: true },
      { kind: 'treaty_intention', count: 1, blocks: true },
    ]);
    const refused = await remove(5);
    expect([refused.status, refused.body.fields[0]]).toEqual([
      409,
      expect.objectContaining({
        path: 'campaignId',
        code: 'treaty.restsOnTerms',
        params: { acts: '1', intentions: '1' },
      }),
    ]);
    expect(await follows()).toBe(true);

    const { id } = act.body;
    const gone = await coalition.clients.coordinator.call(
      'DELETE',
      at(`treaty/actions/${id}`),
      {},
      version(1),
    );
    expect(gone.status).toBe(204);
    expect((await remove(5)).status).toBe(409);
    // What somebody keeps for themself stands in nobody's way, and is named to nobody.
    await coalition.clients.author.post(at('treaty/intentions'), { ...SAID, tier: 'me' });
    await coalition.clients.author.call('DELETE', at(`treaty/intentions/${said.body.id}`), {}, version(1));
    expect((await remove(5)).status).toBe(204);
    // Neither comes back without terms to rest on.
    expect((await coalition.clients.author.post(at(`treaty/actions/${id}/restore`), {})).status).toBe(404);
    expect(
      (await coalition.clients.author.post(at(`treaty/intentions/${said.body.id}/restore`), {})).status,
    ).toBe(404);
    expect((await restore()).status).toBe(200);
  });

  it('lists acts that were taken back, until they are put back', async () => {
    const { acts } = await removed();
    expect(acts).toMatchObject([
      {
        delegationCode: 'VNM',
        kind: 'signature',
        removed: { at: expect.any(String), by: expect.anything() },
      },
    ]);
    await coalition.clients.coordinator.post(at(`treaty/actions/${acts[0].id}/restore`), {});
    expect((await removed()).acts).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { anOrganisation, aPerson } from '../support/makers.js';
import { aCoalition, statementsOf, type Coalition } from '../support/outreach.js';

describe('who leads the talks with a delegation', () => {
  let demarche: TestDemarche;
  let coalition: Coalition;
  let organisationId: string;

  beforeAll(async () => {
    demarche = await startDemarche();
    coalition = await aCoalition(demarche);
    organisationId = coalition.campaign.organisationId;
  });
  afterAll(() => demarche.stop());

  const etag = (version?: number): Record<string, string> =>
    version === undefined ? {} : { 'If-Match': `"${version}"` };
  const set = (
    code: string,
    body: object,
    version?: number,
    client: Client = coalition.clients.coordinator,
  ) => client.call('PUT', coalition.at(`delegations/${code}/lead`), body, etag(version));
  const remove = (code: string, version?: number, client: Client = coalition.clients.coordinator) =>
    client.delete(coalition.at(`delegations/${code}/lead`), etag(version));
  const list = async () =>
    (await coalition.clients.plainMember.get(coalition.at('leads'))).body.items as any[];

  it('is said by a coordinator and read by every member', async () => {
    const { id: userId } = coalition.people.author;
    const { status, body, headers } = await set('fji', { organisationId, userId });
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      delegationCode: 'FJI',
      delegation: 'Fiji',
      organisationId,
      organisation: 'Here organisation',
      userId,
      user: expect.stringMatching(/^Person /),
      version: 1,
    });
    // A lead has no venue: it is said on the reader's clock, and on no third one.
    expect(body.since.venue).toEqual(body.since.reader);
    expect(await list()).toContainEqual(
      expect.objectContaining({ delegationCode: 'FJI', userId, version: 1 }),
    );
    const [audited] = await demarche.database.admin(
      `select action, subject_type, subject_id, detail from audit_event where action = 'lead_set'`,
    );
    expect(audited).toMatchObject({
      subject_type: 'delegation',
      subject_id: 'FJI',
      detail: { organisationId, userId },
    });
  });

  it('is changed and taken away on the version that was read', async () => {
    const other = await anOrganisation(demarche.database, coalition.campaign.id);
    const [first] = await demarche.database.admin<{ since: Date }>('select clock_now() as since');
    expect((await set('KEN', { organisationId })).body.version).toBe(1);
    const again = await set('KEN', { organisationId: other });
    expect([again.status, again.body.fields[0].path]).toEqual([428, 'If-Match']);
    const changed = await set('KEN', { organisationId: other }, 1);
    expect(changed.body).toMatchObject({ organisationId: other, userId: null, user: null, version: 2 });
    expect(new Date(changed.body.since.instant).getTime()).toBeGreaterThanOrEqual(first!.since.getTime());
    const stale = await set('KEN', { organisationId }, 1);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await remove('KEN')).status).toBe(428);
    expect((await remove('KEN', 1)).status).toBe(412);
    expect((await remove('KEN', 2)).status).toBe(204);
    expect((await remove('KEN', 2)).status).toBe(404);
    const gone = await set('KEN', { organisationId }, 2);
    expect([gone.status, gone.body.detail]).toEqual([
      412,
      'Nobody leads here any more. Send this again without If-Match.',
    ]);
    expect((await list()).filter((lead) => lead.delegationCode === 'KEN')).toEqual([]);
  });

  it('is settled once when two coordinators say it at the same moment', async () => {
    const answers = await Promise.all([set('PER', { organisationId }), set('PER', { organisationId })]);
    // Both say the same: it is said once, and answered to both.
    expect(answers.map(({ status, headers }) => [status, headers.get('etag')])).toEqual([
      [200, '"1"'],
      [200, '"1"'],
    ]);
    const changes = await Promise.all([set('PER', { organisationId }, 1), set('PER', { organisationId }, 1)]);
    expect(changes.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('is somebody with a seat for that organisation, and no longer named when that seat is gone', async () => {
    const person = await aPerson(demarche.database, coalition.campaign);
    expect((await set('TUV', { organisationId, userId: person.id })).body.userId).toBe(person.id);
    await demarche.database.admin(`update membership set state = 'removed' where id = $1`, [
      person.membershipId,
    ]);
    const tuvalu = (await list()).find((lead) => lead.delegationCode === 'TUV');
    expect(tuvalu).toMatchObject({ organisation: 'Here organisation', userId: null, user: null });
    const elsewhere = async (path: string) =>
      (await coalition.clients.plainMember.get(coalition.at(path))).body;
    const { rows } = await elsewhere('matrix');
    const inMatrix = rows.find(({ code }: { code: string }) => code === 'TUV').lead;
    for (const lead of [inMatrix, (await elsewhere('delegations/TUV/brief')).lead]) {
      expect(lead).toMatchObject({ organisationId, userId: null, user: null });
    }
    const again = await set('TUV', { organisationId, userId: person.id }, 1);
    expect([again.status, again.body.fields[0].path]).toEqual([400, 'userId']);
  });

  it.each<[string, () => Promise<object> | object, string]>([
    ['no organisation', () => ({}), 'organisationId'],
    ['an organisation that is not there', () => ({ organisationId: newId() }), 'organisationId'],
    ['one of another campaign', () => ({ organisationId: coalition.other.organisationId }), 'organisationId'],
    ['no id', () => ({ organisationId: 'ours' }), 'organisationId'],
    [
      'somebody of another organisation',
      () => ({ organisationId, userId: coalition.people.plainMember.id }),
      'userId',
    ],
    ['somebody without a seat', () => ({ organisationId, userId: coalition.people.outsider.id }), 'userId'],
    ['something unknown', () => ({ organisationId, since: '2024-01-01' }), 'since'],
  ])('is refused when it names %s', async (_, body, field) => {
    const answer = await set('NOR', await body());
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, field]);
    expect((await list()).filter((lead) => lead.delegationCode === 'NOR')).toEqual([]);
  });

  it('is for delegations that are there', async () => {
    expect((await set('XXX', { organisationId })).status).toBe(404);
    expect((await set('nowhere', { organisationId })).status).toBe(404);
    expect((await remove('XXX', 1)).status).toBe(404);
  });

  it('is not for members and campaigners to say, and does not exist for those without a seat', async () => {
    for (const [name, expected] of [
      ['author', 403],
      ['plainMember', 403],
      ['outsider', 404],
      ['admin', 404],
    ] as const) {
      expect((await set('SWE', { organisationId }, undefined, coalition.clients[name])).status).toBe(
        expected,
      );
      expect((await remove('FJI', 1, coalition.clients[name])).status).toBe(expected);
    }
    expect((await coalition.clients.outsider.get(coalition.at('leads'))).status).toBe(404);
  });

  it('is listed by the name of the delegation, with one statement', async () => {
    const names = (await list()).map((lead) => lead.delegation as string);
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual(names.toSorted());
    expect(await statementsOf(list)).toBe(1);
  });

  it('is named anew after nobody did, and a form of before changes nothing', async () => {
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => anOrganisation(demarche.database, coalition.campaign.id)),
    );
    const opened = (await set('ton', { organisationId: first })).body;
    expect((await remove('ton', opened.version)).status).toBe(204);
    expect((await remove('ton', opened.version + 1)).status).toBe(404);
    expect((await list()).filter(({ delegationCode }) => delegationCode === 'TON')).toEqual([]);
    const since = (await set('ton', { organisationId: second })).body;
    expect((await set('ton', { organisationId: third }, opened.version)).status).toBe(412);
    expect((await remove('ton', opened.version)).status).toBe(412);
    expect((await list()).find(({ delegationCode }) => delegationCode === 'TON')).toEqual(since);
    expect((await remove('ton', since.version)).status).toBe(204);
  });
});

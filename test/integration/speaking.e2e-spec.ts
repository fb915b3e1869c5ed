import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MatrixReader } from '../support/access-table.js';
import { anOrganisation } from '../support/makers.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { statementsOf } from '../support/statements.js';
import { aSession } from '../support/subjects.js';

let matrix: Matrix;
let sessionId: string;

beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.demarche.stop());
beforeEach(async () => {
  const { demarche, here } = matrix;
  sessionId = await aSession(demarche.database, here.id, here.processId);
});

const slots = (path = '') => `/api/campaigns/${matrix.here.id}/sessions/${sessionId}/speaking-slots${path}`;
const as = (name: MatrixReader) => matrix.clients[name];
const why = ({ body }: { body: { fields?: { path: string; code: string }[] } }) => [
  body.fields?.[0]?.path,
  body.fields?.[0]?.code,
];
const enter = async (more: object = {}, reader: MatrixReader = 'coordinator') => {
  const { organisationId } = matrix.here;
  const answer = await as(reader).post(slots(), { organisationId, item: 'Item 4', ...more });
  expect([answer.status, answer.body.fields]).toEqual([201, undefined]);
  return answer.body as { id: string; version: number };
};
async function aPersonOf(organisationId: string): Promise<string> {
  const { demarche, here } = matrix;
  const of = { campaignId: here.id, organisationId };
  const accreditationId = await demarche.database.make.accreditation({ ...of, sessionId });
  return demarche.database.make.representative({ ...of, accreditationId, name: 'Canaryspeaker' });
}

describe('time to speak', () => {
  it('is listed by item and in the order of speakers, page by page the same', async () => {
    for (const [item, place] of [
      ['Item 5', 1],
      ['item 4', 2],
      ['Item 4', null],
      ['Item 4', 1],
    ] as const)
      await enter({ item, place });
    const { items } = (await as('member').get(slots())).body;
    const read = items.map(({ item, place }: { item: string; place: number | null }) => [item, place]);
    expect(read).toEqual([
      ['Item 4', 1],
      ['item 4', 2],
      ['Item 4', null],
      ['Item 5', 1],
    ]);
    const ids: string[] = [];
    let cursor = '';
    do {
      const { body } = await as('member').get(slots(`?limit=1${cursor}`));
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor !== '');
    expect(ids).toEqual(items.map(({ id }: { id: string }) => id));
  });

  it('tells who speaks to the own organisation and to coordinators, and to nobody else in any answer', async () => {
    const { organisationId } = matrix.here;
    await enter({ representativeId: await aPersonOf(organisationId), body: 'Chair, delegates' });
    for (const reader of ['member', 'campaigner', 'coordinator'] as const)
      expect((await as(reader).get(slots())).text).toContain('Canaryspeaker');
    const hidden = await as('member2').get(slots());
    expect(hidden.body.items[0]).toMatchObject({
      representative: null,
      representativeId: null,
      body: 'Chair, delegates',
    });
    const sheet = await as('member2').post(slots('/export'), {});
    expect([hidden.text, sheet.text].join()).not.toContain('Canaryspeaker');
    expect((await as('member').post(slots('/export'), {})).text).toContain('Canaryspeaker');
  });

  it('is written for one’s own organisation, and taken by nobody of another', async () => {
    const { secondOrganisationId, organisationId } = matrix.here;
    const other = await as('campaigner').post(slots(), {
      organisationId: secondOrganisationId,
      item: 'Item 4',
    });
    expect([other.status, ...why(other)]).toEqual([403, 'organisationId', 'representatives.ownOrganisation']);
    const theirs = await enter({ organisationId: secondOrganisationId });
    const changed = await as('campaigner').call(
      'PATCH',
      slots(`/${theirs.id}`),
      { minutes: 3 },
      { 'If-Match': '"1"' },
    );
    expect(changed.status).toBe(403);
    const stranger = await aPersonOf(secondOrganisationId);
    const wrong = await as('coordinator').post(slots(), {
      organisationId,
      item: 'Item 4',
      representativeId: stranger,
    });
    expect([wrong.status, ...why(wrong)]).toEqual([400, 'representativeId', 'speaking.otherOrganisation']);
  });

  it('of a record that was merged into one’s own is left to coordinators, who change it', async () => {
    const { demarche, here } = matrix;
    const merged = await anOrganisation(demarche.database, here.id);
    const { id } = await enter({ organisationId: merged });
    await demarche.database.admin('update organisation set merged_into_id = $2 where id = $1', [
      merged,
      here.organisationId,
    ]);
    const change = (reader: MatrixReader) =>
      as(reader).call('PATCH', slots(`/${id}`), { minutes: 3 }, { 'If-Match': '"1"' });
    const refused = await change('campaigner');
    expect([refused.status, ...why(refused)]).toEqual([403, 'slotId', 'representatives.ownOrganisation']);
    expect((await change('coordinator')).body).toMatchObject({
      minutes: 3,
      organisationId: here.organisationId,
    });
    const fresh = await enter({ organisationId: merged }, 'campaigner');
    expect(
      (await as('campaigner').call('PATCH', slots(`/${fresh.id}`), { minutes: 2 }, { 'If-Match': '"1"' }))
        .status,
    ).toBe(200);
  });

  it.each([
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: 601 }],
    ['place', { place: 1.5 }],
    ['webcastTime', { webcastTime: '1:75:00' }],
    ['link', { link: 'javascript:alert(1)' }],
    ['item', { item: '' }],
    ['meetingId', { meetingId: '018f7e2a-0000-7000-8000-000000000013' }],
  ])('is refused at %s: %j', async (field, more) => {
    const { organisationId } = matrix.here;
    const answer = await as('coordinator').post(slots(), { organisationId, item: 'Item 4', ...more });
    expect([answer.status, why(answer)[0]]).toEqual([400, field]);
    expect((await as('member').get(slots())).body.items).toEqual([]);
  });

  it('is changed at the version that was read, removed and brought back', async () => {
    const { id } = await enter();
    const change = (version: number) =>
      as('campaigner').call(
        'PATCH',
        slots(`/${id}`),
        { state: 'granted', minutes: 3 },
        { 'If-Match': `"${version}"` },
      );
    expect((await change(1)).body).toMatchObject({ state: 'granted', minutes: 3, version: 2 });
    expect((await change(1)).status).toBe(412);
    expect(
      (await as('campaigner').call('DELETE', slots(`/${id}`), undefined, { 'If-Match': '"2"' })).status,
    ).toBe(204);
    expect((await as('member').get(slots())).body.items).toEqual([]);
    const back = await as('campaigner').call('POST', slots(`/${id}/restore`), undefined, {
      'If-Match': '"3"',
    });
    expect([back.status, back.body.state]).toEqual([200, 'granted']);
  });

  it('is read with as many statements for many as for one', async () => {
    const ask = () => as('member').get(slots());
    await enter();
    const one = await statementsOf(ask);
    for (let more = 0; more < 5; more++) await enter({ item: `Item ${more}` });
    expect(await statementsOf(ask)).toBe(one);
  });
});

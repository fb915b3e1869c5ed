import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TIERS } from '#libs/domain';
import { SEEN_BY, type MatrixReader } from '../support/access-table.js';
import { anOrganisation } from '../support/makers.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { aSession } from '../support/subjects.js';
import { statementsOf } from '../support/statements.js';

let matrix: Matrix;
let sessionId: string;

beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix.demarche.stop());
beforeEach(async () => {
  sessionId = await aSession(matrix.demarche.database, matrix.here.id, matrix.here.processId);
});

const at = (path = '') => `/api/campaigns/${matrix.here.id}/sessions/${sessionId}/accreditations${path}`;
const as = (name: MatrixReader) => matrix.clients[name];
const organisation = () => anOrganisation(matrix.demarche.database, matrix.here.id);
const why = ({ body }: { body: { code?: string; fields?: { path: string; code: string }[] } }) =>
  body.fields?.[0] ? [body.fields[0].path, body.fields[0].code] : [body.code];

async function add(more: object = {}) {
  const body = { organisationId: await organisation(), category: 'other', ...more };
  const answer = await as('coordinator').post(at(), body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body as { id: string; version: number; organisationId: string };
}

describe('the accreditation of an organisation', () => {
  it('goes from applied to objected to approved, is read by every member and by nobody else', async () => {
    const { id } = await add({ appliedOn: '2023-07-03' });
    const patch = (body: object, version: number) => as('coordinator').patch(at(`/${id}`), body, version);
    const objected = await patch({ state: 'objected', stateOn: '2023-08-01' }, 1);
    expect(objected.body).toMatchObject({ state: 'objected', stateOn: '2023-08-01', version: 2 });
    expect((await patch({ state: 'approved' }, 1)).status).toBe(412);
    const approved = await patch({ state: 'approved', stateOn: '2023-08-11', category: 'special' }, 2);
    expect(approved.body).toMatchObject({ state: 'approved', category: 'special', appliedOn: '2023-07-03' });
    for (const name of ['member', 'member2', 'campaigner'] as const)
      expect((await as(name).get(at())).body.items).toMatchObject([{ id, state: 'approved' }]);
    for (const name of ['stranger', 'removed', 'admin'] as const)
      expect((await as(name).get(at())).status).toBe(404);
  });
  it('is entered once: of fifty at the same instant one is, and the others are told which', async () => {
    const organisationId = await organisation();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => as('coordinator').post(at(), { organisationId, category: 'ecosoc' })),
    );
    const made = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect([made.length, refused.length]).toEqual([1, 49]);
    expect(why(refused[0]!)).toEqual(['organisationId', 'accreditations.twice']);
    expect((await as('member').get(at())).body.items).toHaveLength(1);
  });
  it.each([
    [{ state: 'applied', stateOn: '2023-08-01' }, ['stateOn', 'accreditations.stillApplied']],
    [
      { state: 'approved', appliedOn: '2023-08-02', stateOn: '2023-08-01' },
      ['stateOn', 'accreditations.beforeApplied'],
    ],
    [{ organisationId: '018f7e2a-0000-7000-8000-000000000002' }, ['organisationId', 'unknown_organisation']],
  ])('is refused at the field: %j', async (body, field) => {
    const answer = await as('coordinator').post(at(), {
      organisationId: await organisation(),
      category: 'other',
      ...body,
    });
    expect([answer.status, why(answer)]).toEqual([400, field]);
  });
  it('is held to its days by the row as it stood, where only one of them changes', async () => {
    const { id } = await add({ state: 'approved', appliedOn: '2023-08-01', stateOn: '2023-08-02' });
    const answer = await as('coordinator').patch(at(`/${id}`), { appliedOn: '2023-08-03' }, 1);
    expect(why(answer)).toEqual(['stateOn', 'accreditations.beforeApplied']);
  });
  it('is removed and brought back; not beside another one of the same organisation', async () => {
    const { id, organisationId } = await add();
    expect((await as('coordinator').delete(at(`/${id}`), 1)).status).toBe(204);
    expect((await as('coordinator').delete(at(`/${id}`), 1)).status).toBe(204);
    expect((await as('member').get(at())).body.items).toEqual([]);
    expect((await as('member').get(at('?shelf=removed'))).status).toBe(403);
    expect((await as('coordinator').get(at('?shelf=removed'))).body.items).toMatchObject([{ id }]);
    const again = await as('coordinator').post(at(), { organisationId, category: 'ecosoc' });
    const clash = await as('coordinator').post(at(`/${id}/restore`));
    expect([clash.status, why(clash)]).toEqual([409, ['organisationId', 'accreditations.twice']]);
    expect((await as('coordinator').delete(at(`/${again.body.id}`), 1)).status).toBe(204);
    const back = await as('coordinator').post(at(`/${id}/restore`));
    expect([back.status, back.body.id, back.body.removed]).toEqual([200, id, null]);
  });
  it('is that of the organisation into which its own was merged, which is not entered beside it', async () => {
    const { id, organisationId } = await add();
    const intoId = await organisation();
    const organisations = `/api/campaigns/${matrix.here.id}/organisations`;
    const merged = await as('coordinator').post(`${organisations}/${organisationId}/merge`, { intoId });
    expect(merged.status).toBeLessThan(300);
    expect((await as('member').get(at())).body.items).toMatchObject([{ id, organisationId: intoId }]);
    const answer = await as('coordinator').post(at(), { organisationId: intoId, category: 'other' });
    expect(why(answer)).toEqual(['organisationId', 'accreditations.twice']);
  });
  it('is told to whoever wants to remove the session or the organisation', async () => {
    const { organisationId } = await add();
    for (const thing of [`sessions/${sessionId}`, `organisations/${organisationId}`]) {
      const { body } = await as('coordinator').get(`/api/campaigns/${matrix.here.id}/${thing}/uses`);
      expect(body.items).toContainEqual({ kind: 'accreditation', count: 1, blocks: false });
    }
  });
  it('is asked for with as many statements for thirty as for one', async () => {
    await add();
    const ask = () => as('member').get(at());
    const one = await statementsOf(ask);
    for (let i = 0; i < 29; i++) await add();
    expect(await statementsOf(ask)).toBe(one);
  });
});

describe('what was heard of it', () => {
  const note = (tier: string, word: string) => ({ note: word, objectedBy: 'KEN', tier });
  const heard = (items: { notes: { note: string }[] }[]) =>
    items.flatMap(({ notes }) => notes.map(({ note: words }) => words)).sort();

  it('is read at its tier, and no reader learns from any answer that there is more', async () => {
    const { id } = await add();
    const author = await matrix.demarche.as(matrix.author);
    for (const tier of TIERS) {
      const answer = await author.post(at(`/${id}/notes`), note(tier, `canary${tier}`));
      expect(answer.status).toBe(201);
    }
    for (const name of ['member2', 'member', 'campaigner', 'coordinator'] as const) {
      const { body, text } = await as(name).get(at());
      const sees = TIERS.filter((tier) => SEEN_BY[tier]?.includes(name));
      expect(heard(body.items)).toEqual(sees.map((tier) => `canary${tier}`).sort());
      expect(text.match(/canary/g)).toHaveLength(sees.length);
    }
    const { body } = await as('coordinator').get(at(`/${id}/uses`));
    expect(body.items).toEqual([{ kind: 'note', count: 3, blocks: false }]);
    expect(heard((await author.get(at())).body.items)).toHaveLength(5);
  });
  it('is changed by its author and coordinators who see it, and to another tier by its author alone', async () => {
    const { id } = await add();
    const author = await matrix.demarche.as(matrix.author);
    const { body } = await author.post(at(`/${id}/notes`), note('coalition', 'first'));
    const path = at(`/${id}/notes/${body.notes[0].id}`);
    expect((await as('campaigner').patch(path, { note: 'mine' }, 1)).status).toBe(403);
    expect(why(await as('coordinator').patch(path, { tier: 'core' }, 1))).toEqual([
      'tier',
      'delegates.tierByAuthor',
    ]);
    const changed = await as('coordinator').patch(path, { objectedBy: null }, 1);
    expect(changed.body.notes).toMatchObject([{ note: 'first', objectedBy: null, version: 2 }]);
    expect(why(await author.patch(path, { note: ' ' }, 2))).toEqual(['note', 'accreditations.sayWhat']);
    expect((await author.patch(path, { tier: 'me' }, 2)).status).toBe(200);
    expect((await as('coordinator').patch(path, { note: 'x' }, 3)).status).toBe(404);
    expect((await author.call('DELETE', path)).status).toBe(428);
    expect((await author.delete(path, 2)).status).toBe(412);
    expect((await author.delete(path, 3)).body.notes).toEqual([]);
  });
  it('names a delegation of the room, and something that was heard', async () => {
    const { id } = await add();
    const post = (body: object) => as('campaigner').post(at(`/${id}/notes`), body);
    expect(why(await post({ note: 'x', objectedBy: 'ZZZ' }))).toEqual(['objectedBy', 'unknown_delegation']);
    expect(why(await post({ note: '' }))).toEqual(['note', 'accreditations.sayWhat']);
    expect((await post({ note: '', objectedBy: 'FJI' })).status).toBe(201);
  });
});

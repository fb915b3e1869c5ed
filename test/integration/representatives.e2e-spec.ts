import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MatrixReader } from '../support/access-table.js';
import type { Client } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { statementsOf } from '../support/statements.js';
import { aMeeting, aSession } from '../support/subjects.js';

let matrix: Matrix;
let sessionId: string;
let meetingId: string;
/** Accreditations of the first organisation and the second. */
let first: string;
let second: string;
/** A campaigner of the second organisation. */
let neighbour: Client;

beforeAll(async () => {
  matrix = await openMatrix();
  const { demarche, here } = matrix;
  neighbour = await demarche.as(
    await aPerson(demarche.database, here, { role: 'campaigner', organisationId: here.secondOrganisationId }),
  );
});
afterAll(() => matrix.demarche.stop());
beforeEach(async () => {
  const { demarche, here } = matrix;
  const { make } = demarche.database;
  sessionId = await aSession(demarche.database, here.id, here.processId);
  meetingId = await aMeeting(demarche.database, { ...here, sessionId });
  const of = { campaignId: here.id, sessionId };
  first = await make.accreditation({ ...of, organisationId: here.organisationId });
  second = await make.accreditation({ ...of, organisationId: here.secondOrganisationId });
});

const session = (path: string) => `/api/campaigns/${matrix.here.id}/sessions/${sessionId}${path}`;
const people = (path = '') => session(`/representatives${path}`);
const badges = (path = '') => session(`/meetings/${meetingId}/badges${path}`);
const as = (name: MatrixReader) => matrix.clients[name];
const why = ({ body }: { body: { code?: string; fields?: { path: string; code: string }[] } }) =>
  body.fields?.[0] ? [body.fields[0].path, body.fields[0].code] : [body.code];
const seats = async (count: number) => {
  const { body } = await as('coordinator').get(badges());
  return as('coordinator').call('PUT', badges(), { seats: count }, { 'If-Match': `"${body.version}"` });
};

async function send(client: Client, accreditationId: string, more: object = {}): Promise<string> {
  const answer = await client.post(people(), { accreditationId, name: 'A person', ...more });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

describe('whom an organisation sends', () => {
  const words = { title: 'canarytitle', workplace: 'canaryplace', email: 'canary@example.org' };

  it('is read by its own organisation and coordinators, and by no other in any answer', async () => {
    const id = await send(as('campaigner'), first, { ...words, name: 'Canaryname' });
    await seats(3);
    await as('campaigner').post(badges(), { representativeId: id });
    for (const client of [as('member'), as('campaigner'), as('coordinator')]) {
      expect((await client.get(people())).body.items).toMatchObject([{ id, ...words }]);
      expect((await client.get(badges())).body.held).toMatchObject([{ representative: 'Canaryname' }]);
    }
    for (const client of [as('member2'), neighbour]) {
      expect((await client.get(people())).body.items).toEqual([]);
      const { body, text } = await client.get(badges());
      expect(body.held).toMatchObject([{ seat: 1, representative: null, representativeId: null }]);
      expect(text).not.toMatch(/canary/i);
      expect(text).not.toContain(id);
    }
    const nothing = [
      await neighbour.patch(people(`/${id}`), { name: 'Mine' }, 1),
      await neighbour.delete(people(`/${id}`), 1),
      await neighbour.get(people(`/${id}/uses`)),
      await neighbour.post(people(`/${id}/restore`)),
    ];
    expect(nothing.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const taken = await neighbour.post(badges(), { representativeId: id });
    expect(why(taken)).toEqual(['representativeId', 'badges.noSuchPerson']);
    const uses = await as('coordinator').get(session(`/accreditations/${first}/uses`));
    expect(uses.body.items).toEqual([{ kind: 'representative', count: 1, blocks: false }]);
  });
  it('is entered for one’s own organisation, and consent goes with an address', async () => {
    const of = { accreditationId: first, name: 'A person' };
    expect((await neighbour.post(people(), of)).status).toBe(403);
    expect(why(await neighbour.post(people(), of))).toEqual([
      'accreditationId',
      'representatives.ownOrganisation',
    ]);
    expect(why(await as('campaigner').post(people(), { ...of, emailConsent: true }))).toEqual([
      'emailConsent',
      'representatives.consentNeedsAddress',
    ]);
    const id = await send(as('campaigner'), first, { email: 'a@example.org', emailConsent: true });
    const gone = await as('campaigner').patch(people(`/${id}`), { email: null }, 1);
    expect(why(gone)).toEqual(['emailConsent', 'representatives.consentNeedsAddress']);
    const changed = await as('campaigner').patch(people(`/${id}`), { email: null, emailConsent: false }, 1);
    expect(changed.body).toMatchObject({ email: null, emailConsent: false, version: 2 });
  });
  it('is removed and brought back, once no badge is held', async () => {
    await seats(1);
    const id = await send(as('campaigner'), first);
    const held = await as('campaigner').post(badges(), { representativeId: id });
    const refused = await as('campaigner').delete(people(`/${id}`), 1);
    expect([refused.status, why(refused)]).toEqual([409, ['representativeId', 'representatives.holdsBadge']]);
    await as('campaigner').delete(badges(`/${held.body.held[0].id}`));
    expect((await as('campaigner').delete(people(`/${id}`), 1)).status).toBe(204);
    expect((await as('member').get(people())).body.items).toEqual([]);
    expect((await as('campaigner').post(people(`/${id}/restore`))).body.removed).toBeNull();
  });
});

describe('the badges of a meeting', () => {
  it('are five for fifty who ask at once: five hold one each, and the others are told', async () => {
    await seats(5);
    const ids: string[] = [];
    for (let i = 0; i < 50; i++) ids.push(await send(as('campaigner'), first, { name: `Person ${i}` }));
    const answers = await Promise.all(
      ids.map((representativeId) => as('campaigner').post(badges(), { representativeId })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(why)).toEqual(Array(45).fill(['seat', 'badges.noneFree']));
    const { held } = (await as('member').get(badges())).body;
    expect(held.map(({ seat }: { seat: number }) => seat)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(held.map((one: { representativeId: string }) => one.representativeId)).size).toBe(5);
  });
  it('go from hand to hand, once each, and their history stays', async () => {
    await seats(1);
    const [one, two, three] = [
      await send(as('campaigner'), first, { name: 'One' }),
      await send(as('campaigner'), first, { name: 'Two' }),
      await send(as('coordinator'), second, { name: 'Three' }),
    ] as [string, string, string];
    const taken = (await as('campaigner').post(badges(), { representativeId: one })).body.held[0];
    const over = (representativeId: string) => ({ representativeId, takesOver: taken.id });
    const foreign = await neighbour.post(badges(), over(three));
    expect([foreign.status, why(foreign)]).toEqual([403, ['takesOver', 'representatives.ownOrganisation']]);
    const [swap, late] = await Promise.all([
      as('campaigner').post(badges(), over(two)),
      as('coordinator').post(badges(), over(three)),
    ]);
    expect([swap.status, late.status].toSorted()).toEqual([201, 409]);
    expect(why(swap.status === 409 ? swap : late)).toEqual(['takesOver', 'badges.changedHands']);
    const { held, before } = (await as('coordinator').get(badges())).body;
    expect(held).toHaveLength(1);
    expect(before).toMatchObject([{ id: taken.id, representative: 'One', seat: 1 }]);
    await as('coordinator').delete(badges(`/${held[0].id}`));
    expect((await as('coordinator').delete(badges(`/${held[0].id}`))).body).toMatchObject({ held: [] });
    expect((await as('member2').get(badges())).body.before).toHaveLength(2);
  });
  it('are refused at the field: taken, beyond, twice, remote, still held', async () => {
    await seats(2);
    const [one, two, far] = [
      await send(as('campaigner'), first),
      await send(as('campaigner'), first),
      await send(as('campaigner'), first, { attendance: 'remote' }),
    ];
    const take = (body: object) => as('campaigner').post(badges(), body);
    await take({ representativeId: one, seat: 2 });
    expect(why(await take({ representativeId: two, seat: 2 }))).toEqual(['seat', 'badges.seatTaken']);
    expect(why(await take({ representativeId: two, seat: 3 }))).toEqual(['seat', 'badges.noSuchSeat']);
    expect(why(await take({ representativeId: one }))).toEqual(['representativeId', 'badges.holdsOne']);
    expect(why(await take({ representativeId: far }))).toEqual(['representativeId', 'badges.remote']);
    expect(why(await seats(1))).toEqual(['seats', 'badges.stillHeld']);
    expect((await seats(4)).body.seats).toBe(4);
  });
  it('are read with as many statements for many as for one', async () => {
    await seats(30);
    const take = async () =>
      as('campaigner').post(badges(), { representativeId: await send(as('campaigner'), first) });
    await take();
    const ask = () => as('member').get(badges());
    const one = await statementsOf(ask);
    for (let i = 0; i < 20; i++) await take();
    expect(await statementsOf(ask)).toBe(one);
  });
});

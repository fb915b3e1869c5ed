import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Client } from '../support/demarche.js';
import { aPerson } from '../support/makers.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { aSession } from '../support/subjects.js';

let matrix: Matrix;
let sessionId: string;
let accreditationId: string;
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
  sessionId = await aSession(demarche.database, here.id, here.processId);
  accreditationId = await demarche.database.make.accreditation({
    ...{ campaignId: here.id, sessionId, organisationId: here.organisationId },
  });
});

const session = (path: string) => `/api/campaigns/${matrix.here.id}/sessions/${sessionId}${path}`;
const letter = (language = 'en') =>
  session(`/accreditations/${accreditationId}/head-letter?language=${language}`);
const send = async (more: object) => {
  const answer = await matrix.clients.campaigner.post(session('/representatives'), {
    accreditationId,
    ...more,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return String(answer.body.id);
};
describe('the letter of the head', () => {
  it('is refused with the way out while nobody is entered', async () => {
    const answer = await matrix.clients.campaigner.get(letter());
    expect([answer.status, answer.body.fields?.[0]?.code]).toEqual([409, 'representatives.nobodyToName']);
  });

  it('is made by its own campaigners and coordinators, kept by no cache, and by nobody else', async () => {
    await send({ name: 'Ploy Srisai' });
    const { campaigner, coordinator, member, member2 } = matrix.clients;
    for (const client of [campaigner, coordinator]) {
      const answer = await client.get(letter());
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    }
    for (const client of [neighbour, member, member2]) {
      const answer = await client.get(letter());
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('Ploy');
    }
  });

  it('refuses a language that it has not, by the name of the field', async () => {
    await send({ name: 'Ploy Srisai' });
    for (const language of ['xx', '', 'en&language=fr', 'toString'])
      expect((await matrix.clients.coordinator.get(letter(language))).status).toBe(400);
  });
});

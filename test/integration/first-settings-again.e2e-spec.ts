import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anOrganisation } from '../support/makers.js';
import {
  coalition,
  demarche,
  openTreatyWorld,
  set,
  stopTreatyWorld,
  TERMS,
} from '../support/treaty-terms.js';

beforeAll(openTreatyWorld);
afterAll(stopTreatyWorld);

const lead = (body: object, version?: number) =>
  coalition.clients.coordinator.call('PUT', coalition.at('delegations/FJI/lead'), body, {
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  });

it('The first terms of a treaty, sent again after their answer was lost, are answered as they stand; others are refused', async () => {
  const terms = {
    ...TERMS,
    condition: { name: 'Tonga itself', needed: 1, parties: [{ code: 'TON', share: 1 }] },
    forLaterParties: { monthsAfter: 0, daysAfter: 30, firstOfMonth: false },
  };
  const first = await set(terms, 0);
  expect([first.status, first.body.version]).toEqual([200, 1]);
  const second = await set(terms, 0);
  expect([second.status, second.body]).toEqual([200, first.body]);
  const condition = { ...terms.condition, parties: [{ code: 'FJI', share: 1 }] };
  for (const other of [{ ...terms, name: 'Another' }, { ...terms, condition }, TERMS])
    expect((await set(other, 0)).status).toBe(412);
});

it('Who leads first, said again after the answer was lost, is answered as it stands; somebody else is refused', async () => {
  const one = coalition.campaign.organisationId;
  const other = await anOrganisation(demarche.database, coalition.campaign.id);
  const first = await lead({ organisationId: one });
  expect([first.status, first.body.version]).toEqual([200, 1]);
  const second = await lead({ organisationId: one });
  expect([second.status, second.body.version]).toEqual([200, 1]);
  expect((await lead({ organisationId: other })).status).toBe(428);
  expect((await lead({ organisationId: other }, 1)).status).toBe(200);
  expect((await lead({ organisationId: one })).status).toBe(428);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aDeadline, setClock } from '../support/makers.js';
import { aCoalition, type Coalition } from '../support/outreach.js';
import { inRoom, list, memberCodes, voting } from '../support/room.js';
import { aTreaty } from '../support/treaty-subjects.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2026-06-10T09:00:00Z');
  coalition = await aCoalition(demarche);
  await aTreaty(demarche.database, coalition.campaign);
});
afterAll(() => demarche.stop());

const since = '2026-06-20T09:00:00Z';
const overnight = async () =>
  (await coalition.clients.plainMember.get(coalition.at(`handover?since=${since}`))).body;
const asked = async (answer: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answer;
  expect([status < 300, body]).toEqual([true, body]);
  return body;
};

it('tells what takes a date or a vote away, and which acts hold otherwise, before one marks it as read', async () => {
  const { database } = demarche;
  const { campaign, clients, at } = coalition;
  const campaignId = campaign.id;
  const processId = await database.make.process({ campaignId });
  const session = (name: string) =>
    database.make.session({
      ...{ campaignId, processId, name, city: 'Vienna', zone: 'Europe/Vienna' },
      ...{ opensLocal: '2026-09-07T10:00', closesLocal: '2026-09-11T18:00' },
    });
  const [moved, gone] = [await session('Moved'), await session('Gone')];
  const deadline = await aDeadline(database, campaign, { title: 'Comments', dueAt: '2026-09-01T12:00:00Z' });
  const act = (delegationCode: string, confirmed: boolean) =>
    asked(
      clients.author.post(at('treaty/actions'), {
        ...{ delegationCode, kind: 'ratification', doneOn: '2026-06-05', confirmed, source: 'A notice' },
      }),
    );
  const [kenya, fiji] = [await act('KEN', true), await act('FJI', false)];
  await setClock(database, '2026-06-24T09:00:00Z');
  expect(await overnight()).toMatchObject({
    ...{ deadlines: [], sessions: [], treatyActions: [] },
    room: { changes: [], renamed: [] },
  });

  await database.admin(`update session set opens_at = '2026-09-08T08:00:00Z' where id = $1`, [moved]);
  await asked(clients.coordinator.delete(at(`sessions/${gone}`), 1));
  await asked(clients.coordinator.delete(at(`deadlines/${deadline}`), 1));
  await asked(clients.author.delete(at(`treaty/actions/${kenya.id}`), 1));
  await asked(clients.author.patch(at(`treaty/actions/${fiji.id}`), { confirmed: true }, 1));
  const [first, ...rest] = await memberCodes(database);
  await asked(inRoom(coalition).put(list([...voting(rest), { code: first, capacity: 'observer' }]), 0));

  const told = await overnight();
  expect(told.deadlines).toMatchObject([
    { id: deadline, what: 'removed', due: { instant: '2026-09-01T12:00:00.000Z' } },
  ]);
  expect(told.sessions).toMatchObject([
    { id: moved, what: 'moved', wasOpens: { instant: '2026-09-07T08:00:00.000Z' } },
    { id: gone, what: 'removed' },
  ]);
  expect(told.treatyActions).toHaveLength(2);
  expect(told.treatyActions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: kenya.id, what: 'taken_back' }),
      expect.objectContaining({ id: fiji.id, what: 'confirmed' }),
    ]),
  );
  expect(told.room).toMatchObject({ before: 193, after: 192 });
  expect(told.room.changes).toContainEqual({ delegationCode: first, was: 'voting', is: 'observer' });
});

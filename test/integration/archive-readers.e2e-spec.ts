import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARCHIVED, archivedName } from '#libs/data';
import {
  anotherInstallation,
  brought,
  fillRoom,
  rowsIn,
  sameFacts,
  takeAlong,
  takenIn,
  unpack,
  type OtherInstallation,
} from '../support/archives.js';
import { doEverythingOnce, makeBusy } from '../support/busy-campaign.js';
import { openMatrix, type Matrix } from '../support/matrix.js';

let matrix: Matrix;
let there: OtherInstallation;

beforeAll(async () => {
  [matrix, there] = await Promise.all([openMatrix(), anotherInstallation()]);
  await doEverythingOnce(matrix);
  await makeBusy(matrix);
  await fillRoom(matrix);
  await sameFacts(matrix.demarche.database, there.demarche.database);
});
afterAll(async () => {
  await there?.stop();
  await matrix?.demarche.stop();
});

/** What stands in no other campaign as it stood: who sits there, and where somebody sits now. */
const OF_SEATS = ['membership', 'occupied_circle'];

describe('what each reader takes along', () => {
  it.each(['coordinator', 'campaigner', 'member', 'member2'] as const)(
    'as %s is taken in, all that was promised and nothing besides',
    async (name) => {
      const bytes = await takeAlong(matrix.clients[name], matrix.here.id);
      const archive = (await brought(there, bytes)).body;
      expect(archive).toMatchObject({ state: 'checked', failure: null });
      const personId = matrix.people[name].id;
      const made = await takenIn(there, archive, { name: `Of ${name}`, slug: `of-${name}`, personId });
      expect(made.body).toMatchObject({ state: 'imported', failure: null });
      const again = unpack(await takeAlong(there.client, made.body.campaign.id));
      const promised = new Map<string, number>(
        archive.report.kinds.map((kind: { name: string; rows: number }) => [kind.name, kind.rows]),
      );
      const tables = ARCHIVED.map(archivedName).filter((table) => !OF_SEATS.includes(table));
      expect(tables.map((table) => [table, rowsIn(again, table).length])).toEqual(
        tables.map((table) => [table, promised.get(table) ?? 0]),
      );
    },
  );

  it('is nothing where they do not sit', async () => {
    for (const [name, status] of [
      ['nobody', 401],
      ['admin', 404],
      ['removed', 404],
      ['stranger', 404],
    ] as const) {
      const answer = await matrix.clients[name].download(`/api/campaigns/${matrix.here.id}/archive`, {});
      expect([name, answer.status]).toEqual([name, status]);
    }
  });
});

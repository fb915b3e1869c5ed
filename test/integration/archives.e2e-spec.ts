import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ARCHIVED, archivedName } from '#libs/data';
import {
  anotherInstallation,
  brought,
  fillRoom,
  manifestIn,
  rowsIn,
  sameFacts,
  takeAlong,
  takenIn,
  unpack,
  type ArchivedLine,
  type Files,
  type OtherInstallation,
} from '../support/archives.js';
import { doEverythingOnce, makeBusy } from '../support/busy-campaign.js';
import { aWholeLetter } from '../support/letters.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { aReturningParty } from '../support/treaty-subjects.js';
import { settled } from '../support/twins.js';

let matrix: Matrix;
let there: OtherInstallation;
let first: Files;
let archive: any;
let campaignId: string;
let again: Files;

beforeAll(async () => {
  [matrix, there] = await Promise.all([openMatrix(), anotherInstallation()]);
  await doEverythingOnce(matrix);
  await makeBusy(matrix);
  await fillRoom(matrix);
  await aWholeLetter(matrix.demarche.database, matrix.here.id, {
    authorId: matrix.author.id,
    organisationId: matrix.here.organisationId,
  });
  await aReturningParty(matrix.demarche.database, matrix.here);
  await sameFacts(matrix.demarche.database, there.demarche.database);
  const bytes = await takeAlong(matrix.clients.coordinator, matrix.here.id);
  first = unpack(bytes);
  archive = (await brought(there, bytes)).body;
  const personId = matrix.people.coordinator.id;
  const made = await takenIn(there, archive, { name: 'Taken in', slug: 'taken-in', personId });
  expect(made.body).toMatchObject({ state: 'imported', failure: null });
  campaignId = made.body.campaign.id;
  again = unpack(await takeAlong(there.client, campaignId));
});
afterAll(async () => {
  await there?.stop();
  await matrix?.demarche.stop();
});

/** Ids of the first archive by those of the second: rows keep their order. */
function sameIds(): Map<string, string> {
  const same = new Map<string, string>([[campaignId, matrix.here.id]]);
  for (const name of [...ARCHIVED.map(archivedName)]) {
    const olds = rowsIn(first, name);
    for (const [index, row] of rowsIn(again, name).entries()) {
      if (row['id']) same.set(row['id'] as string, olds[index]?.['id'] as string);
    }
  }
  const people = new Map(rowsIn(first, 'people').map(({ name, id }) => [name, String(id)]));
  for (const { name, id } of rowsIn(again, 'people')) {
    same.set(String(id), id === there.admin.id ? matrix.people.coordinator.id : (people.get(name) ?? ''));
  }
  return same;
}

const nameOf = (id: string): string =>
  String(rowsIn(first, 'people').find((person) => person['id'] === id)?.['name']);

/** Who leads the talks is named while that person sits there: until they are invited it is their organisation. */
const withoutLeads = (text: string): string =>
  text.replace(/"userId":(?:null|"[^"]*"),"user":(?:null|"[^"]*")/g, '"a person"');

const UUIDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Rows in no order; seats are past in the second, and nobody has an address there. */
function comparable(files: Files, table: string, ids = new Map<string, string>()): string[] {
  return rowsIn(files, table)
    .map((row): ArchivedLine => {
      if (table === 'membership') return { ...row, state: '' };
      if (table === 'people')
        return { ...row, email: null, ...(row['id'] === there.admin.id && { name: '' }) };
      return row;
    })
    .map((row) => JSON.stringify(row).replace(UUIDS, (id) => ids.get(id) ?? id))
    .sort();
}

describe('a campaign that was taken along and taken in elsewhere', () => {
  it('says what it holds before anything is made of it', () => {
    expect(archive).toMatchObject({
      state: 'checked',
      failure: null,
      signer: { whose: 'unknown' },
      report: { scope: 'whole', by: { id: matrix.people.coordinator.id } },
    });
  });

  it('held rows of every kind but those that only an applied sheet or a read handover leaves', () => {
    const none = ARCHIVED.map(archivedName).filter((name) => rowsIn(first, name).length === 0);
    expect(none).toEqual(['sheet_import', 'handover_read']);
  });

  for (const archived of ARCHIVED) {
    const name = archivedName(archived);
    it(`has the same rows of ${name}`, () => {
      expect(comparable(again, name, sameIds())).toEqual(comparable(first, name));
    });
  }

  it.each([
    ...[
      '/matrix',
      '/room',
      '/counts',
      '/asks',
      '/sessions',
      '/deadlines',
      '/votes',
      '/amendments',
      '/statements',
      '/treaty',
      '/treaty/states',
    ],
    ...['/delegations/FJI/positions', '/delegations/TON/positions', '/positions?since=2020-01-01'],
  ])('answers the same to GET %s', async (path) => {
    const ids = sameIds();
    const [before, after] = await Promise.all([
      matrix.clients.coordinator.get(`/api/campaigns/${matrix.here.id}${path}`),
      there.client.get(`/api/campaigns/${campaignId}${path}`),
    ]);
    expect(after.status).toBe(before.status);
    const said = after.text
      .replace(UUIDS, (id) => ids.get(id) ?? id)
      .replaceAll('Admin of the other', nameOf(matrix.people.coordinator.id));
    expect(settled(withoutLeads(said))).toEqual(settled(withoutLeads(before.text)));
  });

  it('and each ask is counted the same', async () => {
    const olds = rowsIn(first, 'ask');
    for (const [index, ask] of rowsIn(again, 'ask').entries()) {
      const [before, after] = await Promise.all([
        matrix.clients.coordinator.get(`/api/campaigns/${matrix.here.id}/asks/${olds[index]?.['id']}/count`),
        there.client.get(`/api/campaigns/${campaignId}/asks/${ask['id']}/count`),
      ]);
      expect(settled(after.text.replace(UUIDS, (id) => sameIds().get(id) ?? id))).toEqual(
        settled(before.text),
      );
    }
  });

  it('mails nobody, whatever was due or is overdue', async () => {
    await there.worker.planNow();
    await there.worker.sweepNow();
    const mails = await there.mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([]);
  });

  it('leaves nothing behind that its coordinator sees whole', () => {
    const stayed = manifestIn(first).files.filter(({ leftOut }) => leftOut > 0);
    expect(stayed.map(({ name, leftOut }) => [name, leftOut])).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  CampaignArchive,
  Coalition,
  CoalitionMember,
  Delegation,
  eraseCampaign,
  HandoverRead,
  RoomMember,
  SealedSource,
} from '#libs/data';
import { Database, newId } from '#libs/platform';
import { doEverythingOnce, makeBusy } from '../support/busy-campaign.js';
import { aWholeLetter } from '../support/letters.js';
import { aPublication } from '../support/valid-requests-about-publications.js';
import { openMatrix, type Matrix } from '../support/matrix.js';
import { aPosition } from '../support/subjects.js';
import { passDays } from '../support/twins.js';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
  await doEverythingOnce(matrix);
  await makeBusy(matrix);
  await addTheRest(matrix);
  // Eight, so that the morning of a digest is among them whatever today is.
  await passDays(matrix.demarche.database, 8);
}, 300_000);
afterAll(() => matrix.demarche.stop());

/** How many rows each table has of a campaign. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const { database } = matrix.demarche;
  const tables = await database.admin<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'campaign_id' order by 1`,
  );
  const sql = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int from ${name} where campaign_id = $1`,
  );
  const rows = await database.admin<{ name: string; count: number }>(sql.join(' union all '), [id]);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** What no request and no day leaves behind. */
async function addTheRest({ demarche: { database }, here, people, author }: Matrix): Promise<void> {
  const [campaignId, coalitionId] = [here.id, newId()];
  await database.table(Coalition).insert({ id: coalitionId, campaignId, name: 'A coalition' });
  const member = { id: newId(), coalitionId, campaignId, organisationId: here.organisationId };
  await database.table(CoalitionMember).insert(member);
  const read = { campaignId, userId: people.coordinator.id, readUntil: new Date(), previousUntil: null };
  await database.table(HandoverRead).insertMissing([read], 'campaignId', 'userId');
  const room = {
    campaignId,
    delegationCode: 'FJI',
    capacity: 'voting',
    validFrom: null,
    validTo: null,
  } as const;
  await database.table(RoomMember).insert({ id: newId(), ...room, sinceVersion: 1, untilVersion: null });
  await database.table(Delegation).insert({
    ...{ code: 'X1', alpha2: '', shortName: 'Own observer', formalName: 'Own observer', kind: 'observer' },
    ...{ admittedOn: null, campaignId, nameKey: 'own observer' },
  });
  const eventId = await aPosition(database, here, {
    authorId: author.id,
    organisationId: here.organisationId,
    tier: 'coalition',
  });
  await database.table(CampaignArchive).insert({
    ...{ id: newId(), authorId: author.id, campaignId, fileName: 'archive.zip', state: 'imported' },
    ...{ content: null, fingerprint: Buffer.from('00', 'hex') },
  });
  await aPublication(matrix.demarche, { id: campaignId, someone: author });
  await aWholeLetter(database, campaignId, { authorId: author.id, organisationId: here.organisationId });
  await database.table(SealedSource).insert({ eventId, campaignId, authorId: author.id, delegateId: null });
}

it('erases a campaign in which everything was done, row for row, and nothing of another', async () => {
  const { demarche, here, other } = matrix;
  const { database } = demarche;
  const [before, ofOther] = [await rowsOf(here.id), await rowsOf(other.id)];
  expect(Object.keys(before).filter((name) => before[name] === 0)).toEqual([]);
  await database.admin(
    `update campaign set closed_at = clock_now(), deletion_due_at = clock_now() - interval '1 second' where id = $1`,
    [here.id],
  );
  const runtime = await Database.open({ url: database.runtimeUrl, poolSize: 1 });
  let [done, steps]: [boolean | null, number] = [false, 0];
  while (!done && ++steps < 500) {
    const erased = await runtime.asRole('worker', (tx) =>
      tx.first(eraseCampaign, { campaignId: here.id, most: 50 }),
    );
    done = erased?.done ?? null;
  }
  await runtime.close();
  expect(done).toBe(true);
  expect(Object.entries(await rowsOf(here.id)).filter(([, count]) => count > 0)).toEqual([]);
  expect(await rowsOf(other.id)).toEqual(ofOther);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { delegatesOf } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { setClock } from '../support/makers.js';
import { aCoalition, type Coalition, type ReaderName } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;

beforeAll(async () => {
  demarche = await startDemarche();
  await setClock(demarche.database, '2024-08-05T16:00:00Z');
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche.stop());

const { client, get, aDelegate } = delegatesOf(() => coalition);
const put = (path: string, name: string, tier: string, who: ReaderName = 'author') =>
  client(who).call('PUT', coalition.at(path), { name, tier });
/** A delegate whom everybody may know since, and who had a pseudonym for the core group before. */
async function knownSince(name: string): Promise<string> {
  const id = await aDelegate({ name, tier: 'me' }, 'MHL');
  expect((await put(`delegates/${id}/pseudonym`, 'Fern', 'core')).status).toBe(200);
  const headers = { 'If-Match': '"2"' };
  const widened = await client('author').call(
    ...(['PATCH', coalition.at(`delegates/${id}`), { tier: 'organisation' }, headers] as const),
  );
  expect(widened.status).toBe(200);
  return id;
}
/** As those may see it who are not in the core group of its author. */
const giveAnother = (id: string) => put(`delegates/${id}/pseudonym`, 'Moss', 'public', 'coordinator');

it('gives a pseudonym whether or not there is one that the person may not see', async () => {
  const id = await knownSince('Known Since');
  const widened = await client('author').call(
    ...(['PATCH', coalition.at(`delegates/${id}`), { tier: 'coalition' }, { 'If-Match': '"3"' }] as const),
  );
  expect(widened.status).toBe(200);
  const bare = await aDelegate({ name: 'Never Hidden', tier: 'coalition' }, 'MHL');
  const [hidden, none] = [await giveAnother(id), await giveAnother(bare)];
  expect([hidden.status, hidden.body.pseudonym]).toEqual([200, { name: 'Moss', tier: 'public' }]);
  expect([none.status, none.body.pseudonym]).toEqual([200, hidden.body.pseudonym]);
  // What the author said stays theirs, and stays hidden.
  expect((await get(`delegates/${id}`, 'author')).body.pseudonym).toEqual({ name: 'Fern', tier: 'core' });
  expect((await get(`delegates/${id}`, 'coordinator')).text).not.toContain('Fern');
});

it('names once whom somebody may know by two pseudonyms alone', async () => {
  const id = await knownSince('Known Since Long');
  const { database } = demarche;
  await database.admin(
    `insert into delegate_pseudonym (id, campaign_id, delegate_id, author_id, organisation_id, tier, pseudonym, delegation_code)
     select $4, campaign_id, delegate_id, $2, $3, 'coalition', 'Moss', delegation_code
     from delegate_pseudonym where delegate_id = $1`,
    [id, coalition.people.coordinator.id, await organisationOf(coalition.people.coordinator.id), newId()],
  );
  const { body } = await get('delegates?limit=100', 'coreMember');
  const named = (body.items as { name: string }[]).filter(({ name }) => ['Fern', 'Moss'].includes(name));
  expect(named.map(({ name }) => name)).toEqual(['Fern']);
});

async function organisationOf(userId: string): Promise<unknown> {
  const [row] = await demarche.database.admin<{ organisation_id: string }>(
    'select organisation_id from membership where user_id = $1',
    [userId],
  );
  return row?.organisation_id;
}

/** Written by the database itself, and by whoever sees the row on which they hang. */
const EXCUSED = ['contact_notice_interaction', 'task_series_id_on_date_key'];

it('keeps no key over rows of a tier but by their id or their author, whom it tells what they know', async () => {
  const keys = await demarche.database.admin<{ key: string; columns: string[] }>(`
    select i.relname as key, array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey)) as columns
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
    where x.indisunique and t.relnamespace = 'public'::regnamespace
      and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tier' and not a.attisdropped)
      -- Nobody writes a head: triggers keep one for each audience, of which it has a row of its own.
      and t.relname <> 'position_head'
    order by 1`);
  expect(keys.length).toBeGreaterThan(8);
  const telling = keys.filter(
    ({ key, columns }) =>
      !EXCUSED.includes(key) && !columns.some((name) => ['id', 'author_id', 'user_id'].includes(name)),
  );
  expect(telling.map(({ key }) => key)).toEqual([]);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { delegatesOf } from '../support/delegates.js';
import { startDemarche, type TestDemarche } from '../support/demarche.js';
import { aCoalition, type Coalition } from '../support/outreach.js';

let demarche: TestDemarche;
let coalition: Coalition;
beforeAll(async () => {
  demarche = await startDemarche();
  coalition = await aCoalition(demarche);
});
afterAll(() => demarche?.stop());
const { get, post, aDelegate } = delegatesOf(() => coalition);

it('Pairs that were put away come page by page to the last one, the latest first, also those of one instant', async () => {
  const people: string[] = [];
  for (let at = 0; at < 4; at++) people.push(await aDelegate({ name: `Tavita Seluka ${at}` }, 'TUV'));
  const made: string[] = [];
  for (const [at, oneId] of people.entries()) {
    for (const otherId of people.slice(at + 1)) {
      const { body } = await post('dismissed-duplicates', { about: 'delegates', oneId, otherId });
      made.push(body.id);
    }
  }
  expect(made).toHaveLength(6);
  await demarche.database.admin(
    `update dismissed_duplicate set dismissed_at = '2024-08-05T10:00:00.000001Z' where id = any($1)`,
    [made.slice(0, 3)],
  );
  const listed: string[] = [];
  const pages: number[] = [];
  let cursor = '';
  do {
    const { body } = await get(`dismissed-duplicates?about=delegates&limit=2${cursor}`);
    listed.push(...body.items.map((one: { id: string }) => one.id));
    pages.push(body.items.length);
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  expect(pages).toEqual([2, 2, 2]);
  expect(listed.toSorted()).toEqual(made.toSorted());
  expect(listed.slice(3).toSorted()).toEqual(made.slice(0, 3).toSorted());
  const wrong = await get('dismissed-duplicates?about=delegates&cursor=x');
  expect([wrong.status, wrong.body.fields[0].path]).toEqual([400, 'cursor']);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openMatrix, type Matrix } from '../support/matrix.js';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
});
afterAll(() => matrix?.demarche.stop());

it.each([
  ['ak', 'tw'],
  ['fil', 'tl'],
])('People who speak %s are found by it, also those who were stored as speaking %s', async (tag, old) => {
  const { clients, here, demarche } = matrix;
  const at = `/api/campaigns/${here.id}`;
  const add = async (name: string) => {
    const body = { name, title: '', tier: 'coalition', languages: [tag] };
    return (await clients.coordinator.post(`${at}/delegations/GHA/delegates`, body)).body.id as string;
  };
  const [early, late] = [await add(`Early ${tag}`), await add(`Late ${tag}`)];
  await demarche.database.admin('update delegate set languages = $1 where id = $2', [[old], early]);
  for (const asked of [tag, old]) {
    const { body } = await clients.coordinator.get(`${at}/delegates?language=${asked}`);
    expect(body.items.map(({ id }: { id: string }) => id).toSorted()).toEqual([early, late].toSorted());
  }
});

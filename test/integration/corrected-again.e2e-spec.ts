import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SAID, startLogging, WHEN, type Logging } from '../support/corrections.js';

let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

const enter = async (delegationCode: string) => {
  const about = { askId: logging.asks[0], delegationCode, stance: 'oppose', tier: 'coalition' };
  const evidence = { source: 'A source', note: 'A word', grade: 'webcast' };
  const body = { ...SAID, ...about, ...evidence, occurredAt: WHEN, zone: 'Europe/Vienna' };
  return (await logging.post('author', 'positions', body)).body;
};
const correct = (id: string, body: object) => logging.post('author', `positions/${id}/correct`, body);

it('The same correction of a position, sent again after its answer was lost, is answered as the first was', async () => {
  const { id } = await enter('FJI');
  const change = { stance: 'support', occurredAt: '2024-08-07T09:15:00.000Z', note: 'Another', source: null };
  const first = await correct(id, change);
  expect(first.status).toBe(200);
  const second = await correct(id, change);
  expect([second.status, second.body.id]).toEqual([200, first.body.id]);
  expect((await logging.current('author', 'fiji')).map((one) => one['stance'])).toEqual(['support']);
});

it('Another correction of what was corrected is refused, also one that says less of it', async () => {
  const { id } = await enter('TON');
  await correct(id, { stance: 'support', note: 'Another' });
  for (const other of [{ stance: 'support' }, { note: 'Another' }, { stance: 'silent' }, {}]) {
    const { status, body } = await correct(id, other);
    expect([status, body.code]).toEqual([409, 'positions.takenBack']);
  }
});

it('A repeat of a correction that was itself corrected since is refused', async () => {
  const { id } = await enter('TUV');
  const { body } = await correct(id, { stance: 'support' });
  await correct(body.id, { stance: 'silent' });
  expect((await correct(id, { stance: 'support' })).status).toBe(409);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aTalk, SAID, startLogging, type Logging } from '../support/corrections.js';

let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

describe('The words of a talk that are erased', () => {
  it('are in no table any more, and a mark stays', async () => {
    const sealed = {
      ...SAID,
      askId: logging.asks[2],
      stance: 'support',
      sealed: true,
      source: 'canary-sealed',
      tier: 'me',
    };
    const more = {
      tier: 'me',
      contactTier: 'coalition',
      delegateIds: [logging.delegateId],
      note: 'canary-erased',
    };
    const { id, task } = await logging.log({
      ...more,
      positions: [...aTalk(logging.asks).positions, sealed],
    });
    await logging.correct(id, {
      note: 'canary-erased twice',
      positions: [{ askId: logging.asks[0], stance: 'silent', note: 'canary-later' }],
    });
    const [position] = (await logging.get('author', `interactions/${id}`)).body.positions;
    await logging.post('author', `positions/${position.id}/retract`, { reason: 'canary-reason' });
    await logging.coalition.clients.author.patch(
      logging.coalition.at(`tasks/${task.id}`),
      { note: 'canary-task-note' },
      1,
    );
    const words = /canary-(erased|later|sealed|reason|task-note)/;
    expect(await tablesWith(words)).not.toEqual([]);
    const answer = await logging.post('author', `interactions/${id}/erase?tasks=cancel`);
    expect(answer.body).toMatchObject({
      ...{ id, note: '', delegates: [], contactTier: null },
      erased: { byId: logging.coalition.people.author.id },
    });
    expect(await tablesWith(words)).toEqual([]);
    const joined = await logging.demarche.database.admin(
      'select 1 from interaction_delegate where interaction_id = $1',
      [id],
    );
    const noticed = await logging.demarche.database.admin(
      'select 1 from contact_notice where interaction_id = $1',
      [id],
    );
    expect([joined, noticed]).toEqual([[], []]);
    expect((await logging.correct(id, { note: 'again' }, answer.body.version)).body.code).toBe(
      'interactions.erased',
    );
    expect((await logging.post('author', `interactions/${id}/erase`)).status).toBe(200);
  });

  it('are erased by a coordinator where she reads them, and by nobody else', async () => {
    const { id } = await logging.log({ note: 'canary-open' });
    expect((await logging.post('coreMember', `interactions/${id}/erase`)).status).toBe(403);
    expect((await logging.post('coordinator', `interactions/${id}/erase`)).body.erased.byId).toBe(
      logging.coalition.people.coordinator.id,
    );
    expect(await tablesWith(/canary-open/)).toEqual([]);
    const hidden = await logging.log({ tier: 'organisation' });
    expect((await logging.post('coordinator', `interactions/${hidden.id}/erase`)).status).toBe(404);
  });
});

/** Names of the tables that hold such words anywhere. */
async function tablesWith(words: RegExp): Promise<string[]> {
  const { database } = logging.demarche;
  const tables = await database.admin<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.admin<{ row: string }>(`select t::text as row from ${name} t`);
    if (rows.some(({ row }) => words.test(row))) found.push(name);
  }
  return found;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { aTalk, SAID, startLogging, WHEN, type Logging } from '../support/corrections.js';

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

describe('The words of a statement that are erased', () => {
  const record = async (more: object = {}) => {
    const said = { stance: 'support', confidence: 2 };
    const { body } = await logging.post('author', 'statements', {
      ...{ id: newId(), title: 'canary-title', speakerCode: 'FJI', aligned: ['TUV'], note: 'canary-note' },
      ...{ asks: [{ askId: logging.asks[0], ...said }], occurredAt: WHEN, zone: 'UTC', said: 'publicly' },
      ...{ grade: 'webcast', source: 'canary-source', tier: 'coalition', ...more },
    });
    return body;
  };

  it('are in no table any more, also while it is removed; its positions and a mark stay', async () => {
    const { id } = await record();
    const at = logging.coalition.at(`statements/${id}`);
    const author = logging.coalition.clients.author;
    await author.patch(at, { title: 'canary-title twice', source: 'canary-source later' }, 1);
    const [event] = await logging.demarche.database.admin<{ id: string }>(
      `select id from position_event e where statement_id = $1 and delegation_code = 'TUV'
         and not exists (select from retraction r where r.event_id = e.id)`,
      [id],
    );
    await logging.post('author', `positions/${event?.id}/retract`, { reason: 'canary-reason' });
    await author.delete(at, 2);
    const words = /canary-(title|note|source|reason)/;
    for (const name of ['plainMember', 'coordinator', 'author'] as const)
      for (const path of ['statements', 'search?q=canary', 'handover?since=2024-08-01T00:00:00Z'])
        expect((await logging.get(name, path)).text).not.toMatch(/canary-(title|note)/);
    const digest = `/api/me/digest-preview?campaignId=${logging.coalition.campaign.id}`;
    const mailed = await logging.coalition.clients.plainMember.get(digest);
    expect([mailed.status, /canary/.test(mailed.text)]).toEqual([200, false]);
    expect(await tablesWith(words)).not.toEqual([]);
    const erased = await logging.post('author', `statements/${id}/erase`);
    expect(erased.body).toMatchObject({
      title: '—',
      note: '',
      source: '',
      erased: { by: expect.any(String) },
    });
    expect(await tablesWith(words)).toEqual([]);
    const back = await logging.post('author', `statements/${id}/restore`);
    expect(back.body).toMatchObject({ title: '—', positions: 2, fates: { current: 1, retracted: 1 } });
    const again = await author.patch(at, { note: 'x' }, back.body.version);
    expect([again.status, again.body.code]).toEqual([409, 'statements.erased']);
    expect((await logging.post('author', `statements/${id}/erase`)).status).toBe(200);
  });

  it('are erased by a coordinator where she reads them, and by nobody else', async () => {
    const { id } = await record({ title: 'canary-open' });
    expect((await logging.post('coreMember', `statements/${id}/erase`)).status).toBe(403);
    const erased = await logging.post('coordinator', `statements/${id}/erase`);
    expect(erased.body.erased.byId).toBe(logging.coalition.people.coordinator.id);
    expect(await tablesWith(/canary-open/)).toEqual([]);
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

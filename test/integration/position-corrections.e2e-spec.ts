import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { SAID, startLogging, WHEN, type Logging } from '../support/corrections.js';
import type { ReaderName } from '../support/outreach.js';

let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

const enter = async (delegationCode: string, more: object = {}) => {
  const about = { askId: logging.asks[0], delegationCode, stance: 'oppose', tier: 'coalition' };
  const evidence = { source: 'A source', note: 'A word', grade: 'webcast' };
  const body = { ...SAID, ...about, ...evidence, occurredAt: WHEN, zone: 'Europe/Vienna', ...more };
  const entered = await logging.post('author', 'positions', body);
  expect(entered.status).toBe(201);
  return entered.body;
};
const correct = (id: string, body: object, name: ReaderName = 'author') =>
  logging.post(name, `positions/${id}/correct`, body);
const restore = (id: string, name: ReaderName) => logging.post(name, `positions/${id}/restore`);
const takeBack = (id: string, name: ReaderName = 'author') =>
  logging.post(name, `positions/${id}/retract`, { reason: 'Misheard' });
const counts = async (delegation: string, name: ReaderName = 'plainMember') =>
  (await logging.current(name, delegation)).map((one: any) => one.stance);

describe('A position that was entered by hand', () => {
  it('is corrected by its author: retracted, and recorded anew with all that was not wrong', async () => {
    const wrong = await enter('FJI');
    const { status, body } = await correct(wrong.id, { stance: 'support' });
    expect([status, body]).toMatchObject([
      200,
      {
        ...{ stance: 'support', cause: 'corrected', correctedStance: 'oppose', correctsId: wrong.id },
        ...{ note: 'A word', source: 'A source', grade: 'webcast', confidence: 3, said: 'privately' },
        ...{ occurredAt: wrong.occurredAt, tier: 'coalition', authorId: wrong.authorId },
      },
    ]);
    expect((await logging.get('plainMember', `positions/${wrong.id}`)).body.retracted.cause).toBe(
      'correction',
    );
    expect(await counts('fiji')).toEqual(['support']);
  });

  it('is corrected in its time, its place, its words and its readers', async () => {
    const wrong = await enter('TON');
    const right = {
      ...{ occurredAt: '2024-08-07T09:15:00.000Z', zone: 'America/New_York', note: 'Another', source: '' },
      ...{ confidence: 1, said: 'publicly', grade: 'own_notes', tier: 'me' },
    };
    const { body } = await correct(wrong.id, right);
    const { occurredAt, zone, ...words } = right;
    expect(body).toMatchObject({
      ...words,
      occurredAt: { instant: occurredAt, venue: { zone } },
    });
    expect(await counts('tonga')).toEqual([]);
    expect(await counts('tonga', 'author')).toEqual(['oppose']);
  });

  it('stays where nothing differs', async () => {
    const { id } = await enter('TUV');
    const same = { stance: 'oppose', occurredAt: WHEN, note: null, zone: 'Europe/Vienna' };
    expect((await correct(id, same)).body).toMatchObject({ id, retracted: null });
  });

  it('keeps a sealed source sealed', async () => {
    const { id } = await enter('WSM', { sealed: true, delegateId: null, source: 'S' });
    const { body } = await correct(id, { stance: 'support' });
    expect(body).toMatchObject({ sealed: true, source: 'S' });
    expect((await logging.get('plainMember', `positions/${body.id}`)).body).toMatchObject({ source: '' });
  });

  it('is corrected by nobody else, and not twice', async () => {
    const { id } = await enter('NRU');
    for (const [name, status] of [
      ['coordinator', 403],
      ['coreMember', 403],
      ['plainMember', 403],
      ['outsider', 404],
    ] as const) {
      expect([name, (await correct(id, { stance: 'support' }, name)).status]).toEqual([name, status]);
    }
    await correct(id, { stance: 'support' });
    const again = await correct(id, { stance: 'silent' });
    expect([again.status, again.body.code]).toEqual([409, 'positions.takenBack']);
    expect(await counts('nauru')).toEqual(['support']);
  });

  it.each<[string, object, string]>([
    ['a time to come', { occurredAt: '2024-08-09T15:40:00Z' }, 'occurredAt'],
    ['no place', { zone: 'Mars/Base' }, 'zone'],
    ['no stance', { stance: 'maybe' }, 'stance'],
    ['no certainty', { confidence: '3' }, 'confidence'],
  ])('is refused with %s, and nothing is written', async (_what, body, path) => {
    const { id } = await enter('KIR', { askId: logging.asks[1] });
    const answer = await correct(id, body);
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, path]);
    expect((await logging.get('author', `positions/${id}`)).body.retracted).toBeNull();
  });

  it('leads to the talk where it came of one', async () => {
    const { positions } = await logging.log({ delegationCode: 'VUT' });
    const answer = await correct(positions[0].id, { stance: 'support' });
    expect([answer.status, answer.body.code]).toEqual([409, 'positions.ofTalk']);
    expect((await correct(newId(), { stance: 'support' })).status).toBe(404);
  });
});

describe('Of two words of one instant', () => {
  /** All pages of the history, one position each. */
  const paged = async (code: string) => {
    const ids: string[] = [];
    let next: string | null = null;
    do {
      const page: string = next ? `&cursor=${next}` : '';
      const { body } = await logging.get('plainMember', `delegations/${code}/positions?limit=1${page}`);
      ids.push(...body.items.map((one: any) => one.id));
      next = body.next;
    } while (next);
    return ids;
  };

  it('the later one counts, though only the source of the elder was put right', async () => {
    const elder = await enter('TUV', { askId: logging.asks[2] });
    const later = await enter('TUV', { askId: logging.asks[2], stance: 'support' });
    expect(await counts('tuvalu')).toContain('support');
    const { body: right } = await correct(elder.id, { source: 'Another source' });
    expect(right.stance).toBe('oppose');
    const counted = (await logging.current('plainMember', 'tuvalu')).find(
      (one) => one.askId === logging.asks[2],
    );
    expect(counted?.stance).toBe('support');
    const ids = (await paged('TUV')).filter((id) => [elder.id, right.id, later.id].includes(id));
    expect(ids).toEqual([later.id, right.id, elder.id]);
  });

  it('the elder stays the elder when it was taken back and brought back', async () => {
    const elder = await enter('THA', { askId: logging.asks[2] });
    await enter('THA', { askId: logging.asks[2], stance: 'support' });
    await takeBack(elder.id);
    expect((await restore(elder.id, 'author')).body.stance).toBe('oppose');
    expect(await counts('thailand')).toEqual(['support']);
  });

  it('the later one counts again where it is the one that was put right', async () => {
    await enter('PHL', { askId: logging.asks[2] });
    const later = await enter('PHL', { askId: logging.asks[2], stance: 'support' });
    await correct(later.id, { source: 'Another source' });
    expect(await counts('philippines')).toEqual(['support']);
  });
});

describe('A position that was taken back', () => {
  it('by a coordinator is brought back by her as its author recorded it, once', async () => {
    const mine = await enter('PLW', { sealed: true, source: 'S' });
    await takeBack(mine.id, 'coordinator');
    expect(await counts('palau')).toEqual([]);
    expect((await restore(mine.id, 'coreMember')).status).toBe(403);
    const back = await restore(mine.id, 'coordinator');
    expect([back.status, back.body]).toMatchObject([
      200,
      {
        stance: 'oppose',
        cause: 'restored',
        authorId: mine.authorId,
        occurredAt: mine.occurredAt,
        source: '',
      },
    ]);
    expect((await restore(mine.id, 'author')).body).toMatchObject({ id: back.body.id, source: 'S' });
    expect(await counts('palau')).toEqual(['oppose']);
  });

  it('comes back no other way than it went', async () => {
    const wrong = await enter('MHL');
    await correct(wrong.id, { stance: 'support' });
    expect((await restore(wrong.id, 'author')).body.code).toBe('positions.putRight');
    const talk = await logging.log({ delegationCode: 'SLB' });
    await logging.remove('author', talk.id);
    expect((await restore(talk.positions[0].id, 'author')).body.code).toBe('positions.comesBack');
    const standing = await enter('FSM');
    expect((await restore(standing.id, 'author')).body.id).toBe(standing.id);
  });
});

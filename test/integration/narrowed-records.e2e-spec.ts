import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAID, startLogging, WHEN, type Logging } from '../support/corrections.js';
import { setClock } from '../support/makers.js';

/* Whoever may no longer read a record reads no older version of it either, and is told nothing about it. */
let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

const CANARY = 'canarywords';
const enter = async (delegationCode: string, more: object = {}) => {
  const about = { askId: logging.asks[0], delegationCode, stance: 'oppose', tier: 'coalition' };
  const words = { source: CANARY, note: CANARY, zone: 'UTC', occurredAt: WHEN };
  const entered = await logging.post('author', 'positions', { ...SAID, ...about, ...words, ...more });
  expect(entered.status).toBe(201);
  return entered.body;
};
const takeBack = (id: string) => logging.post('author', `positions/${id}/retract`, { reason: 'Misheard' });
const tiersOf = async (code: string) =>
  (await logging.history('author', code)).map(({ tier, stance }) => `${stance} ${tier}`);
const statement = async (speakerCode: string, more: object = {}) => {
  const made = await logging.post('author', 'statements', {
    ...{ title: 'For two', speakerCode, aligned: ['PLW'], tier: 'coalition', source: CANARY },
    ...{ asks: [{ askId: logging.asks[0], stance: 'oppose', confidence: 3 }], occurredAt: WHEN, zone: 'UTC' },
    ...{ said: 'publicly', grade: 'webcast', ...more },
  });
  expect(made.status).toBe(201);
  return made.body;
};
const correctStatement = (id: string, body: object) =>
  logging.coalition.clients.author.patch(logging.coalition.at(`statements/${id}`), body, 1);

describe('A record that is shared with fewer people than before', () => {
  it.each<[string, string, (code: string, tier: string) => Promise<unknown>]>([
    [
      'a position',
      'FJI',
      async (code, tier) => {
        const { id } = await enter(code);
        return logging.post('author', `positions/${id}/correct`, { tier });
      },
    ],
    [
      'a talk',
      'TON',
      async (code, tier) => {
        const positions = [
          { ...SAID, askId: logging.asks[0], stance: 'oppose', note: CANARY, source: CANARY },
        ];
        const { id } = await logging.log({ delegationCode: code, positions });
        return logging.correct(id, { tier });
      },
    ],
    [
      'a statement',
      'NRU',
      async (code, tier) => {
        const { id } = await statement(code);
        return correctStatement(id, { tier });
      },
    ],
  ])('%s takes its older words along', async (_what, code, narrow) => {
    expect(await narrow(code, 'organisation')).toMatchObject({ status: 200 });
    const { text } = await logging.get('plainMember', `delegations/${code}/positions`);
    expect(text).not.toContain(CANARY);
    expect(text).not.toContain('oppose');
    expect(await tiersOf(code)).toEqual(['oppose organisation', 'oppose organisation']);
    expect((await logging.history('colleague', code)).length).toBe(2);
  });

  it('takes along what was put right before, and what was taken back by itself', async () => {
    const first = await enter('WSM');
    const second = await logging.post('author', `positions/${first.id}/correct`, { stance: 'support' });
    await logging.post('author', `positions/${second.body.id}/correct`, { tier: 'me' });
    expect(await tiersOf('WSM')).toEqual(['support me', 'support me', 'oppose me']);
    const { id, positions } = await logging.log({ delegationCode: 'KIR' });
    await takeBack(positions[0].id);
    await logging.correct(id, { tier: 'organisation' });
    expect(new Set((await logging.history('author', 'KIR')).map(({ tier }) => tier))).toEqual(
      new Set(['organisation']),
    );
    expect(await logging.history('plainMember', 'KIR')).toEqual([]);
  });

  it('leaves older words where they were when more may read it, and to its author when others may', async () => {
    const mine = await enter('VUT', { tier: 'organisation' });
    await logging.post('author', `positions/${mine.id}/correct`, { tier: 'coalition', note: '' });
    expect(await tiersOf('VUT')).toEqual(['oppose coalition', 'oppose organisation']);
    const [row] = await logging.demarche.database.admin(
      `select narrowed_tier('core', 'organisation') as aside, narrowed_tier('organisation', 'core') as back,
         narrowed_tier('public', 'coalition') as inside, narrowed_tier('me', 'public') as mine`,
    );
    expect(row).toEqual({ aside: 'me', back: 'me', inside: 'coalition', mine: 'me' });
  });

  it('is no correction for whoever reads it no longer: what was said before counts, and nothing is told', async () => {
    const { database } = logging.demarche;
    await setClock(database, '2024-08-09T16:00:00Z');
    await enter('TUV', { stance: 'undecided', occurredAt: '2024-08-01T10:00:00Z' });
    const { id } = await enter('TUV');
    await setClock(database, '2024-08-12T16:00:00Z');
    await logging.post('author', `positions/${id}/correct`, { tier: 'organisation' });
    const told = async (name: 'plainMember' | 'colleague') =>
      (await logging.get(name, 'handover?since=2024-08-10T00:00:00Z')).body.asks
        .flatMap(({ acts }: any) => acts.flatMap(({ shifts }: any) => shifts))
        .filter(({ delegations }: any) => delegations.includes('TUV'));
    expect(await told('plainMember')).toEqual([]);
    expect(await logging.current('plainMember', 'tuvalu')).toMatchObject([{ stance: 'undecided' }]);
    expect(await logging.current('colleague', 'tuvalu')).toMatchObject([{ stance: 'oppose' }]);
    expect(await told('colleague')).toMatchObject([{ cause: 'corrected', corrected: null, to: 'oppose' }]);
  });
});

describe('A position that was taken back by itself', () => {
  const restored = async (id: string) => {
    const { status, body } = await logging.post('author', `positions/${id}/restore`);
    return [status, body.code];
  };
  const refused = [409, 'positions.recordChanged'];

  it('does not come back into a talk that was withdrawn, or put right since', async () => {
    const { id, positions } = await logging.log({ delegationCode: 'SLB' });
    await takeBack(positions[0].id);
    await logging.correct(id, { note: 'Other words' });
    await logging.remove('author', id);
    expect(await restored(positions[0].id)).toEqual(refused);
    await logging.post('author', `interactions/${id}/restore`);
    expect(await restored(positions[0].id)).toEqual([200, undefined]);
    const { body } = await logging.get('author', `interactions/${id}`);
    const other = body.positions.find((one: any) => one.stance === 'oppose' && one.retracted === null).id;
    await takeBack(other);
    const moved = await logging.correct(id, { occurredAt: '2024-08-07T10:00:00Z' }, body.version);
    expect(moved.status).toBe(200);
    expect(await restored(other)).toEqual(refused);
  });

  it('does not come back into a statement that says something else by now', async () => {
    const { id } = await statement('MHL');
    const [position] = await logging.history('author', 'MHL');
    await takeBack(position!['id']);
    const asks = [{ askId: logging.asks[0], stance: 'support', confidence: 3 }];
    expect((await correctStatement(id, { asks })).status).toBe(200);
    expect(await restored(position!['id'])).toEqual(refused);
    expect(await logging.current('author', 'marshall')).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { SAID, startLogging, WHEN, type Logging } from '../support/corrections.js';
import { LiveReader } from '../support/live.js';
import { setClock } from '../support/makers.js';
import { READERS, seers, type ReaderName } from '../support/outreach.js';
import { until } from '../support/processes.js';

let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

describe('A logged talk that was wrong', () => {
  it('is corrected by its author: a wrong stance is retracted and recorded anew with its evidence', async () => {
    const { id, positions } = await logging.log({ delegationCode: 'TON', delegateIds: [] });
    const answer = await logging.correct(id, {
      positions: [
        { askId: logging.asks[0], stance: 'lean_against' },
        { askId: logging.asks[2], stance: 'support' },
      ],
      retractAskIds: [logging.asks[1]],
    });
    expect(answer.body).toMatchObject({ version: 2, note: 'A note' });
    const of = (askId: string | undefined) => positions.find((one: { askId: string }) => one.askId === askId);
    const past = (await logging.history('plainMember', 'TON')).filter(
      ({ interactionId }) => interactionId === id,
    );
    expect(past).toHaveLength(4);
    const anew = past.find(({ askId, retracted }) => askId === logging.asks[0] && !retracted);
    expect(anew).toMatchObject({
      ...{ stance: 'lean_against', confidence: 3, note: 'A word', source: 'A source' },
      ...{ correctsId: of(logging.asks[0]).id, occurredAt: of(logging.asks[0]).occurredAt },
    });
    expect(past.find((one) => one['id'] === of(logging.asks[0]).id)?.['retracted']).toMatchObject({
      cause: 'correction',
    });
    const stances = (await logging.current('plainMember', 'tonga')).map((one: any) => [
      one.askId,
      one.stance,
    ]);
    expect(Object.fromEntries(stances)).toEqual({
      [logging.asks[0] ?? '']: 'lean_against',
      [logging.asks[2] ?? '']: 'support',
    });
    const changes = await logging.get('plainMember', `interactions/${id}/changes`);
    expect(changes.body.items).toMatchObject([
      { act: 'corrected', fields: ['positions'], byId: logging.coalition.people.author.id },
    ]);
  });

  it('takes its positions and the notice along to another time, and names who took part', async () => {
    const { id } = await logging.log({
      tier: 'organisation',
      contactTier: 'coalition',
      deviceOffsetSeconds: 30,
    });
    const earlier = '2024-08-07T09:15:00.000Z';
    const change = {
      occurredAt: earlier,
      zone: 'Europe/Vienna',
      kind: 'call',
      delegateIds: [logging.delegateId],
    };
    const { body } = await logging.correct(id, change);
    expect(body).toMatchObject({
      occurredAt: { instant: earlier, venue: { zone: 'Europe/Vienna', wall: '2024-08-07T11:15' } },
      ...{ kind: 'call', deviceClock: null, delegates: [{ id: logging.delegateId }] },
    });
    const standing = body.positions.filter((one: any) => !one.retracted);
    expect(standing.map((one: any) => one.occurredAt.instant)).toEqual([earlier, earlier]);
    const notices = (await logging.get('plainMember', 'contacts?delegationCode=FJI')).body.items;
    expect(notices.filter((one: any) => !one.interaction)).toMatchObject([
      { occurredAt: { instant: earlier } },
    ]);
    await logging.remove('author', id);
  });

  it('changes nothing where nothing differs, and loses nobody’s change', async () => {
    const { id } = await logging.log();
    const same = await logging.correct(id, { kind: 'corridor', note: 'A note', occurredAt: WHEN });
    expect(same.body.version).toBe(1);
    expect((await logging.correct(id, { note: 'Other words' })).body.version).toBe(2);
    const stale = await logging.correct(id, { note: 'From an old screen' });
    expect([stale.status, stale.headers.get('content-type')]).toEqual([
      412,
      expect.stringContaining('problem'),
    ]);
    expect((await logging.get('author', `interactions/${id}`)).body.note).toBe('Other words');
    await logging.remove('author', id);
  });

  it.each<[string, object, string]>([
    ['a time to come', { occurredAt: '2024-08-09T15:40:00Z' }, 'occurredAt'],
    [
      'an ask twice',
      { positions: [0, 0].map((at) => ({ askId: at, stance: 'silent' })) },
      'positions[1].askId',
    ],
    ['an ask of elsewhere', { positions: [{ askId: newId(), stance: 'silent' }] }, 'positions[0].askId'],
    ['a stranger', { delegateIds: [newId()] }, 'delegateIds[0]'],
    ['no place', { zone: 'Mars/Base' }, 'zone'],
  ])('is refused with %s, and nothing of it is written', async (_what, body, path) => {
    const { id } = await logging.log();
    const text = JSON.stringify(body).replaceAll('"askId":0', `"askId":"${logging.asks[0]}"`);
    const answer = await logging.correct(id, JSON.parse(text));
    expect([answer.status, answer.body.fields[0].path]).toEqual([400, path]);
    expect((await logging.get('author', `interactions/${id}`)).body.version).toBe(1);
    await logging.remove('author', id);
  });

  it('keeps a sealed source sealed, and its talk for its author alone', async () => {
    const sealed = {
      ...SAID,
      askId: logging.asks[2],
      stance: 'support',
      sealed: true,
      source: 'S',
      delegateId: logging.delegateId,
      tier: 'coalition',
    };
    const { id } = await logging.log({ tier: 'me', positions: [sealed] });
    expect((await logging.correct(id, { tier: 'coalition' })).body.fields[0].path).toBe('tier');
    await logging.correct(id, { positions: [{ askId: logging.asks[2], stance: 'oppose' }] });
    const seen = async (name: ReaderName) =>
      (await logging.history(name)).find((one) => one['sealed'] && !one['retracted']);
    expect(await seen('author')).toMatchObject({
      stance: 'oppose',
      source: 'S',
      delegate: { id: logging.delegateId },
    });
    expect(await seen('plainMember')).toMatchObject({ stance: 'oppose', source: '', delegate: null });
    await logging.remove('author', id);
  });

  it.each(['me', 'organisation', 'core', 'coalition'])(
    'shared with %s is corrected by nobody else, and nobody else learns of it who does not read it',
    async (tier) => {
      const { id } = await logging.log({ tier });
      for (const name of READERS.filter((one) => one !== 'author')) {
        const reads = seers(tier).includes(name);
        const corrected = await logging.correct(id, { note: 'x' }, 1, name);
        const changes = await logging.get(name, `interactions/${id}/changes`);
        // Whoever may log is told why; a member may write nothing, and who does not read it is told of nothing.
        const withdrawn = name === 'coordinator' && reads ? { status: 403 } : await logging.remove(name, id);
        const may = ['coreMember', 'coordinator'].includes(name);
        expect([name, corrected.status, changes.status, withdrawn.status]).toEqual([
          name,
          may && !reads ? 404 : ['outsider', 'admin'].includes(name) ? 404 : 403,
          reads ? 200 : 404,
          may && !reads ? 404 : ['outsider', 'admin'].includes(name) ? 404 : 403,
        ]);
      }
      await logging.remove('author', id);
    },
  );

  it('is told to those who read it no longer', async () => {
    const { id } = await logging.log();
    const stream = await LiveReader.open(
      logging.coalition.clients.plainMember,
      logging.coalition.campaign.id,
      {},
    );
    expect((await logging.correct(id, { tier: 'me' })).status).toBe(200);
    const told = new Set<string>();
    await until(async () => {
      for (const topic of await stream.topics()) told.add(topic);
      return told.has('interactions') && told.has('positions');
    }, 'it is told');
    await stream.close();
    expect((await logging.get('plainMember', `interactions/${id}`)).status).toBe(404);
    const past = await logging.history('plainMember');
    expect(past.filter(({ retracted, interactionId }) => !retracted && interactionId === id)).toEqual([]);
    await logging.remove('author', id);
  });
});

describe('A logged talk that is withdrawn', () => {
  it('is in no list, and what was said before counts again, whoever sees its positions; it comes back whole', async () => {
    const mine = { ...SAID, askId: logging.asks[2], stance: 'oppose', tier: 'me' };
    await logging.post('author', 'positions', {
      ...SAID,
      ...{
        askId: logging.asks[0],
        delegationCode: 'NRU',
        stance: 'silent',
        tier: 'coalition',
        occurredAt: '2024-08-01T10:00:00Z',
      },
    });
    const { id, task } = await logging.log({
      delegationCode: 'NRU',
      positions: [{ ...SAID, askId: logging.asks[0], stance: 'champion' }, mine],
    });
    const standing = async (name: ReaderName) =>
      (await logging.current(name, 'nauru')).map((one: any) => one.stance).sort();
    expect(await standing('author')).toEqual(['champion', 'oppose']);
    expect((await logging.remove('coordinator', `${id}?tasks=cancel`)).status).toBe(204);
    expect([await standing('author'), await standing('plainMember')]).toEqual([['silent'], ['silent']]);
    const lists = [
      'interactions?limit=200',
      'contacts?limit=200',
      'handover?since=2024-08-01T00:00:00Z',
      'delegations/NRU/brief',
    ];
    for (const path of lists) expect((await logging.get('coordinator', path)).text).not.toContain(id);
    expect((await logging.get('plainMember', `interactions/${id}`)).status).toBe(404);
    expect((await logging.get('author', `tasks/${task.id}`)).body.state).toBe('cancelled');
    const removed = async (name: ReaderName) =>
      (await logging.get(name, 'interactions?shelf=removed&delegationCode=NRU')).body.items.map(
        (one: any) => one.id,
      );
    expect([await removed('author'), await removed('coordinator')]).toEqual([[id], [id]]);
    expect([await removed('plainMember'), await removed('colleague')]).toEqual([[], []]);
    expect((await logging.post('plainMember', `interactions/${id}/restore`)).status).toBe(403);
    expect((await logging.post('coordinator', `interactions/${id}/restore`)).body).toMatchObject({
      id,
      removed: null,
    });
    expect([await standing('author'), await standing('plainMember')]).toEqual([
      ['champion', 'oppose'],
      ['champion'],
    ]);
    expect((await logging.get('author', `tasks/${task.id}`)).body.state).toBe('open');
    const acts = (await logging.get('author', `interactions/${id}/changes`)).body.items.map(
      (one: any) => one.act,
    );
    expect(acts).toEqual(['restored', 'removed']);
  });

  it('takes its notice along, and gives it back', async () => {
    const { id } = await logging.log({ delegationCode: 'PLW', tier: 'me', contactTier: 'coalition' });
    const noticed = async () =>
      (await logging.get('plainMember', 'contacts?delegationCode=PLW')).body.items.length;
    expect(await noticed()).toBe(1);
    await logging.remove('author', id);
    expect(await noticed()).toBe(0);
    await logging.post('author', `interactions/${id}/restore`);
    expect(await noticed()).toBe(1);
  });
});

describe('The next digest', () => {
  const preview = async (name: ReaderName) => {
    const path = `/api/me/digest-preview?campaignId=${logging.coalition.campaign.id}`;
    return (await logging.coalition.clients[name].get(path)).body.text as string;
  };

  it('says what was wrong as a correction, not as a move, and counts what is right at both ends', async () => {
    const { database } = logging.demarche;
    await setClock(database, '2024-09-02T16:00:00Z');
    const wrong = { ...SAID, askId: logging.asks[0], stance: 'oppose' };
    const talk = { occurredAt: '2024-09-02T15:00:00Z', positions: [wrong] };
    const { id } = await logging.log({ ...talk, delegationCode: 'WSM' });
    const again = await logging.log({ ...talk, delegationCode: 'TUV' });
    await setClock(database, '2024-09-16T16:00:00Z');
    await logging.correct(id, { positions: [{ askId: logging.asks[0], stance: 'support' }] });
    await logging.correct(again.id, { note: 'Only the words were wrong' });
    const text = await preview('plainMember');
    expect(text).toContain('Corrected: supports. That it was “opposes” had been recorded wrongly');
    expect(text).toContain('As before.');
    expect(text).not.toMatch(/away from the ask|towards the ask/);
    expect(text).not.toContain('Tuvalu');
  });
});

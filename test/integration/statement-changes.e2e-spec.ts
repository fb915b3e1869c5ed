import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import { anAsk } from '../support/outreach.js';
import { startStating, type Stating } from '../support/stating.js';
import { statementsOf } from '../support/statements.js';

let stating: Stating;
beforeAll(async () => {
  stating = await startStating();
});
afterAll(() => stating?.demarche.stop());

describe('A statement that was recorded wrongly', () => {
  it('has another title and note, and its positions stay', async () => {
    const { id } = await stating.record();
    const before = await stating.events(id);
    const answer = await stating.correct(id, { title: 'Joint statement', note: 'Read out late', zone: null });
    expect(answer.body).toMatchObject({ title: 'Joint statement', note: 'Read out late', version: 2 });
    expect(await stating.events(id)).toEqual(before);
    const changes = (await stating.get('plainMember', `statements/${id}/changes`)).body.items;
    const { id: byId } = stating.coalition.people.author;
    expect(changes).toMatchObject([{ act: 'corrected', fields: ['title', 'note'], byId }]);
    await stating.remove(id);
  });

  it('said something else: wrong positions are retracted and recorded anew, as a correction', async () => {
    const { id } = await stating.record();
    await stating.correct(id, { asks: [{ askId: stating.askId, stance: 'oppose', confidence: 2 }] });
    expect(await stating.current()).toMatchObject({
      FJI: 'oppose own',
      TUV: 'oppose bloc',
      PLW: 'oppose bloc',
    });
    const events = await stating.events(id);
    expect(events).toHaveLength(6);
    const wrong = events.filter(({ cause }) => cause === 'correction').map((one) => one.id);
    const anew = events.filter(({ cause }) => cause === null).map(({ corrects }) => corrects);
    expect(anew.toSorted()).toEqual(wrong.toSorted());
    const { body } = await stating.get('plainMember', `statements/${id}`);
    // What was put right is counted once.
    expect(body).toMatchObject({ positions: 3, states: 2, fates: { current: 3, retracted: 0 } });
    const [listed] = (await stating.get('plainMember', `statements?askId=${stating.askId}`)).body.items;
    expect(listed).toMatchObject({ id, positions: 3, states: 2 });
    await stating.remove(id);
  });

  it('was made by and for others: only whose word changed is written again', async () => {
    const { id } = await stating.record();
    const kept = (await stating.events(id)).find(({ code }) => code === 'TUV');
    const answer = await stating.correct(id, { speakerCode: 'WSM', aligned: ['TUV', 'FJI'] });
    expect(answer.body).toMatchObject({ speakerCode: 'WSM', aligned: ['FJI', 'TUV'], positions: 3 });
    expect(await stating.current()).toMatchObject({
      WSM: 'support own',
      TUV: 'support bloc',
      FJI: 'support bloc',
    });
    expect(await stating.current()).not.toHaveProperty('PLW');
    const standing = (await stating.events(id)).filter(({ cause }) => cause === null);
    expect(standing.map(({ code, voice }) => `${code} ${voice}`).toSorted()).toEqual([
      'FJI bloc',
      'TUV bloc',
      'WSM own',
    ]);
    expect(standing.find(({ code }) => code === 'TUV')).toEqual(kept);
    await stating.remove(id);
  });

  it('was made at another time and is to be looked up elsewhere: all of its positions say so', async () => {
    const { id } = await stating.record();
    const change = { occurredAt: '2024-08-06T09:00:00Z', zone: 'Europe/Vienna', source: 'Webcast, part 2' };
    expect((await stating.correct(id, change)).body).toMatchObject({
      occurredAt: { venue: { wall: '2024-08-06T11:00', zone: 'Europe/Vienna' } },
    });
    const past = (await stating.get('plainMember', 'delegations/TUV/positions')).body.items;
    const standing = past.filter((one: any) => one.statement?.id === id && one.retracted === null);
    expect(standing).toMatchObject([
      { source: 'Webcast, part 2', occurredAt: { instant: '2024-08-06T09:00:00.000Z' } },
    ]);
    await stating.remove(id);
  });

  it('keeps a single position retracted that somebody took back by itself', async () => {
    const { id } = await stating.record();
    const one = (await stating.events(id)).find(({ code }) => code === 'PLW');
    await stating.post('author', `positions/${one?.id}/retract`, { reason: 'Was not in the room' });
    await stating.correct(id, { asks: [{ askId: stating.askId, stance: 'oppose', confidence: 3 }] });
    expect(await stating.current()).not.toHaveProperty('PLW');
    expect((await stating.get('author', `statements/${id}`)).body.fates).toMatchObject({
      current: 2,
      retracted: 1,
    });
    await stating.remove(id);
  });

  it('says nothing on a further ask for whoever was taken out of it', async () => {
    const { id } = await stating.record();
    const { campaign } = stating.coalition;
    const further = await anAsk(stating.demarche.database, campaign);
    const one = (await stating.events(id)).find(({ code }) => code === 'PLW');
    await stating.post('author', `positions/${one?.id}/retract`, { reason: 'Was not in the room' });
    const said = { stance: 'support', confidence: 3 };
    const answer = await stating.correct(id, {
      asks: [
        { askId: stating.askId, ...said },
        { askId: further.id, ...said },
      ],
    });
    expect(answer.status).toBe(200);
    const spoken = await stating.demarche.database.admin<{ code: string }>(
      'select delegation_code as code from position_event where ask_id = $1 order by 1',
      [further.id],
    );
    expect(spoken.map(({ code }) => code)).toEqual(['FJI', 'TUV']);
    await stating.remove(id);
  });

  it('is corrected in as many statements of SQL for two states as for twenty-seven', async () => {
    const few = await stating.record();
    const many = await stating.record({ speakerCode: 'EUE', groupCode: 'eu', aligned: [] });
    const change = { said: 'privately' };
    const sent = await statementsOf(() => stating.correct(few.id, change));
    expect(await statementsOf(() => stating.correct(many.id, change))).toBe(sent);
    for (const { id } of [few, many]) await stating.remove(id);
  });

  it.each<[string, object, string]>([
    ['a time to come', { occurredAt: '2024-08-20T15:40:00Z' }, 'occurredAt'],
    [
      'an ask of elsewhere',
      { asks: [{ askId: newId(), stance: 'support', confidence: 1 }] },
      'asks[0].askId',
    ],
    ['no ask', { asks: [] }, 'asks'],
    ['nobody spoken for', { aligned: [] }, 'groupCode'],
    ['an unknown speaker', { speakerCode: 'XXX' }, 'speakerCode'],
    ['an unknown draft', { textVersionId: newId() }, 'textVersionId'],
    ['no place', { zone: 'Mars/Base' }, 'zone'],
    ['an empty title', { title: ' ' }, 'title'],
  ])('is refused with %s by its field, and nothing of it is written', async (_what, body, path) => {
    const { id } = await stating.record();
    const before = await stating.events(id);
    const answer = await stating.correct(id, body);
    expect([answer.status, answer.body.fields?.[0]?.path]).toEqual([400, path]);
    expect((await stating.get('author', `statements/${id}`)).body.version).toBe(1);
    expect(await stating.events(id)).toEqual(before);
    await stating.remove(id);
  });

  it('changes nothing where nothing differs, and loses nobody’s change', async () => {
    const { id } = await stating.record();
    expect((await stating.correct(id, { title: 'A statement', aligned: ['PLW', 'TUV'] })).body.version).toBe(
      1,
    );
    expect((await stating.correct(id, { note: 'Other words' })).body.version).toBe(2);
    expect((await stating.correct(id, { note: 'From an old screen' }, 1)).status).toBe(412);
    expect((await stating.get('author', `statements/${id}`)).body.note).toBe('Other words');
    await stating.remove(id);
  });

  it('is corrected by its author alone, and goes from those who read it no longer', async () => {
    const { id } = await stating.record();
    const others = await stating.correct(id, { note: 'x' }, 1, 'coordinator');
    expect([others.status, others.body.code]).toEqual([403, 'statements.correctOwn']);
    expect((await stating.correct(id, { note: 'x' }, 1, 'outsider')).status).toBe(404);
    expect((await stating.correct(id, { tier: 'me' })).status).toBe(200);
    expect((await stating.get('plainMember', `statements/${id}`)).status).toBe(404);
    expect((await stating.get('plainMember', `statements/${id}/changes`)).status).toBe(404);
    expect((await stating.get('plainMember', 'delegations/TUV/positions')).body.items).not.toContainEqual(
      expect.objectContaining({ retracted: null, statement: expect.objectContaining({ id }) }),
    );
    await stating.remove(id);
  });
});

describe('A statement that is removed', () => {
  it('is in no list, and what was said before counts again; it comes back with its positions', async () => {
    await stating.ownWord('NRU', 'silent', '2024-08-01T10:00:00Z');
    const { id } = await stating.record({ title: 'Canary of Nauru', speakerCode: 'NRU' });
    expect((await stating.get('plainMember', `statements/${id}/uses`)).body.items).toEqual([
      { kind: 'position', count: 3, blocks: false },
    ]);
    expect(await stating.current()).toMatchObject({ NRU: 'support own', TUV: 'support bloc' });
    expect((await stating.remove(id, 1, 'coordinator')).status).toBe(204);
    expect(await stating.current()).toMatchObject({ NRU: 'silent own' });
    expect(await stating.current()).not.toHaveProperty('TUV');
    const paths = [
      'statements',
      'search?q=canary',
      'handover?since=2024-08-01T00:00:00Z',
      'delegations/NRU/brief',
    ];
    for (const path of paths) expect((await stating.get('author', path)).text).not.toContain('Canary');
    expect((await stating.get('plainMember', `statements/${id}`)).status).toBe(404);
    expect((await stating.get('author', `statements/${id}`)).body.removed.by.name).toBeTruthy();
    const shelf = async (name: 'author' | 'coordinator' | 'plainMember') =>
      (await stating.get(name, 'statements?shelf=removed')).body.items.map((one: any) => one.id);
    expect(await shelf('author')).toContain(id);
    expect(await shelf('coordinator')).toContain(id);
    expect(await shelf('plainMember')).toEqual([]);
    // One that is removed is not corrected.
    expect((await stating.correct(id, { note: 'x' }, 2)).status).toBe(404);
    expect((await stating.post('plainMember', `statements/${id}/restore`)).status).toBe(403);
    expect((await stating.post('author', `statements/${id}/restore`)).body).toMatchObject({
      ...{ id, removed: null, positions: 3 },
      fates: { current: 3, retracted: 0 },
    });
    expect(await stating.current()).toMatchObject({ NRU: 'support own', TUV: 'support bloc' });
    expect((await stating.post('author', `statements/${id}/restore`)).status).toBe(200);
    const acts = (await stating.get('author', `statements/${id}/changes`)).body.items.map(
      (one: any) => one.act,
    );
    expect(acts).toEqual(['restored', 'removed']);
    await stating.remove(id, 3);
  });

  it('is removed once by many at once, and no head is wrong afterwards', async () => {
    const { id } = await stating.record();
    const answers = await Promise.all([1, 2, 3].map(() => stating.remove(id, 1)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.every((status) => [204, 404, 412].includes(status))).toBe(true);
    await stating.post('author', `statements/${id}/restore`);
    const heads = () =>
      stating.demarche.database.admin(
        'select audience, delegation_code, voice, event_id from position_head order by 1, 2, 3, ask_id',
      );
    const kept = await heads();
    await stating.demarche.database.admin('select rebuild_heads()');
    expect(await heads()).toEqual(kept);
    await stating.remove(id, 3);
  });

  it('is removed by its author and by coordinators who see it, and by nobody else', async () => {
    const { id } = await stating.record();
    for (const name of ['coreMember', 'plainMember'] as const)
      expect((await stating.remove(id, 1, name)).status).toBe(403);
    expect((await stating.remove(id, 1, 'outsider')).status).toBe(404);
    const hidden = await stating.record({ tier: 'organisation' });
    expect((await stating.remove(hidden.id, 1, 'coordinator')).status).toBe(404);
    expect((await stating.post('coordinator', `statements/${hidden.id}/erase`)).status).toBe(404);
    for (const one of [id, hidden.id]) expect((await stating.remove(one)).status).toBe(204);
  });

  it('comes back although it was taken back before statements could be removed', async () => {
    const { id } = await stating.record();
    const { author } = stating.coalition.people;
    const { admin } = stating.demarche.database;
    const at = '2024-08-08T16:30:00Z';
    await admin(
      `insert into retraction (event_id, campaign_id, retracted_by, reason, recorded_at)
       select id, campaign_id, $2, 'The wrong day', $3 from position_event where statement_id = $1`,
      [id, author.id, at],
    );
    await admin('update statement set removed_at = $3, removed_by = $2 where id = $1', [id, author.id, at]);
    expect(await stating.current()).not.toHaveProperty('TUV');
    await stating.post('author', `statements/${id}/restore`);
    expect(await stating.current()).toMatchObject({ TUV: 'support bloc' });
    await stating.remove(id);
  });
});

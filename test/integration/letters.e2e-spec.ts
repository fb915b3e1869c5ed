import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';

let demarche: TestDemarche;
let world: Directory;
let client: Client;

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  client = world.client;
});

const TEXT = { language: 'en', title: 'Open letter', salutation: 'Madam Chair,', body: 'We ask.', note: '' };
const AUTHENTIC = { ...TEXT, authentic: true };
const FRENCH = { ...TEXT, language: 'fr', title: 'Lettre ouverte', authentic: false };
const CHAIR = { kind: 'chair', name: 'The Chair', salutation: '', copy: false, delegationCode: null };
const READY = { texts: [AUTHENTIC, FRENCH], addressees: [CHAIR] };
const VIENNA = { wall: '2030-01-22T18:00', zone: 'Europe/Vienna' };

let serial = 0;
const path = (id = '') => world.at(`letters${id === '' ? '' : `/${id}`}`);
const at = (version: number) => ({ 'If-Match': `"${version}"` });
const aLetter = async (more: object = {}) =>
  (await client.post(path(), { title: `A letter ${++serial}`, ...READY, ...more })).body;
const read = async (id: string, by = client) => (await by.get(path(id))).body;
const step = async (id: string, name: string, version?: number) =>
  client.post(path(`${id}/step`), { step: name }, at(version ?? (await read(id)).version));
const change = async (id: string, body: object) => client.patch(path(id), body, (await read(id)).version);
const why = ({ body }: { body: { fields?: { code: string; path: string }[] } }) =>
  [body.fields?.[0]?.path, body.fields?.[0]?.code] as const;

describe('the steps of a letter', () => {
  it('lead from a draft to published and each back, with since when', async () => {
    const { id } = await aLetter({ closes: VIENNA });
    expect((await read(id)).closes).toMatchObject({
      ...{ ...VIENNA, over: false },
      clocks: { instant: '2030-01-22T17:00:00.000Z', venue: { zone: 'Europe/Vienna' } },
    });
    for (const name of ['open', 'close', 'send', 'publish']) expect((await step(id, name)).status).toBe(200);
    const published = await read(id);
    expect(published).toMatchObject({ state: 'published', next: null, back: { step: 'unpublish' } });
    expect(Date.parse(published.openedAt)).toBeLessThanOrEqual(Date.parse(published.publishedAt));
    for (const name of ['unpublish', 'unsend', 'reopen', 'unopen'])
      expect((await step(id, name)).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'draft', openedAt: null, publishedAt: null });
  });

  it('are refused with what is missing, and by a version that is old', async () => {
    const { id, next } = await aLetter({ texts: [], addressees: [] });
    expect(next).toEqual({ step: 'open', problem: 'letters.noText' });
    expect(why(await step(id, 'open'))).toEqual(['step', 'letters.noText']);
    await change(id, { texts: [AUTHENTIC], addressees: [{ ...CHAIR, copy: true }] });
    expect(why(await step(id, 'open'))).toEqual(['step', 'letters.noAddressee']);
    await change(id, { addressees: [CHAIR], closes: { ...VIENNA, wall: '2020-01-22T18:00' } });
    expect(why(await step(id, 'open'))).toEqual(['step', 'letters.deadlinePassed']);
    expect((await step(id, 'close', 1)).status).toBe(412);
    expect(why(await step(id, 'send'))).toEqual(['step', 'letters.stepNotNow']);
  });

  it('are taken once of fifty at the same moment', async () => {
    const { id, version } = await aLetter();
    const answers = await Promise.all(Array.from({ length: 20 }, () => step(id, 'open', version)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });
});

describe('the texts of a letter', () => {
  it('have exactly one authentic', async () => {
    const answer = await client.post(path(), {
      title: 'Two',
      texts: [AUTHENTIC, { ...FRENCH, authentic: true }],
    });
    expect(why(answer)).toEqual(['texts', 'letters.oneAuthentic']);
    expect(why(await client.post(path(), { title: 'None', texts: [FRENCH] }))).toEqual([
      'texts',
      'letters.oneAuthentic',
    ]);
  });

  it('are the next wording where people would sign something else, and stay once it is closed', async () => {
    const { id } = await aLetter();
    await step(id, 'open');
    await change(id, { texts: [AUTHENTIC, { ...FRENCH, body: 'Nous demandons.' }] });
    expect((await read(id)).wording).toBe(1);
    const reworded = { ...AUTHENTIC, body: 'We demand.' };
    await change(id, { texts: [reworded, FRENCH] });
    expect((await read(id)).wording).toBe(2);
    const { items } = (await client.get(path(`${id}/wordings`))).body;
    expect(items.map(({ wording }: { wording: number }) => wording)).toEqual([2, 1]);
    expect(items[0].changes).toMatchObject([{ language: 'en', change: 'changed', parts: ['body'] }]);
    await step(id, 'close');
    expect(why(await change(id, { texts: [AUTHENTIC] }))).toEqual(['texts', 'letters.textClosed']);
    expect((await change(id, { texts: [reworded] })).status).toBe(200);
  });

  it('move no sign-on into the past while people sign, nor into an hour that the clocks skip', async () => {
    const { id } = await aLetter({ closes: VIENNA });
    await step(id, 'open');
    expect(why(await change(id, { closes: { ...VIENNA, wall: '2020-01-22T18:00' } }))).toEqual([
      'closes.wall',
      'letters.closesPassed',
    ]);
    const skipped = await change(id, { closes: { ...VIENNA, wall: '2030-03-31T02:30' } });
    expect([skipped.status, why(skipped)[0]]).toEqual([400, 'closes.wall']);
    expect((await change(id, { closes: null })).body.closes).toBeNull();
  });
});

describe('a letter', () => {
  it('is removed with all who signed and comes back, unless its title was given again', async () => {
    const { id, title, version } = await aLetter();
    expect(why(await client.post(path(), { title: title.toUpperCase() }))).toEqual([
      'title',
      'letters.readsTheSame',
    ]);
    expect((await client.delete(path(id), version)).status).toBe(204);
    expect((await client.get(path(id))).status).toBe(404);
    expect((await client.get(path(`${id}/signatories`))).status).toBe(404);
    const { items } = (await client.get(`${path()}?shelf=removed`)).body;
    expect(items.map((one: { id: string }) => one.id)).toContain(id);
    await aLetter({ title });
    expect(why(await client.post(path(`${id}/restore`)))).toEqual(['title', 'letters.readsTheSame']);
  });

  it('says all that is wrong at once, in the order of the form', async () => {
    const { title, id } = await aLetter();
    const wrong = {
      closes: { ...VIENNA, wall: '2030-03-31T02:30' },
      texts: [FRENCH],
      addressees: [{ ...CHAIR, kind: 'mission', delegationCode: 'QQQ' }],
      askIds: [world.second],
    };
    const rest = ['closes.wall', 'texts', 'addressees[0].delegationCode', 'askIds[0]'];
    const paths = ({ body }: { body: { fields: { path: string }[] } }) => body.fields.map((one) => one.path);
    const made = await client.post(path(), { ...wrong, title });
    expect([made.status, paths(made)]).toEqual([400, ['title', ...rest]]);
    const changed = await change(id, wrong);
    expect([changed.status, paths(changed)]).toEqual([400, rest]);
    expect((await read(id)).closes).toBeNull();
  });

  it('names asks and delegations that there are', async () => {
    expect(why(await client.post(path(), { title: 'Asks', askIds: [world.second] }))[0]).toBe('askIds[0]');
    const addressees = [CHAIR, { ...CHAIR, kind: 'mission', delegationCode: 'QQQ' }];
    expect(why(await client.post(path(), { title: 'Codes', addressees }))[0]).toBe(
      'addressees[1].delegationCode',
    );
  });
});

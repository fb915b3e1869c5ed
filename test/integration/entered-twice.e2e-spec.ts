import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/platform';
import type { Answer } from '../support/demarche.js';
import { coalition, openTreatyWorld, set, stopTreatyWorld, TERMS, why } from '../support/treaty-terms.js';

beforeAll(async () => {
  await openTreatyWorld();
  expect((await set(TERMS, 0)).status).toBe(200);
});
afterAll(stopTreatyWorld);

type Name = 'author' | 'coordinator';
const post = (path: string, body: object, name: Name = 'author') =>
  coalition.clients[name].post(coalition.at(path), body);
const intention = (more: object = {}, name: Name = 'author') =>
  post(
    'treaty/intentions',
    {
      ...{ delegationCode: 'KEN', step: 'will_sign', expectedOn: '2026-12-15', statedOn: '2026-11-20' },
      ...{ confidence: 2, grade: 'own_notes', source: 'A call', tier: 'coalition', ...more },
    },
    name,
  );
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).toSorted();

describe('what is entered in two tabs at once', () => {
  it.each([
    [
      'an act of a party',
      'treaty/actions',
      { delegationCode: 'VNM', kind: 'signature', doneOn: '2025-10-25', confirmed: true, source: 'A page' },
      'kind',
    ],
    ['a person of a delegation', 'delegations/TUV/delegates', { name: 'Tavita Ionatana' }, 'name'],
    ['an organisation', 'organisations', { name: 'Pacific desk' }, 'name'],
  ])('stands once, and the second is refused by its field: %s', async (_, path, said, field) => {
    const name = path === 'organisations' ? 'coordinator' : 'author';
    const both = await Promise.all([1, 2].map(() => post(path, { ...said, id: newId() }, name)));
    expect(statuses(both)).toEqual([201, 409]);
    expect(both.filter(({ status }) => status === 409).map(why)).toEqual([[409, field]]);
  });

  it('stands once where a capital says what it will do, and the refusal names what is there', async () => {
    const both = await Promise.all([intention(), intention({ confidence: 3, note: 'Sure of it' })]);
    expect(statuses(both)).toEqual([201, 409]);
    const [made] = both.filter(({ status }) => status === 201);
    const [refused] = both.filter(({ status }) => status === 409);
    expect(refused!.body.fields).toMatchObject([
      { path: 'step', code: 'treaty.intentionThere', params: { existingId: made!.body.id } },
    ]);
    const { body } = await coalition.clients.author.get(coalition.at('treaty/intentions'));
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([made!.body.id]);
  });
});

describe('what a capital says that it will do', () => {
  it('is no repeat where the step, a day, who may know or who heard it is another', async () => {
    const about = { delegationCode: 'FJI' };
    const one = await intention(about);
    const others = [
      await intention({ ...about, statedOn: '2026-11-21' }),
      await intention({ ...about, expectedOn: null }),
      await intention({ ...about, step: 'will_deposit' }),
      await intention({ ...about, tier: 'organisation' }),
      await intention(about, 'coordinator'),
    ];
    expect(statuses([one, ...others])).toEqual([201, 201, 201, 201, 201, 201]);
    // Without a day it is the same as another without one.
    expect(why(await intention({ ...about, expectedOn: null }))).toEqual([409, 'step']);
  });

  it('becomes no repeat by a correction or by being put back', async () => {
    const about = { delegationCode: 'TON' };
    const { body: first } = await intention(about);
    const { body: second } = await intention({ ...about, statedOn: '2026-11-19' });
    const at = (id: string) => coalition.at(`treaty/intentions/${id}`);
    const { author } = coalition.clients;
    expect(why(await author.patch(at(second.id), { statedOn: '2026-11-20' }, 1))).toEqual([409, 'step']);
    expect((await author.patch(at(second.id), { note: 'By phone' }, 1)).status).toBe(200);
    expect((await author.delete(at(first.id), 1)).status).toBe(204);
    expect((await author.patch(at(second.id), { statedOn: '2026-11-20' }, 2)).status).toBe(200);
    expect(why(await author.post(`${at(first.id)}/restore`))).toEqual([409, 'step']);
    expect((await author.delete(at(second.id), 3)).status).toBe(204);
    expect((await author.post(`${at(first.id)}/restore`)).status).toBe(200);
  });
});

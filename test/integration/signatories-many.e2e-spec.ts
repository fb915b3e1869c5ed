import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startDemarche, type Client, type TestDemarche } from '../support/demarche.js';
import { aDirectory, type Directory } from '../support/organisations.js';
import { statementsOf } from '../support/statements.js';

let demarche: TestDemarche;
let world: Directory;
let client: Client;
let letterId: string;

interface Line {
  id: string;
  version: number;
}

const path = (more = '') => world.at(`letters/${letterId}/signatories${more}`);
const at = (version: number) => ({ 'If-Match': `"${version}"` });

beforeAll(async () => {
  demarche = await startDemarche();
});
afterAll(() => demarche.stop());
beforeEach(async () => {
  world = await aDirectory(demarche);
  client = world.client;
  letterId = (await client.post(world.at('letters'), { title: 'Open letter' })).body.id;
});

/** A line that waits: it was confirmed, and nobody has approved it. */
const waits = async (shownName: string, more: object = {}): Promise<Line> => {
  const { id: campaignId } = world.campaign;
  const row = { campaignId, letterId, shownName, state: 'confirmed', approvedAt: null, ...more } as const;
  return { id: await demarche.database.make.signatory(row), version: 1 };
};
const decide = (decision: string, lines: readonly Line[], by = client) =>
  by.post(path('/decisions'), { decision, lines: lines.map(({ id, version }) => ({ id, version })) });
const state = async ({ id }: Line) => {
  const { items } = (await client.get(path())).body;
  return items.find((one: Line) => one.id === id)?.state;
};

describe('several lines of a letter at once', () => {
  it('are approved in one act, and its undo takes back that act and no other', async () => {
    const before = (await client.post(path(), { kind: 'individual', shownName: 'Approved before' })).body;
    const lines = [await waits('One'), await waits('Two'), await waits('Three', { source: 'import' })];
    const done = await decide('approve', [...lines, before]);
    expect(done.status).toBe(200);
    expect(done.body).toEqual({
      decided: lines.map(({ id }) => ({ id, version: 2 })),
      left: [{ id: before.id, shownName: 'Approved before', why: 'approved' }],
    });
    expect(await Promise.all(lines.map(state))).toEqual(['approved', 'approved', 'approved']);
    const back = await decide('undo', done.body.decided);
    expect(back.body).toEqual({ decided: lines.map(({ id }) => ({ id, version: 3 })), left: [] });
    expect(await Promise.all(lines.map(state))).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await state(before)).toBe('approved');
    const audits = await demarche.database.admin(
      'select action, count(*)::int as n from audit_event where subject_id = any($1) group by 1 order by 1',
      [lines.map(({ id }) => id)],
    );
    expect(audits).toEqual([
      { action: 'signatory_approve', n: 3 },
      { action: 'signatory_undo', n: 3 },
    ]);
  });

  it('are all decided but those that changed meanwhile or cannot be approved, which are named', async () => {
    const good = await waits('Good');
    const changed = await waits('Changed');
    await client.patch(path(`/${changed.id}`), { place: 'Fiji' }, 1);
    const removed = await waits('Removed');
    await client.delete(path(`/${removed.id}`), 1);
    const refused = (
      await client.post(path(`/${(await waits('Refused')).id}/decide`), { decision: 'refuse' }, at(1))
    ).body as Line;
    const unconfirmed = await waits('Unconfirmed', { source: 'link', state: 'offered' });
    const strange = { id: world.campaign.id, version: 1 };
    const answer = await decide('approve', [good, changed, removed, refused, unconfirmed, strange, good]);
    expect(answer.body).toEqual({
      decided: [{ id: good.id, version: 2 }],
      left: [
        { id: changed.id, shownName: 'Changed', why: 'changed' },
        { id: removed.id, shownName: 'Removed', why: 'gone' },
        { id: refused.id, shownName: 'Refused', why: 'refused_or_withdrawn' },
        { id: unconfirmed.id, shownName: 'Unconfirmed', why: 'not_confirmed' },
        { id: strange.id, shownName: null, why: 'gone' },
      ],
    });
    expect((await decide('undo', [{ id: changed.id, version: 2 }])).body.left).toMatchObject([
      { why: 'not_approved' },
    ]);
  });

  it('of another letter are not there', async () => {
    const line = await waits('Of this one');
    const other = (await client.post(world.at('letters'), { title: 'Another letter' })).body.id;
    const body = { decision: 'approve', lines: [line] };
    const answer = await client.post(world.at(`letters/${other}/signatories/decisions`), body);
    expect(answer.body).toEqual({ decided: [], left: [{ id: line.id, shownName: null, why: 'gone' }] });
    expect(await state(line)).toBe('confirmed');
  });

  it('are five hundred at most, at as many statements as one, and of coordinators alone', async () => {
    const lines: Line[] = [];
    for (let n = 0; n < 500; n += 50)
      lines.push(...(await Promise.all(Array.from({ length: 50 }, (_, m) => waits(`Name ${n + m}`)))));
    const one = await waits('One alone');
    expect((await decide('approve', [...lines, one])).status).toBe(400);
    expect((await decide('approve', [one], world.people.colleague.client)).status).toBe(403);
    const few = await statementsOf(() => decide('approve', [one]));
    let answer: Awaited<ReturnType<typeof decide>> | undefined;
    const many = await statementsOf(async () => {
      answer = await decide('approve', lines);
    });
    expect(answer?.body.decided).toHaveLength(500);
    expect(many).toBe(few);
  });

  it('are approved once where two coordinators do it at the same moment', async () => {
    const lines = await Promise.all(Array.from({ length: 20 }, (_, n) => waits(`Name ${n}`)));
    const answers = await Promise.all([decide('approve', lines), decide('approve', lines.toReversed())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.flatMap(({ body }) => body.decided)).toHaveLength(20);
    expect(answers.flatMap(({ body }) => body.left)).toHaveLength(20);
  });
});

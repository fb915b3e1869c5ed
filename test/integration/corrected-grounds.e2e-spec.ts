import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAID, startLogging, type Logging } from '../support/corrections.js';

let logging: Logging;
beforeAll(async () => {
  logging = await startLogging();
});
afterAll(() => logging?.demarche.stop());

const standing = (positions: any[], askId: string | undefined) =>
  positions.filter((one) => one.askId === askId && one.retracted === null);

describe('What a stance of a logged talk rests on', () => {
  it('is corrected where its stance was right: retracted, and recorded anew with the other grade and source', async () => {
    const { id, positions } = await logging.log({ delegationCode: 'TON', delegateIds: [] });
    const [wrong] = standing(positions, logging.asks[0]);
    const part = { askId: logging.asks[0], stance: wrong.stance, grade: 'webcast', source: 'UN Web TV' };
    const { status, body } = await logging.correct(id, { positions: [part] });
    expect([status, body.version]).toEqual([200, 2]);
    const [right, ...others] = standing(body.positions, logging.asks[0]);
    expect(others).toEqual([]);
    expect(right).toMatchObject({
      ...{ stance: wrong.stance, grade: 'webcast', source: 'UN Web TV', correctsId: wrong.id },
      ...{ confidence: wrong.confidence, said: wrong.said, note: wrong.note, occurredAt: wrong.occurredAt },
    });
    const past = await logging.history('plainMember', 'TON');
    expect(past.find((one) => one['id'] === wrong.id)).toMatchObject({
      ...{ grade: wrong.grade, source: wrong.source, retracted: { cause: 'correction' } },
    });
    const again = await logging.correct(id, { positions: [part] }, 2);
    expect(again.body.version).toBe(2);
  });

  it('can be taken away, and is what is usual for an ask that was not named before', async () => {
    const { id, positions } = await logging.log({ delegationCode: 'TUV', delegateIds: [] });
    const [{ stance, source }] = standing(positions, logging.asks[0]);
    expect(source).not.toBe('');
    const { body } = await logging.correct(id, {
      positions: [
        { askId: logging.asks[0], stance, source: '' },
        {
          askId: logging.asks[2],
          stance: 'support',
          confidence: null,
          said: null,
          grade: null,
          source: null,
        },
      ],
    });
    expect(standing(body.positions, logging.asks[0])).toMatchObject([{ source: '' }]);
    expect(standing(body.positions, logging.asks[2])).toMatchObject([
      { confidence: 2, said: 'privately', grade: 'own_notes', source: '' },
    ]);
  });

  it('stays sealed where it was sealed, with the other source for its author alone', async () => {
    const sealed = {
      ...SAID,
      askId: logging.asks[2],
      stance: 'support',
      sealed: true,
      source: 'S',
      tier: 'coalition',
    };
    const talk = { delegationCode: 'NRU', delegateIds: [], tier: 'me', positions: [sealed] };
    const { id } = await logging.log(talk);
    const part = { askId: logging.asks[2], stance: 'support', grade: 'second_hand', source: 'Another' };
    expect((await logging.correct(id, { positions: [part] })).status).toBe(200);
    const seen = async (name: 'author' | 'plainMember') =>
      (await logging.history(name, 'NRU')).find((one) => one['sealed'] && !one['retracted']);
    expect(await seen('author')).toMatchObject({ grade: 'second_hand', source: 'Another' });
    expect(await seen('plainMember')).toMatchObject({ grade: 'second_hand', source: '' });
    const kept = await logging.demarche.database.admin(
      `select e.source from position_event e where e.interaction_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ source: '' }, { source: '' }]);
  });

  it.each<[string, object, string]>([
    ['a grade that is none', { grade: 'gossip' }, 'positions[0].grade'],
    ['a source over several lines', { source: 'a\nb' }, 'positions[0].source'],
    ['a source too long', { source: 'x'.repeat(1_001) }, 'positions[0].source'],
  ])('is refused with %s', async (_what, change, path) => {
    const { id } = await logging.log({ delegationCode: 'KIR', delegateIds: [] });
    const part = { askId: logging.asks[0], stance: 'support', ...change };
    const { status, body } = await logging.correct(id, { positions: [part] });
    expect([status, body.fields[0].path]).toEqual([400, path]);
  });
});

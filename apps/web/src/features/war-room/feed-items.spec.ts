import type { InteractionItemDto, PositionDto } from '../../kernel/api/client.js';
import { feedOf } from './feed-items.js';

const at = (instant: string) => ({ instant }) as PositionDto['recordedAt'];
const position = (delegationCode: string, more: Partial<PositionDto> = {}): PositionDto => ({
  id: `${delegationCode} ${more.askId ?? 'a'}`,
  delegationCode,
  askId: 'a',
  ask: 'Judicial oversight',
  stance: 'support',
  previousStance: null,
  shift: 'none',
  confidence: 2,
  said: 'publicly',
  grade: 'machine_transcript',
  note: '',
  source: 'A report of the meeting',
  sealed: false,
  voice: 'own',
  tier: 'public',
  delegate: null,
  statement: null,
  textVersion: null,
  authorId: 'daniel',
  author: 'Daniel Reyes',
  organisationId: 'fma',
  organisation: 'FMA',
  interactionId: null,
  renewsId: null,
  correctsId: null,
  cause: 'said',
  correctedStance: null,
  occurredAt: at('2024-08-05T14:15:00.000Z'),
  recordedAt: at('2024-08-05T14:15:00.000Z'),
  stale: null,
  retracted: null,
  ...more,
});
const meeting = (id: string, instant: string): InteractionItemDto => ({
  id,
  kind: 'corridor',
  delegation: 'Fiji',
  delegationCode: 'FJI',
  note: 'They asked for the wording.',
  tier: 'core',
  authorId: 'ploy',
  author: 'Ploy Srisai',
  organisationId: 'manushya',
  organisation: 'Manushya Foundation',
  occurredAt: at(instant),
});

describe('the feed', () => {
  it('has one entry for what one person heard about many at once', () => {
    const [item, ...rest] = feedOf(
      [position('AUS'), position('CAN'), position('EGY', { stance: 'oppose' })],
      [],
    );
    expect(rest).toEqual([]);
    expect(item?.moves.map(({ stance, codes }) => [stance, codes])).toEqual([
      ['support', ['AUS', 'CAN']],
      ['oppose', ['EGY']],
    ]);
  });

  it('keeps apart what differs in who may read it or in its source', () => {
    const items = feedOf(
      [position('AUS'), position('CAN', { tier: 'core' }), position('CHE', { source: 'Another' })],
      [],
    );
    expect(items.map(({ tier, from }) => [tier, from?.source])).toEqual([
      ['public', 'A report of the meeting'],
      ['core', 'A report of the meeting'],
      ['public', 'Another'],
    ]);
  });

  it('never puts the note about one under the name of another', () => {
    const items = feedOf(
      [position('AUS', { note: 'Keeps it.' }), position('EGY', { note: 'Deletes it.' })],
      [],
    );
    expect(items.map(({ moves, from }) => [moves[0]?.codes, from?.note])).toEqual([
      [['AUS'], 'Keeps it.'],
      [['EGY'], 'Deletes it.'],
    ]);
  });

  it('joins a meeting with what was heard there, and keeps the meeting’s words', () => {
    const items = feedOf(
      [
        position('FJI', { interactionId: 'm1' }),
        position('FJI', { interactionId: 'm1', askId: 'b', ask: 'Scope' }),
      ],
      [meeting('m1', '2024-08-05T14:00:00.000Z')],
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.meeting?.note).toBe('They asked for the wording.');
    expect(items[0]?.moves.map(({ ask }) => ask)).toEqual(['Judicial oversight', 'Scope']);
  });

  it('puts the newest first, meetings without a stance among them', () => {
    const items = feedOf(
      [position('AUS'), position('CAN', { recordedAt: at('2024-08-05T16:00:00.000Z') })],
      [meeting('m1', '2024-08-05T15:00:00.000Z')],
    );
    expect(items.map(({ entered, held }) => (entered ?? held).instant.slice(11, 13))).toEqual([
      '16',
      '15',
      '14',
    ]);
  });

  it('says of a talk that was corrected what is right, and that it was corrected', () => {
    const wrong = { by: 'Ploy', byId: 'ploy', reason: '', at: at('2024-08-05T17:00:00.000Z') };
    const retracted = { ...wrong, cause: 'correction' as const };
    const [item] = feedOf(
      [
        position('FJI', { interactionId: 'm1', cause: 'corrected', correctedStance: 'oppose' }),
        position('FJI', { interactionId: 'm1', stance: 'oppose', retracted }),
      ],
      [meeting('m1', '2024-08-05T14:00:00.000Z')],
    );
    expect(item?.moves.map(({ stance }) => stance)).toEqual(['support']);
    expect(item).toMatchObject({ corrected: true, retracted: false });
  });

  it('leads to a talk that was put back, also where the talk itself was entered long before', () => {
    const [item] = feedOf([position('FJI', { interactionId: 'm1', cause: 'restored' })], []);
    expect(item).toMatchObject({ talk: 'm1', retracted: false });
    expect(feedOf([position('FJI')], [])[0]?.talk).toBeUndefined();
  });

  it('is taken back only when all of an entry is', () => {
    const retracted = {
      reason: 'Misheard',
      by: 'Daniel Reyes',
      byId: 'daniel',
      cause: null,
      at: at('2024-08-05T17:00:00.000Z'),
    };
    expect(feedOf([position('AUS', { retracted }), position('CAN')], [])[0]?.retracted).toBe(false);
    expect(feedOf([position('AUS', { retracted }), position('CAN', { retracted })], [])[0]?.retracted).toBe(
      true,
    );
  });
});

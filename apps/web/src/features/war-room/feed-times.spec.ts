import type { InteractionItemDto, PositionDto } from '../../kernel/api/client.js';
import { feedOf } from './feed-items.js';

const at = (instant: string) => ({ instant }) as PositionDto['recordedAt'];
const [HELD, ENTERED] = ['2024-08-05T14:15:00.000Z', '2024-08-05T19:30:00.000Z'];
const position = (more: Partial<PositionDto> = {}) =>
  ({
    ...{ delegationCode: 'FJI', askId: 'a', ask: 'Oversight', stance: 'support', cause: 'said' },
    ...{ authorId: 'ploy', source: '', note: '', grade: 'own_notes', said: 'privately', tier: 'core' },
    ...{ statement: null, interactionId: null, retracted: null },
    ...{ occurredAt: at(HELD), recordedAt: at(ENTERED), ...more },
  }) as PositionDto;
const talk = {
  id: 't1',
  kind: 'corridor',
  delegationCode: 'FJI',
  occurredAt: at(HELD),
} as InteractionItemDto;
const times = (items: ReturnType<typeof feedOf>) =>
  items.map(({ held, entered }) => [held.instant, entered?.instant]);

describe('the times of an entry of the feed', () => {
  it('are when the talk was held and, apart from that, when it was entered', () => {
    expect(times(feedOf([position({ interactionId: 't1' })], [talk]))).toEqual([[HELD, ENTERED]]);
    expect(times(feedOf([position()], []))).toEqual([[HELD, ENTERED]]);
  });

  it('are only when it was held for a talk of which nobody said when it was entered', () => {
    expect(times(feedOf([], [talk]))).toEqual([[HELD, undefined]]);
  });

  it('keep what was said at two times in two entries, though one sheet brought both', () => {
    const other = '2024-08-03T10:00:00.000Z';
    const sheet = feedOf([position(), position({ delegationCode: 'PER', occurredAt: at(other) })], []);
    expect(times(sheet)).toEqual([
      [HELD, ENTERED],
      [other, ENTERED],
    ]);
  });

  it('leave the last entered first, whenever it was held', () => {
    const late = position({ interactionId: 't2', occurredAt: at('2024-08-01T08:00:00.000Z') });
    const early = { ...talk, occurredAt: at('2024-08-05T16:00:00.000Z') };
    expect(feedOf([late], [early]).map(({ key }) => key)).toEqual(['t2', 't1']);
  });
});

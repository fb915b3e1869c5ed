import type { BriefAskDto } from '../../kernel/api/client.js';
import { daysAgo, sortedAsks } from './sorted-asks.js';

const ask = (key: string, priority: number, known: boolean, redLine = false) =>
  ({ key, priority, redLine, current: known ? {} : null }) as BriefAskDto;
const keys = (asks: BriefAskDto[]) => asks.map((one) => one.key).join('');

describe('the brief of a delegation', () => {
  it('tells what is known, red lines first, and names five asks to raise next', () => {
    const asks = [
      ask('a', 2, true),
      ask('b', 1, true),
      ask('c', 3, true, true),
      ...['d', 'e', 'f', 'g', 'h', 'i'].map((key) => ask(key, key === 'i' ? 1 : 2, false)),
    ];
    const { known, first, rest } = sortedAsks(asks);
    expect([keys(known), keys(first), keys(rest)]).toEqual(['cba', 'idefg', 'h']);
  });

  it('counts days of the reader’s calendar, and knows none before the campaign’s clock is known', () => {
    const now = Date.parse('2024-08-05T14:40:00Z');
    const at = (wall: string) => ({ reader: { zone: 'America/New_York', wall, offsetMinutes: -240 } });
    expect(daysAgo(at('2024-08-05T00:10'), now)).toBe(0);
    // Less than a day before, and not today.
    expect(daysAgo(at('2024-08-04T16:00'), now)).toBe(1);
    expect(daysAgo(at('2024-08-06T09:00'), now)).toBe(0);
    expect(daysAgo(at('2024-08-04T16:00'), Number.NaN)).toBeUndefined();
  });
});

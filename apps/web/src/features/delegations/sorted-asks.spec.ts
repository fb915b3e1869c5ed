import type { BriefAskDto } from '../../kernel/api/client.js';
import { daysBetween, sortedAsks } from './sorted-asks.js';

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

  it('counts whole days, and knows none before the campaign’s clock is known', () => {
    const now = Date.parse('2024-08-05T12:00:00Z');
    expect(daysBetween('2024-08-02T13:00:00Z', now)).toBe(2);
    expect(daysBetween('2024-08-06T13:00:00Z', now)).toBe(0);
    expect(daysBetween('2024-08-02T13:00:00Z', Number.NaN)).toBeUndefined();
  });
});

import type { AskDto } from '../../kernel/api/client.js';
import { chosen, numbersIn } from './sorted.js';

const ask = (key: string, change: Partial<AskDto>, ...numbers: string[]): AskDto => ({
  id: key,
  key,
  title: key,
  summary: '',
  fallback: null,
  kind: 'text',
  priority: 2,
  redLine: false,
  source: null,
  archivedAt: null,
  removed: null,
  version: 1,
  provisions: numbers.map((number) => ({
    id: number,
    key: number,
    title: '',
    status: null,
    changed: null,
    numbers: { rev3: number },
  })),
  ...change,
});
const keys = (asks: AskDto[]) => asks.map(({ key }) => key);

describe('asks', () => {
  const asks = [
    ask('late', {}, '53'),
    ask('heavy', { priority: 1 }, '28', '6(2)'),
    ask('red', { priority: 1, redLine: true }),
    ask('outcome', { kind: 'outcome', title: 'Réserves' }),
  ];

  it('come by weight, red lines first', () => {
    expect(keys(chosen(asks, {}, 'rev3'))).toEqual(['red', 'heavy', 'late', 'outcome']);
  });

  it('come by their first article in the draft in use, and those about none last', () => {
    expect(keys(chosen(asks, { sort: 'article' }, 'rev3'))).toEqual(['heavy', 'late', 'red', 'outcome']);
    expect(numbersIn(asks[1] as AskDto, 'rev3')).toBe('6(2), 28');
    expect(numbersIn(asks[1] as AskDto, 'rev2')).toBe('');
  });

  it('are found by words without accents, by kind and as red lines', () => {
    expect(keys(chosen(asks, { q: 'reserves' }, 'rev3'))).toEqual(['outcome']);
    expect(keys(chosen(asks, { kind: 'outcome' }, 'rev3'))).toEqual(['outcome']);
    expect(keys(chosen(asks, { red: '1' }, 'rev3'))).toEqual(['red']);
  });
});

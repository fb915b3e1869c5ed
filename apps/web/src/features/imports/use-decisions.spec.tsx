import { act, renderHook } from '@testing-library/react';
import type { ImportDto } from '../../kernel/api/client.js';
import { countOf, requestOf } from './draft.js';
import { useDecisions } from './use-decisions.js';

const sheet = (version: number, words: Record<string, string> = {}) =>
  ({ id: 'i1', version, state: 'checked', mapping: { words }, options: {} }) as unknown as ImportDto;

describe('decisions on a sheet', () => {
  const begin = () => {
    const hook = renderHook(({ now }) => useDecisions(now), { initialProps: { now: sheet(1) } });
    act(() => hook.result.current.decide('words', 'for', 'support'));
    return hook;
  };

  it('belong to the sheet as it stood at the first of them, whatever another window decides', () => {
    const { result, rerender } = begin();
    rerender({ now: sheet(3, { against: 'oppose' }) });
    expect(result.current.opened.version).toBe(1);
    expect(result.current.clash).toEqual([]);
    expect(countOf(result.current.draft)).toBe(1);
  });

  it('name what both decided, and not alike', () => {
    const { result, rerender } = begin();
    act(() => result.current.decide('words', 'yes', 'support'));
    rerender({ now: sheet(3, { for: 'oppose', yes: 'support' }) });
    expect(result.current.clash).toEqual(['for']);
  });

  it('go over what stands now without taking away what the other window decided besides', () => {
    const { result, rerender } = begin();
    const now = sheet(3, { against: 'oppose' });
    rerender({ now });
    expect(requestOf(result.current.draft, now)).toEqual({
      mapping: { words: { against: 'oppose', for: 'support' } },
    });
  });

  it('begin anew with what stands now once they were sent or given up', () => {
    const { result, rerender } = begin();
    rerender({ now: sheet(3) });
    act(() => result.current.forget());
    expect([result.current.opened.version, result.current.clash]).toEqual([3, undefined]);
    rerender({ now: sheet(4) });
    act(() => result.current.decide('words', 'for', 'oppose'));
    expect([result.current.opened.version, result.current.clash]).toEqual([4, undefined]);
  });
});

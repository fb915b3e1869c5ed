import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * The part of a screen's state that belongs to its address: filters, sort, what is open. So every view is a link, and
 * going back brings it back. Values are strings; an empty one leaves the address.
 */
export function useAddress<K extends string>(): [
  Partial<Record<K, string>>,
  (change: Partial<Record<K, string | undefined>>, keep?: { push?: boolean }) => void,
] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const state: Partial<Record<K, string>> = {};
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' || typeof value === 'number') state[name as K] = String(value);
  }
  const change = useCallback(
    (next: Partial<Record<K, string | undefined>>, { push = false } = {}) =>
      void navigate({
        to: '.',
        replace: !push,
        resetScroll: false,
        search: (before) => {
          const after: Record<string, string | undefined> = { ...before, ...next };
          for (const [name, value] of Object.entries(after)) {
            if (value === undefined || value === '') delete after[name];
          }
          return after;
        },
      }),
    [navigate],
  );
  return [state, change];
}

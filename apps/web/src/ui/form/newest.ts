import type { QueryClient } from '@tanstack/react-query';

interface Versioned {
  id?: unknown;
  version?: unknown;
}

/**
 * A thing as one's own last save left it, where a list in the cache is from before that: what is changed next has to rest on
 * the version that one has just made, or oneself is taken for somebody else.
 */
export function newest<D extends object | undefined>(known: D, client: QueryClient): D {
  if (known === undefined) return known;
  let now: Versioned = known;
  for (const { state } of client.getMutationCache().getAll()) {
    const saved = state.data as Versioned | null | undefined;
    if (saved?.id === undefined || saved.id !== now.id) continue;
    // Another shape of the same thing, as a row of a list beside its page, says too little to be shown.
    if (Number(saved.version) > Number(now.version) && Object.keys(known).every((name) => name in saved))
      now = saved;
  }
  return now as D;
}

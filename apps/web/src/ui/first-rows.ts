import { startTransition, useEffect, useState } from 'react';

/** As many as the first screen of a phone shows, below what stands above a list. */
const FIRST = 6;

/** The same of rows that say more than those of a table, such as talks and tasks. */
export const FIRST_OF_HIGH = 3;

/**
 * Of a long list the first rows, and all of them a moment later: what is in view is drawn at once, also by a slow phone, and
 * the page can be searched and printed whole.
 */
export function useFirstRows<T>(items: readonly T[], first = FIRST): readonly T[] {
  const [count, setCount] = useState(first);
  const more = count < items.length;
  useEffect(() => {
    if (more) startTransition(() => setCount((before) => before * 3));
  }, [more, count]);
  return more ? items.slice(0, count) : items;
}

import { useEffect, useState, type RefCallback } from 'react';
import { flushSync } from 'react-dom';

/** Most lists are shorter. They are drawn whole, and the browser finds whatever is in them. */
const WHOLE = 60;
const STEP = 40;
/** How far below the screen a row is drawn before somebody comes to it, by scrolling or from link to link. */
const AHEAD = '1500px';

/**
 * Of a list that may have thousands of rows as many as somebody has come near to: each row has links and clocks that are
 * asked again with every step from screen to screen, so that rows nobody looks at would make a phone stand still.
 * @returns how many to draw, and what to put behind the last of them: it keeps the room of those that are not drawn yet
 */
export function useRowsInReach(total: number): { drawn: number; rest: RefCallback<HTMLDivElement> } {
  const [drawn, setDrawn] = useState(WHOLE);
  // Kept as state: it may come long after the list was known, while something else is still waited for.
  const [rest, setRest] = useState<HTMLDivElement | null>(null);
  const more = drawn < total;
  useEffect(() => {
    if (!more || !rest) return;
    // Asked anew after each step: who has jumped to the end is still there.
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(drawn + STEP);
      },
      { rootMargin: AHEAD },
    );
    watch.observe(rest);
    return () => watch.disconnect();
  }, [more, rest, drawn]);
  useEffect(() => {
    // On paper nobody scrolls.
    const all = () => flushSync(() => setDrawn(Infinity));
    window.addEventListener('beforeprint', all);
    return () => window.removeEventListener('beforeprint', all);
  }, []);
  return { drawn, rest: setRest };
}

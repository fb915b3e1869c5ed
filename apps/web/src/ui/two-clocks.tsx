import type { ClocksDto } from '../kernel/api/client.js';
import styles from './two-clocks.module.css';

/** One instant on the venue's clock and the reader's, each with its name. */
export function TwoClocks({ at, strong = false }: { at: ClocksDto; strong?: boolean }) {
  const same = at.venue.label === at.reader.label;
  return (
    <time dateTime={at.instant} className={strong ? `${styles.clocks} ${styles.strong}` : styles.clocks}>
      <span>{at.venue.label}</span>
      {same ? null : <span>{at.reader.label}</span>}
    </time>
  );
}

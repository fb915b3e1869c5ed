import type { ClocksDto } from '../kernel/api/client.js';
import { clockTexts, spanText } from '../kernel/i18n/clocks.js';
import { useLanguage } from '../kernel/i18n/index.js';
import styles from './two-clocks.module.css';
import { wallAt } from './zone-clock.js';

const DAY = 86_400_000;

interface TwoClocksProps {
  at: ClocksDto;
  strong?: boolean;
  /** By the campaign's clock, in ms since 1970: says as well how far away it is, and names a day near it by it. */
  now?: number;
}

/** One instant on the venue's clock and the reader's, each with its name. */
export function TwoClocks({ at, strong = false, now = Number.NaN }: TwoClocksProps) {
  useLanguage();
  const known = !Number.isNaN(now);
  const clocks = [at.venue, at.reader];
  const days = clocks.map(({ zone }) => (known ? dayAt(now, zone) : undefined));
  const away = clocks.map(({ wall }, n) => (Date.parse(wall.slice(0, 10)) - Date.parse(days[n] ?? '')) / DAY);
  // `today` on one clock and `tomorrow` on the other would be two days to whoever reads them.
  const isClear = away[0] === away[1] || away.some((one) => Math.abs(one) > 1);
  return (
    <time dateTime={at.instant} className={strong ? `${styles.clocks} ${styles.strong}` : styles.clocks}>
      {clockTexts(at, isClear ? days : []).map((text) => (
        <span key={text}>
          <bdi>{text}</bdi>
        </span>
      ))}
      {known ? <span className={styles.span}>{spanText(now, Date.parse(at.instant))}</span> : null}
    </time>
  );
}

/** undefined where the browser does not know the zone. */
function dayAt(now: number, zone: string): string | undefined {
  try {
    return wallAt(now, zone).slice(0, 10);
  } catch {
    return undefined;
  }
}

import { inOneLine, translate, useT } from '../../kernel/i18n/index.js';
import { BINS, type Split } from './split.js';
import styles from './bar.module.css';

interface BarProps {
  split: Split;
  members: number;
  /** Yes needed while the open ones abstain; 0 for consensus. */
  needed: number;
  large?: boolean;
}

/** All members as one bar, yes from the start, no at the end, with a mark where enough yes would be. */
export function Bar({ split, members, needed, large = false }: BarProps) {
  const t = useT();
  const shown = BINS.filter((bin) => split[bin] > 0 || (bin !== 'abstain' && bin !== 'absent'));
  const words = shown.map((bin) => `${split[bin]} ${translate(`count.bins.${bin}`)}`);
  const name = t('count.barName', { members, parts: inOneLine(...words) });
  return (
    <div className={large ? `${styles.bar} ${styles.large}` : styles.bar}>
      <div
        className={styles.track}
        role="img"
        aria-label={needed > 0 ? `${name} ${t('count.barNeeds', { needed })}` : name}
      >
        {BINS.map((bin) =>
          split[bin] > 0 ? (
            <span key={bin} className={`${styles.part} ${styles[bin]}`} style={{ flexGrow: split[bin] }} />
          ) : null,
        )}
        {needed > 0 ? (
          <span className={styles.mark} style={{ insetInlineStart: `${(100 * needed) / members}%` }} />
        ) : null}
      </div>
      <ul className={`bare ${styles.legend}`} aria-hidden={!large}>
        {shown.map((bin) => (
          <li key={bin}>
            <span className={`${styles.swatch} ${styles[bin]}`} aria-hidden /> <strong>{split[bin]}</strong>{' '}
            {translate(`count.bins.${bin}`)}
          </li>
        ))}
        {needed > 0 ? (
          <li>
            <span className={`${styles.swatch} ${styles.markSwatch}`} aria-hidden />{' '}
            {t('count.needed', { needed })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

import { useT } from '../kernel/i18n/index.js';
import styles from './red-line.module.css';

/** Says that an ask is a red line, in words. */
export function RedLine() {
  const t = useT();
  return <span className={styles.mark}>{t('asks.redLine')}</span>;
}

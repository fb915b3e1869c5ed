import { useT } from '../kernel/i18n/index.js';
import styles from './keys.module.css';

const KEYS = [
  ['Ctrl K', 'palette'],
  ['?', 'question'],
  ['Tab', 'tab'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['← ↑ ↓ →', 'arrows'],
  ['C S L U A O Q', 'cell'],
] as const;

/** What the keyboard does, everywhere and in the matrix. */
export function Keys() {
  const t = useT();
  return (
    <dl className={styles.keys}>
      {KEYS.map(([keys, what]) => (
        <div key={what}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{t(`help.keyboard.${what}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

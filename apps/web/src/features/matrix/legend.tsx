import type { Stance } from '#libs/domain';
import { useT } from '../../kernel/i18n/index.js';
import { StanceMark } from '../../ui/stance.js';
import { STANCE_KEYS } from './keys.js';
import styles from './matrix.module.css';

interface LegendProps {
  open: boolean;
  maySet: boolean;
  onToggle: (open: boolean) => void;
}

/** What the signs say and what the keys do, in words. */
export function Legend({ open, maySet, onToggle }: LegendProps) {
  const t = useT();
  const stances = Object.entries(STANCE_KEYS) as [string, Stance][];
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => onToggle((event.currentTarget as HTMLDetailsElement).open)}
    >
      <summary>{t('matrix.legend')}</summary>
      <div className={styles.legend}>
        <section>
          <h2>{t('matrix.legendStance')}</h2>
          <ul>
            {stances.map(([key, stance]) => (
              <li key={key}>
                <StanceMark stance={stance} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('matrix.legendMarks')}</h2>
          <ul>
            <li>{t('matrix.markSure')}</li>
            <li>{t('matrix.markOld')}</li>
            <li>{t('matrix.markBloc')}</li>
            <li>{t('matrix.markDiffers')}</li>
            <li>{t('matrix.markVote')}</li>
            <li>{t('matrix.markNone')}</li>
            <li>‖ {t('matrix.redLine')}</li>
            <li>Δ {t('matrix.changed')}</li>
          </ul>
        </section>
        <section>
          <h2>{t('matrix.legendKeys')}</h2>
          <ul>
            <li>{t('matrix.keyMove')}</li>
            <li>{t('matrix.keyOpen')}</li>
            {maySet ? (
              <li>
                {t('matrix.keySet')}{' '}
                {stances.map(([key, stance]) => (
                  <span key={key} className={styles.key}>
                    <kbd>{key}</kbd> <StanceMark stance={stance} />{' '}
                  </span>
                ))}
              </li>
            ) : null}
            <li>{t('matrix.keyHelp')}</li>
            <li>{t('matrix.keyLeave')}</li>
          </ul>
        </section>
      </div>
    </details>
  );
}

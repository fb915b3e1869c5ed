import type { Stance } from '#libs/domain';
import { translate, useT } from '../kernel/i18n/index.js';
import styles from './stance.module.css';

interface Look {
  /** A sign of its own, so that no stance is told by colour alone. */
  sign: string;
  ink: string;
  ground: string;
}

const YES = { ink: 'var(--stance-yes)', ground: 'var(--stance-yes-soft)' };
const NO = { ink: 'var(--stance-no)', ground: 'var(--stance-no-soft)' };
const OPEN = { ink: 'var(--stance-open)', ground: 'var(--stance-open-soft)' };

export const STANCE_LOOKS: Record<Stance, Look> = {
  champion: { sign: '★', ink: 'var(--stance-yes-strong)', ground: 'var(--stance-yes-soft)' },
  support: { sign: '✓', ...YES },
  lean_support: { sign: '↗', ...YES },
  undecided: { sign: '?', ...OPEN },
  lean_against: { sign: '↘', ...NO },
  oppose: { sign: '✕', ...NO },
  silent: { sign: '–', ink: 'var(--stance-none)', ground: 'transparent' },
};

export const stanceName = (stance: Stance | null): string => translate(`stance.${stance ?? 'unknown'}`);

/** A stance as sign and word. */
export function StanceMark({ stance, short = false }: { stance: Stance | null; short?: boolean }) {
  useT();
  const look = stance ? STANCE_LOOKS[stance] : undefined;
  const name = stanceName(stance);
  return (
    <span className={styles.mark} style={look && { color: look.ink, background: look.ground }} title={name}>
      <span aria-hidden>{look?.sign ?? '·'}</span>
      {short ? <span className="only-read">{name}</span> : ` ${name}`}
    </span>
  );
}

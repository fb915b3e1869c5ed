import { Button } from '@mantine/core';
import { createContext, useContext, useRef, useState, type ReactNode } from 'react';
import { useT } from '../kernel/i18n/index.js';
import styles from './filter-fold.module.css';
import { useWide } from './use-wide.js';

/** A filter that is set. */
export interface SetFilter {
  name: string;
  /** What it is set to, in words. */
  text: string;
  clear: () => void;
}

/** Whether the filters behind the button are drawn. */
interface Fold {
  open: boolean;
  setOpen: (change: (before: boolean) => boolean) => void;
  drawn: boolean;
  /** What may be chosen has to be known: it is drawn, or a filter that is set says what it is set to. */
  wanted: boolean;
}

/**
 * For `FilterFold`: on a phone what may be chosen, hundreds of names often, is neither asked for nor drawn before somebody opens
 * the filters. @param set whether a filter is set whose name has to be known
 */
export function useFold(set: boolean): Fold {
  const [open, setOpen] = useState(false);
  const drawn = useWide() || open;
  return { open, setOpen, drawn, wanted: drawn || set };
}

const Drawn = createContext(true);

interface FilterFoldProps {
  fold: Fold;
  set: readonly SetFilter[];
  /** What searches, in `Searched`; and the rest in `Foldable`. */
  children: ReactNode;
}

/**
 * The filters of a list. On a phone those in `Foldable` are behind one button that says how many are set, with each of these
 * beside it to be taken off; on a desk all stand there.
 */
export function FilterFold({ fold: { open, setOpen, drawn }, set, children }: FilterFoldProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div role="search" aria-label={t('list.filter')} className={styles.box} data-open={open || undefined}>
      <div className={styles.bar}>
        <Button
          ref={button}
          variant="default"
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        >
          {set.length === 0 ? t('list.filter') : t('list.filtersSet', { number: set.length })}
        </Button>
        {set.map(({ name, text, clear }) => (
          <Button
            key={name}
            className={styles.chip}
            variant="light"
            aria-label={t('list.without', { filter: text })}
            rightSection={<span aria-hidden>✕</span>}
            onClick={() => {
              clear();
              // It goes with what it stands for.
              button.current?.focus();
            }}
          >
            <bdi>{text}</bdi>
          </Button>
        ))}
      </div>
      <Drawn value={drawn}>{children}</Drawn>
    </div>
  );
}

export const Foldable = ({ children }: { children: ReactNode }) =>
  useContext(Drawn) ? <div className={styles.foldable}>{children}</div> : null;

/** Of what stays on a phone: as wide as the screen while the rest is folded. */
export const SEARCHED = styles.searched;

import { memo, useCallback, useRef, useState, type KeyboardEvent } from 'react';
import { BALLOT_CHOICES, foldForSearch, type BallotChoice } from '#libs/domain';
import { translate, useT } from '../../../kernel/i18n/index.js';
import { CHOICE_SIGNS } from './ballots.js';
import styles from './ballots.module.css';

export interface Square {
  code: string;
  /** In the reader's language. */
  name: string;
  choice: BallotChoice | undefined;
  /** Whether it differs from what everybody did. */
  exception: boolean;
}

interface SquaresProps {
  squares: readonly Square[];
  /** Applies the present mark. */
  onTap: (code: string) => void;
  /** By a key: this mark, whatever the present one is. */
  onSet: (code: string, choice: BallotChoice) => void;
}

/**
 * Every vote of the room as a square. Arrows walk, Enter marks, 1 to 4 set yes, no, abstain, absent, and a letter leads to
 * the next name that begins with it.
 */
export function Squares({ squares, onTap, onSet }: SquaresProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const reached = squares.some(({ code }) => code === at) ? at : squares[0]?.code;
  const reach = useCallback((code: string) => setAt(code), []);
  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || reached === undefined) return;
    const choice = BALLOT_CHOICES[Number(event.key) - 1];
    if (choice) return onSet(reached, choice);
    const here = squares.findIndex(({ code }) => code === reached);
    const next = target(event.key, here, squares, box.current);
    if (next === undefined) return undefined;
    event.preventDefault();
    setAt(next);
    return box.current?.querySelector<HTMLElement>(`[data-code="${next}"]`)?.focus();
  };
  return (
    <div ref={box} className={styles.squares} role="group" aria-label={t('board.squares')} onKeyDown={walk}>
      {squares.map((square) => (
        <OneSquare
          key={square.code}
          {...square}
          reached={square.code === reached}
          onReach={reach}
          onTap={onTap}
        />
      ))}
    </div>
  );
}

/** The code of the square to which a key leads. */
function target(
  key: string,
  here: number,
  squares: readonly Square[],
  box: HTMLElement | null,
): string | undefined {
  const across = columnsOf(box);
  const back = box && getComputedStyle(box).direction === 'rtl' ? 1 : -1;
  const steps: Record<string, number> = {
    ArrowLeft: back,
    ArrowRight: -back,
    ArrowUp: -across,
    ArrowDown: across,
    Home: -here,
    End: squares.length - 1 - here,
  };
  const step = steps[key];
  if (step !== undefined) return squares[here + step]?.code;
  const letter = key.length === 1 ? foldForSearch(key) : '';
  if (letter === '') return undefined;
  const after = [...squares.slice(here + 1), ...squares.slice(0, here + 1)];
  return after.find(({ name }) => foldForSearch(name).startsWith(letter))?.code;
}

/** How many stand in the first line. */
function columnsOf(box: HTMLElement | null): number {
  const all = [...(box?.children ?? [])] as HTMLElement[];
  const next = all.findIndex(({ offsetTop }) => offsetTop !== all[0]?.offsetTop);
  return next < 1 ? Math.max(1, all.length) : next;
}

interface OneSquareProps extends Square {
  reached: boolean;
  onReach: (code: string) => void;
  onTap: (code: string) => void;
}

/** Drawn again only when its own vote changes: a tap moves one of 193. */
const OneSquare = memo(function OneSquare(props: OneSquareProps) {
  const { code, name, choice, exception, reached, onReach, onTap } = props;
  const word = choice ? translate(`count.bins.${choice}`) : translate('board.unmarkedOne');
  return (
    <button
      type="button"
      data-code={code}
      data-sign={choice ? CHOICE_SIGNS[choice] : ''}
      className={[styles.square, choice && styles[choice], exception && styles.exception]
        .filter(Boolean)
        .join(' ')}
      tabIndex={reached ? 0 : -1}
      // Heard once: a title of its own would say the name again. It holds the code, which is what one sees and calls it by.
      aria-label={`${code}, ${name}: ${word}`}
      title={`${code}, ${name}: ${word}`}
      onFocus={() => onReach(code)}
      onClick={() => onTap(code)}
    >
      <b>{code}</b> <span>{name}</span>
      <i>{word}</i>
    </button>
  );
});

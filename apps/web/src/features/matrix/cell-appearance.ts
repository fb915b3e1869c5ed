import { cellOf } from '../../kernel/queries/matrix.js';
import { currentLanguage, inOneLine, translate } from '../../kernel/i18n/index.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import styles from './table.module.css';

interface Look {
  className: string;
  /** The sign, and ≠ where the state's own word and its bloc's differ. */
  sign: string;
  words: string;
}

const SIDES: Record<string, string | undefined> = {
  champion: styles.sideYes,
  support: styles.sideYes,
  lean_support: styles.sideYes,
  undecided: styles.sideOpen,
  lean_against: styles.sideNo,
  oppose: styles.sideNo,
};

const looks = new Map<string, Look>();

/** How a cell is drawn and told; each of the some two hundred kinds is put together once for each language. */
export function lookOf(pair: string): Look {
  const key = `${currentLanguage()} ${pair}`;
  let look = looks.get(key);
  if (!look) looks.set(key, (look = put(pair)));
  return look;
}

function put(pair: string): Look {
  const cell = cellOf(pair);
  if (!cell) return { className: '', sign: '·', words: stanceName(null) };
  const { stance, confidence, stale, voice, differs } = cell;
  const marks = [
    SIDES[stance],
    styles[`sure${confidence}`],
    stale && styles.old,
    voice === 'bloc' && styles.bloc,
    stance === 'champion' && styles.strong,
  ];
  const words = [
    stanceName(stance),
    translate(`sure.${confidence}`),
    stale && translate(`stale.${stale}`),
    voice === 'bloc' && translate('matrix.bloc'),
    differs && translate('matrix.differs'),
  ];
  return {
    className: marks.filter(Boolean).join(' '),
    sign: `${STANCE_LOOKS[stance].sign}${differs ? '≠' : ''}`,
    words: inOneLine(...words),
  };
}

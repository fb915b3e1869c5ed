import { decodeBallot, type BallotChoice } from '#libs/domain';
import { cellOf } from '../../kernel/queries/matrix.js';
import { currentLanguage, inOneLine, translate } from '../../kernel/i18n/index.js';
import { STANCE_LOOKS, stanceName } from '../../ui/stance.js';
import styles from './table.module.css';

interface Look {
  className: string;
  /** The sign, and ≠ where the state's own word and its bloc's differ. */
  sign: string;
  /** How it voted, small beside the sign; undefined where no ballot is known. */
  vote: string | undefined;
  words: string;
}

/** Signs that no stance has: what a state did is told apart from where it stands. */
export const VOTE_SIGNS: Record<BallotChoice, string> = { yes: '⊕', no: '⊖', abstain: '⊙', absent: '⊘' };

const SIDES: Record<string, string | undefined> = {
  champion: styles.sideYes,
  support: styles.sideYes,
  lean_support: styles.sideYes,
  undecided: styles.sideOpen,
  lean_against: styles.sideNo,
  oppose: styles.sideNo,
};

const looks = new Map<string, Look>();

/**
 * How a cell is drawn and told; each of the few hundred kinds is put together once for each language.
 * @param letter of the ballot, see `ballots` of a row
 */
export function lookOf(pair: string, letter = ''): Look {
  const key = `${currentLanguage()} ${pair}${letter}`;
  let look = looks.get(key);
  if (!look) looks.set(key, (look = put(pair, letter)));
  return look;
}

function put(pair: string, letter: string): Look {
  const cell = cellOf(pair);
  const ballot = decodeBallot(letter);
  const vote = ballot && VOTE_SIGNS[ballot];
  const voted = ballot && translate(`matrix.voted.${ballot}`);
  if (!cell) return { className: '', sign: '·', vote, words: inOneLine(stanceName(null), voted) };
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
    voted,
  ];
  return {
    className: marks.filter(Boolean).join(' '),
    sign: `${STANCE_LOOKS[stance].sign}${differs ? '≠' : ''}`,
    vote,
    words: inOneLine(...words),
  };
}

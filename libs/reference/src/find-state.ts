import { type ReferenceState, STATES } from './states.js';

/**
 * Words that name more than one state, or a place beside a state, in the lists that people import.
 * They win over every name and alias – "Congo" is the UN short name of one of the two Congos, yet the writer
 * may have meant the other. "Trinidad" stands in the 2021 letter beside an organisation that another line of
 * the same letter places in Paraguay.
 */
export const AMBIGUOUS_STATE_WORDS: readonly string[] = ['Korea', 'Congo', 'America', 'Trinidad', 'Timor'];

const COMBINING_MARKS = /\p{Mn}/gu;

/**
 * Reduces a name to what must agree: letters and digits, without accents, case, punctuation and the article.
 * "Côte d’Ivoire", "COTE D'IVOIRE" and "the Cote d'Ivoire" give the same key.
 */
export function stateNameKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/ the$/, '')
    .replace(/^st /, 'saint ');
}

const ambiguousKeys = new Set(AMBIGUOUS_STATE_WORDS.map(stateNameKey));

const statesByAlpha2 = new Map(STATES.map((state) => [state.alpha2, state]));

function indexByKey(): ReadonlyMap<string, ReferenceState> {
  const index = new Map<string, ReferenceState>();
  for (const state of STATES) {
    for (const text of [state.code, state.shortName, state.formalName, ...state.aliases]) {
      const key = stateNameKey(text);
      const known = index.get(key);
      if (known && known !== state) {
        // A silent winner would attribute one state's position to another.
        throw new Error(`"${text}" names both ${known.code} and ${state.code}`);
      }
      index.set(key, state);
    }
  }
  return index;
}

const statesByKey = indexByKey();

/**
 * Finds the state that a cell of an imported list names: by alpha-3 code, UN short or formal name, or alias,
 * regardless of case, accents and punctuation. Two-letter codes count only in capitals, because "no", "in",
 * "is" and "to" are words. Ambiguous and unknown words give `undefined`: a person has to choose.
 */
export function findState(text: string): ReferenceState | undefined {
  const key = stateNameKey(text);
  if (key === '' || ambiguousKeys.has(key)) {
    return undefined;
  }
  return (
    statesByKey.get(key) ??
    statesByKey.get(stateNameKey(uninverted(text))) ??
    statesByAlpha2.get(text.replace(/[\s.]/g, ''))
  );
}

/** "Egypt, Arab Republic of" is how library catalogues write "Arab Republic of Egypt". */
function uninverted(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`;
}

const statesByCode: ReadonlyMap<string, ReferenceState> = new Map(STATES.map((state) => [state.code, state]));

/** Looks a stored code up, exactly as it is written. */
export function stateByCode(code: string): ReferenceState | undefined {
  return statesByCode.get(code);
}

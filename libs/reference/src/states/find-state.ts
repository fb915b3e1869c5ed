import { foldForSearch } from '#libs/domain';
import { ALL_NAMES } from './all-names.js';
import { formalNamesOf } from './formal-names.js';
import { readings, twice, withoutMarks } from './readings.js';
import { type ReferenceState, STATES } from './states.js';

/**
 * Words that name more than one state, or a place beside a state, in the lists that people import.
 * They win over every name and alias – "Congo" is the UN short name of one of the two Congos, yet the writer
 * may have meant the other. "Trinidad" stands in the 2021 letter beside an organisation that another line of
 * the same letter places in Paraguay.
 */
const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  KOR: ['Korea', 'Corée', 'Corea', 'كوريا'],
  PRK: ['Korea', 'Corée', 'Corea', 'كوريا'],
  COG: ['Congo', 'Kongo', 'الكونغو'],
  COD: ['Congo', 'Kongo', 'الكونغو'],
  USA: ['America', 'Amérique', 'Amerika', 'أمريكا'],
  TTO: ['Trinidad', 'Trinité'],
  TLS: ['Timor'],
};

/** A name reduced to what must agree: see `foldForSearch()`; besides, without the article, and "St" is "Saint". */
export function stateNameKey(text: string): string {
  return foldForSearch(text).replace(/^the /, '').replace(/ the$/, '').replace(/^st /, 'saint ');
}

const LITTLE_WORDS = new Set('the of and le la les de du des et el los las del y dan'.split(' '));

/** The words of a key whatever their order, without the little ones: "Emirates, United Arab", "Bosnia Herzegovina". */
export function wordsKey(key: string): string {
  return key
    .split(' ')
    .filter((word) => !LITTLE_WORDS.has(word))
    .sort()
    .join(' ');
}

const ambiguous = new Map<string, ReferenceState[]>();
for (const state of STATES) {
  for (const word of AMBIGUOUS[state.code] ?? []) {
    const key = stateNameKey(word);
    ambiguous.set(key, [...(ambiguous.get(key) ?? []), state]);
  }
}

/** The states that a word may mean which names more than one, or a place beside one; none for every other word. */
export function statesMeantBy(text: string): readonly ReferenceState[] {
  return ambiguous.get(stateNameKey(withoutMarks(text))) ?? [];
}

const byKey = new Map<string, ReferenceState>();
/** Undefined where the same words in another order name another state. */
const byWords = new Map<string, ReferenceState | undefined>();
for (const [state, names] of ALL_NAMES) {
  add(state.code, state);
  for (const name of [...names, ...formalNamesOf(state.code)]) {
    const key = add(name, state);
    const words = key && wordsKey(key);
    if (words) byWords.set(words, byWords.has(words) && byWords.get(words) !== state ? undefined : state);
  }
}

function add(text: string, state: ReferenceState): string | undefined {
  const key = stateNameKey(text);
  if (ambiguous.has(key)) return undefined;
  const known = byKey.get(key);
  // A silent winner would attribute one state's position to another.
  if (known && known !== state) throw new Error(`"${text}" names both ${known.code} and ${state.code}`);
  byKey.set(key, state);
  return key;
}

const byAlpha2: ReadonlyMap<string, ReferenceState> = new Map(STATES.map((state) => [state.alpha2, state]));
const byM49: ReadonlyMap<string | null, ReferenceState> = new Map(STATES.map((state) => [state.m49, state]));

/** Characters of what is still looked through for a state: more than any name has with its code and its footnotes. */
export const LONGEST_CELL = 200;

/**
 * The state that a cell of an imported list, or one name of a statement, means: by a name in five languages, an alias, a
 * code of ISO 3166 or M49 (three digits), regardless of case, accents, punctuation, order of the words and footnotes.
 * Two-letter codes count only in capitals, because "no", "in", "is" and "to" are words. Ambiguous and unknown words give
 * `undefined`, as does a cell that names two states: a person has to choose. One word of a longer name is no ground:
 * "G77 and China" is not China.
 */
export function findState(text: string): ReferenceState | undefined {
  if (text.length > LONGEST_CELL) return undefined;
  const plain = withoutMarks(text.replace(/\s+/gu, ' '));
  const found = stateNamed(plain);
  if (found) return found;
  const [first, ...others] = twice(plain).map(candidates);
  const agreed = first?.filter((state) => others.every((other) => other.includes(state))) ?? [];
  return agreed.length === 1 ? agreed[0] : undefined;
}

function candidates(part: string): readonly ReferenceState[] {
  const state = stateNamed(part);
  return state ? [state] : statesMeantBy(part);
}

/** ISO 3166 calls one of the two so, and the other "Congo (the Democratic Republic of the)". */
const CONGO_OF_ISO = /^congo \((?:the|le|el)\)$/i;

/** As `findState()`, of one name that says nothing twice. */
export function stateNamed(text: string): ReferenceState | undefined {
  if (CONGO_OF_ISO.test(text)) return byAlpha2.get('CG');
  const keys = readings(text).map(stateNameKey).filter(Boolean);
  if (keys.some((key) => ambiguous.has(key))) return undefined;
  const exact = keys.map((key) => byKey.get(key)).find((state) => state !== undefined);
  const coded = byAlpha2.get(text.replace(/[\s.]/g, '')) ?? byM49.get(text);
  return exact ?? coded ?? byWords.get(wordsKey(keys[0] ?? ''));
}

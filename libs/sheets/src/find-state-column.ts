import { looseKey } from './match-header.js';
import { isFilled, type SheetRow } from './sheet.js';
import type { StateNotation, StateReader } from './state-cells.js';
import { readStance } from './stance-words.js';

/** Rows that are looked at to find the column of states. */
const SAMPLE_ROWS = 200;

const listOf = (list: string) => list.split(',').map((word) => word.replace(/\s+/g, ' ').trim());

const STATE_HEADERS = new Set(
  listOf(`state, states, country, countries, delegation, delegations, member, members, member state, member states,
    delegation code, country code, code, iso, iso3, iso2, iso code, alpha 2, alpha 3, alpha2, alpha3, m49, m49 code, un code,
    numeric code, country name, un member, mission, pays, etat, etats, etat membre, code pays, pais, paises, estado, estados,
    codigo, negara, kode, kode negara, الدولة, دولة, البلد, الدول, رمز الدولة`),
);

/** The column of states is called so. */
export const isStateHeader = (header: string): boolean => STATE_HEADERS.has(looseKey(header));

/** Other systems use the same letters for other states: AU is Austria in FIPS, and NIG is Niger at the Olympic Committee. */
const OTHER_CODES = new Set(
  listOf(`fips, fips code, fips 10 4, ioc, ioc code, noc, fifa, fifa code, cow, cow code, ccode, gwcode, gwno, stanag, itu, wmo,
    marc, gec, gaul, dialling code, dial, phone code, tld`),
);

const NUMBER_HEADERS = new Set(listOf(`m49, m49 code, un code, numeric code, iso numeric, code m49`));

/** What a column holds, so far as it may be that of the states. */
export interface StateEvidence {
  /** How many cells name a state, or a name that several states go by. */
  readonly named: number;
  /** Of the filled cells, how many do, 0 to 1. */
  readonly share: number;
  /** The header says that it names states. */
  readonly namedHeader: boolean;
  /** Its codes are those of another system than ISO 3166 and M49. */
  readonly otherCodes: boolean;
  /** Most cells name states, not only in letters that are a word for a stance as well. */
  readonly namesStates: boolean;
  /** They name different ones, as the rows of a sheet do. */
  readonly looksLikeStates: boolean;
  /** Numbers, or small letters of no column that is called so, which may be codes by chance. */
  readonly weak: boolean;
  /** It is called what holds such codes or names, so that it has to agree with another of the kind. */
  readonly surelyStates: boolean;
  /** Every filled cell is a word for a stance as well, such as NO. */
  readonly looksLikeStances: boolean;
  readonly notation: StateNotation;
}

/** Looks at the cells of each column. */
export function stateEvidence(
  header: SheetRow,
  body: readonly SheetRow[],
  width: number,
  states: StateReader,
): StateEvidence[] {
  const sample = body.slice(0, SAMPLE_ROWS);
  return Array.from({ length: width }, (_, at) => {
    const texts = sample.map((row) => row.texts[at]).filter(isFilled);
    return evidenceOf(header.texts[at] ?? '', texts, states);
  });
}

function evidenceOf(title: string, texts: readonly string[], states: StateReader): StateEvidence {
  const namedHeader = isStateHeader(title);
  const isNumeric = mayBeCodes(texts, NUMBER);
  const names = sharesOf(texts, 'names', states);
  const codes = betterAsCodes(texts, names, states);
  const isUncalled = codes !== undefined && !names.looksLikeStates && !namedHeader;
  const isCalled = namedHeader || (mayBeCodes(texts, CODE) && !codes);
  return {
    ...(codes ?? names),
    namedHeader,
    weak: isNumeric || isUncalled,
    surelyStates: isNumeric ? NUMBER_HEADERS.has(looseKey(title)) : isCalled,
    looksLikeStances: namedHeader && texts.length > 1 && texts.every(isStance),
    otherCodes: OTHER_CODES.has(looseKey(title)),
    notation: codes ? 'codes' : 'names',
  };
}

/** What the cells name as codes, if that is more than as names. */
function betterAsCodes(texts: readonly string[], names: Shares, states: StateReader): Shares | undefined {
  if (!mayBeCodes(texts, SHORT_CODE)) return undefined;
  const codes = sharesOf(texts, 'codes', states);
  return codes.named > names.named && codes.looksLikeStates && codes.share >= MOST_CODES ? codes : undefined;
}

type Shares = Pick<StateEvidence, 'named' | 'share' | 'namesStates' | 'looksLikeStates'>;

/** Of the cells of a column of codes, so many have to be codes. */
const MOST_CODES = 0.8;
const SHORT_CODE = /^\s*(?:[a-z]{2}|\d{1,3})\s*$/i;
const NUMBER = /^\s*\d+\s*$/;
const CODE = /^\s*(?:[A-Z]{2,3}|[a-z]{2,3}|\d{1,3})\s*$/;

function mayBeCodes(texts: readonly string[], code: RegExp): boolean {
  return texts.filter((text) => code.test(text)).length >= MOST_CODES * texts.length;
}

/** NO is Norway as well, and NA is Namibia. */
const isStance = (text: string) => readStance(text).kind !== 'unknown';

function sharesOf(texts: readonly string[], notation: StateNotation, states: StateReader): Shares {
  const found = new Set<string>();
  let [named, clear] = [0, 0];
  for (const text of texts) {
    const reading = states.read(text, notation);
    if (reading.kind === 'state') found.add(reading.state.code);
    if (reading.kind !== 'state' && reading.kind !== 'ambiguous' && reading.kind !== 'ignored') continue;
    named += 1;
    if (!isStance(text)) clear += 1;
  }
  const share = texts.length === 0 ? 0 : named / texts.length;
  const varied = found.size >= Math.min(3, texts.length) && found.size > texts.length / 4;
  const namesStates = share >= 0.6 && clear > 0;
  return { named, share, namesStates, looksLikeStates: namesStates && varied };
}

/**
 * Whether a column beside that of the states names them once more and so has to agree with it: one that is called so, or that
 * has codes; another only if it does agree mostly, since it may name the states of a chair or of neighbours.
 * @param isChosen a person said which column names the states
 */
export function isSameStates(
  at: number,
  stateAt: number,
  evidence: readonly StateEvidence[],
  body: readonly SheetRow[],
  states: StateReader,
  isChosen = false,
): boolean {
  const [own, main] = [evidence[at]!, evidence[stateAt]!];
  if (own.otherCodes || !own.namesStates) return false;
  if (own.surelyStates && !isChosen) return true;
  if (!own.looksLikeStates) return false;
  const read = (row: SheetRow, column: number, notation: StateNotation) => {
    const reading = states.read(row.texts[column] ?? '', notation);
    return reading.kind === 'state' ? reading.state : undefined;
  };
  const pairs = body
    .slice(0, SAMPLE_ROWS)
    .map((row) => [read(row, at, own.notation), read(row, stateAt, main.notation)] as const)
    .filter(([one, other]) => one && other);
  return pairs.length > 0 && pairs.filter(([one, other]) => one === other).length * 2 >= pairs.length;
}

/** Of columns with nearly as many states, the header decides. */
const NEARLY = 0.9;

/**
 * The column that names the states: the one whose cells do, and of several the one that is called so. Only where none lists
 * states, the one that is called “state”, whose cells a person then has to settle.
 * @param free whether the column at this index has no other role by choice
 */
export function findStateColumn(
  evidence: readonly StateEvidence[],
  free: (at: number) => boolean,
): number | undefined {
  const all = evidence
    .map((one, at) => ({ ...one, at }))
    .filter(({ at, otherCodes }) => free(at) && !otherCodes);
  const byContent = all.filter((one) => one.looksLikeStates);
  const plain = byContent.filter((one) => !one.weak);
  const listing = plain.length > 0 ? plain : byContent;
  if (listing.length > 0) {
    const most = Math.max(...listing.map(({ named }) => named));
    const near = listing.filter(({ named }) => named >= NEARLY * most);
    return best(near.filter(({ namedHeader }) => namedHeader)) ?? best(near);
  }
  return best(all.filter((one) => one.namedHeader && !one.looksLikeStances));
}

/** The one with the largest share of states; of equals, the first. */
function best(columns: readonly (StateEvidence & { at: number })[]): number | undefined {
  const most = Math.max(...columns.map(({ share }) => share));
  return columns.find(({ share }) => share === most)?.at;
}

import { foldForSearch } from '#libs/domain';
import {
  findState,
  LANGUAGES_OF_NAMES,
  PARTIES,
  STATE_NAMES,
  stateName,
  statesMeantBy,
} from '#libs/reference';

/** Whom the first cell of a row names. */
export type Participant =
  | { readonly kind: 'party'; readonly code: string }
  /** A state that is no more: its successors have rows of their own. */
  | { readonly kind: 'former' }
  /** A territory to which a party extended the treaty. */
  | { readonly kind: 'territory' }
  | { readonly kind: 'unknown' };

export interface ParticipantCell {
  /** Without marks of footnotes and brackets: what a person decides is about this text. */
  readonly name: string;
  /** The whole name stands in square brackets: a party that has withdrawn. */
  readonly bracketed: boolean;
}

const FOOTNOTES = /(?:[\s,]*(?:\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰-⁹*†‡§]+|(?<=[\p{L}\p{M})\].,\s])\d{1,3}))+$/u;

const LONGEST_NAME = 300;

/** "Austria1", "Belgium 2, 3", "[Burundi]4", "[Republic of] Korea". */
export function readParticipant(text: string): ParticipantCell {
  const plain = text.slice(0, LONGEST_NAME).replace(/\s+/gu, ' ').trim();
  const opened = plain.startsWith('[');
  const unmarked = plain.replace(FOOTNOTES, '').trim();
  const bracketed = opened && (unmarked.endsWith(']') || !unmarked.includes(']'));
  const name = unmarked.replace(/[[\]]/gu, ' ').replace(/\s+/gu, ' ').trim().replace(FOOTNOTES, '').trim();
  return { name, bracketed };
}

const keys = (names: string) => new Set(names.split(';').map(foldForSearch));

/** As the depositary still lists them, or once did. */
const FORMER = keys(
  'Czechoslovakia;Czechoslovak Socialist Republic;Czech and Slovak Federal Republic;Tchécoslovaquie;Yugoslavia;' +
    'Yugoslavia (former);Former Yugoslavia;Yugoslavia, former;Yugoslavia (Socialist Federal Republic of);Yugoslavia SFR;' +
    'Socialist Federal Republic of Yugoslavia;Federal Republic of Yugoslavia;Yugoslavia (Federal Republic of);Yougoslavie;' +
    'Serbia and Montenegro;German Democratic Republic;République démocratique allemande;Union of Soviet Socialist Republics;' +
    'USSR;Soviet Union;URSS;Democratic Yemen;Yemen Arab Republic;Yemen Democratic;United Arab Republic;Tanganyika;Zanzibar;' +
    'Republic of Viet-Nam;Republic of Viet Nam;South Viet-Nam;Republic of South Viet-Nam;Federation of Rhodesia and Nyasaland;' +
    'Federation of Malaya;Republic of China',
);
const TERRITORY =
  /\b(hong kong|macao|macau|faroe islands|faroes|greenland|aruba|curacao|sint maarten|bonaire|netherlands antilles|gibraltar|bermuda|isle of man|jersey|guernsey|bailiwick|cayman islands|british virgin islands|anguilla|montserrat|falkland islands|pitcairn|saint helena|turks and caicos|tokelau|puerto rico|new caledonia|french polynesia|territorial application)\b/;

const nonMembers: ReadonlyMap<string, string> = new Map(
  PARTIES.filter(({ code }) => !findState(code)).flatMap(({ code, shortName }) =>
    [code, shortName, ...LANGUAGES_OF_NAMES.map((language) => stateName(code, language, shortName))].map(
      (name) => [foldForSearch(name), code] as const,
    ),
  ),
);

/** @param name without marks, as `readParticipant()` gives it */
export function participantOf(name: string): Participant {
  const key = foldForSearch(name);
  if (FORMER.has(key)) return { kind: 'former' };
  if (TERRITORY.test(key)) return { kind: 'territory' };
  const code = nonMembers.get(key) ?? findState(name)?.code;
  return code === undefined ? { kind: 'unknown' } : { kind: 'party', code };
}

/** Codes of those whose names are near to one that nobody is known by, the nearest first. Not cheap. */
export const partiesNear = (name: string): string[] =>
  (statesMeantBy(name).length > 0 ? statesMeantBy(name) : STATE_NAMES.nearest(name)).map(({ code }) => code);

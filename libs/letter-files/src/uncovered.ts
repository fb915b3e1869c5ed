import { fontOf, isDrawn } from './fonts.js';
import type { FrozenLetter } from './frozen-letter.js';
import { plainText } from './plain.js';

/** A text in which stands what no font that we ship can write: no PDF is made of it, since a box would stand in its place. */
export interface Uncovered {
  readonly where: 'signatory' | 'addressee' | 'text';
  /** The signatory; of other texts the language or the place among the addressees. */
  readonly id: string;
  /** The whole text if it is short, otherwise its title. */
  readonly name: string;
  /** Each once, in their order. */
  readonly characters: readonly string[];
}

/** @returns by name and character, what a PDF of this letter could not write */
export function uncovered({ texts, addressees, list }: FrozenLetter): Uncovered[] {
  return [
    ...texts.map((text) =>
      check('text', text.language, text.title, [text.title, text.salutation, text.body, text.note]),
    ),
    ...addressees.map(({ name, names = {}, salutation }, index) =>
      check('addressee', String(index), name, [name, ...Object.values(names), salutation]),
    ),
    ...list.signatories.map(({ id, name, affiliation, place }) =>
      check('signatory', id, name, [name, affiliation, place]),
    ),
  ].filter(({ characters }) => characters.length > 0);
}

function check(where: Uncovered['where'], id: string, name: string, parts: readonly string[]): Uncovered {
  const drawn = [...new Set(parts.flatMap((part) => Array.from(plainText(part))))].filter(isDrawn);
  return { where, id, name, characters: drawn.filter((character) => !fontOf(character)) };
}

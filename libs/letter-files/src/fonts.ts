import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { characterMap } from './character-map.js';

/** Unchanged from their makers; `assets/fonts/README.md` says which release, and under which licence. */
const FOLDER = join(import.meta.dirname, '../assets/fonts');

export interface Font {
  readonly family: string;
  /** Which characters it writes; where it is left out, all that it has. */
  readonly covers?: RegExp;
  /** Its script is written from the right. */
  readonly rightToLeft?: boolean;
}

/**
 * In the order in which a character is looked for. The Korean one writes Hangul alone: its Chinese characters have the
 * forms of Korea, and no name of China, Taiwan or Japan is to appear in them.
 */
export const FONTS: readonly Font[] = [
  { family: 'Noto Sans' },
  { family: 'Noto Sans Khmer' },
  { family: 'Noto Sans Myanmar' },
  { family: 'Noto Sans Lao' },
  { family: 'Noto Sans Thai' },
  { family: 'Noto Sans Arabic', rightToLeft: true },
  { family: 'Noto Sans Hebrew', rightToLeft: true },
  { family: 'Noto Sans Devanagari' },
  { family: 'Noto Sans Bengali' },
  { family: 'Noto Sans Tamil' },
  { family: 'Noto Sans Sinhala' },
  { family: 'Noto Sans Ethiopic' },
  { family: 'Noto Sans Georgian' },
  { family: 'Noto Sans Armenian' },
  {
    family: 'Noto Sans KR',
    covers: /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7fb]/u,
  },
];

const fileOf = (family: string): string => join(FOLDER, `${family.replaceAll(' ', '')}_400Regular.ttf`);

export const fontFiles = (): string[] => FONTS.map(({ family }) => fileOf(family));

interface Coverage {
  readonly font: Font;
  readonly characters: ReadonlySet<number>;
}

let coverages: readonly Coverage[] | undefined;

function allCoverages(): readonly Coverage[] {
  coverages ??= FONTS.map((font) => ({
    font,
    characters: new Set(
      [...characterMap(readFileSync(fileOf(font.family)))].filter(
        (code) => !font.covers || font.covers.test(String.fromCodePoint(code)),
      ),
    ),
  }));
  return coverages;
}

/** Joins, selects or directs its neighbours, and is not drawn. */
const UNDRAWN = /[\p{Default_Ignorable_Code_Point}\n\t]/u;

export const isDrawn = (character: string): boolean => !UNDRAWN.test(character);

/** The font that writes a character, or undefined if none that we ship does. */
export const fontOf = (character: string): Font | undefined =>
  allCoverages().find(({ characters }) => characters.has(character.codePointAt(0) ?? 0))?.font;

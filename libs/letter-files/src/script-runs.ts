import { FONTS, fontOf, isDrawn, type Font } from './fonts.js';

export interface ScriptRun {
  readonly text: string;
  readonly font: Font;
}

const [LATIN] = FONTS as readonly [Font, ...Font[]];
/** Digits, spaces and signs belong to the script around them. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * A text in pieces that one font writes: a word processor takes the font of complex scripts, and the direction, from the
 * piece. What no font of ours writes stays with its neighbours, and the reader's machine finds one.
 */
export function scriptRuns(text: string): ScriptRun[] {
  const runs: { text: string; font: Font }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const own = SHARED.test(character) || !isDrawn(character) ? undefined : fontOf(character);
    if (last && (!own || own === last.font)) last.text += character;
    else runs.push({ text: character, font: own ?? LATIN });
  }
  return runs;
}

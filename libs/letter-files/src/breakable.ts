const LONGEST = 40;
const PIECE = 20;
const BREAK = '\u200b';

/**
 * Words as long as a line, of scripts that have spaces and whose letters do not join. The others are broken by the
 * typesetter's dictionaries, or lose their forms at a break.
 */
const LONG = /[^\s\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Arabic}]{40,}/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text whose words can be broken where they would run out of the page: addresses, and names without a space. */
export const breakable = (text: string): string =>
  text.length < LONGEST
    ? text
    : text.replace(LONG, (word) =>
        Array.from(graphemes.segment(word), ({ segment }, index) =>
          index > 0 && index % PIECE === 0 ? BREAK + segment : segment,
        ).join(''),
      );

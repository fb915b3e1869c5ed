import type { BallotChoice, Tally } from '#libs/domain';
import type { SaidTally } from './ballot-reading.js';

const NONE = /^(?:no|none|aucune?|ninguna?|cero|zero|nobody|personne)$/i;
const COUNT = String.raw`(\d{1,3}|no|none|aucune?|ninguna?|zero)`;

const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : NONE.test(text) ? 0 : Number(text);

/** "79 in favour to 60 against, with 33 abstentions": says which is which. */
const BY_NAME = new RegExp(
  String.raw`${COUNT}\s+(?:votes?\s+)?(?:in\s+favou?r|for|pour|a\s+favor)[\s,]*(?:to|and|et|y|,)?\s*${COUNT}\s+(?:votes?\s+)?(?:against|contre|en\s+contra)(?:[^.\d]{0,30}?${COUNT}\s+abst)?`,
  'i',
);
/** "79 votes to 60, with 33 abstentions", "79 voix contre 60": the greater comes first, whichever it is. */
const BY_ORDER = new RegExp(
  String.raw`${COUNT}\s+(?:votes?|voix|votos)\s+(?:to|against|contre|contra)\s+${COUNT}(?:[^.\d]{0,30}?${COUNT}\s+abst)?`,
  'i',
);
/** "by a recorded vote of 79 to 60, with 33 abstentions", "by 79 to 60, with 33 abstentions": without the word "votes" behind. */
const BY_VOTE_OF = new RegExp(
  String.raw`\b(?:votes?\s+of\s+${COUNT}\s+to\s+${COUNT}(?:[^.\d]{0,30}?${COUNT}\s+abst)?|by\s+${COUNT}\s+to\s+${COUNT},?\s+(?:with\s+)?${COUNT}\s+abst)`,
  'i',
);
/** "by a vote of 79-60-33". */
const DASHED =
  /\b(?:votes?|tally|result)\b[^.\d]{0,20}(\d{1,3})\s*[-–:]\s*(\d{1,3})(?:\s*[-–:]\s*(\d{1,3}))?/i;

const REJECTED = /reject|not adopted|fail|rejet|rechaz|no (?:fue|se) aprob/i;

/**
 * The numbers that a record says in a sentence. Records put the greater side first, so that "rejected by 102 votes to 60" has
 * 60 in favour; where the lists say otherwise, or a greater number was not enough, they decide.
 * @param text without the lists of names @param counted what the lists have
 */
export function saidTally(text: string, counted: Tally): SaidTally | null {
  const named = BY_NAME.exec(text);
  if (named) return tally(named[1], named[2], named[3]);
  const inOrder = numbersInOrder(text);
  if (!inOrder) return null;
  const [first, second, abstained] = inOrder;
  const as = tally(first, second, abstained);
  const turned = tally(second, first, abstained);
  const off = (said: SaidTally) => gap(said.yes, counted.yes) + gap(said.no, counted.no);
  if (counted.yes + counted.no > 0 && off(as) !== off(turned)) return off(as) < off(turned) ? as : turned;
  return REJECTED.test(text) && (as.yes ?? 0) > (as.no ?? 0) ? turned : as;
}

/** Without words that say which is which. */
function numbersInOrder(text: string): readonly (string | undefined)[] | undefined {
  const found = BY_ORDER.exec(text) ?? BY_VOTE_OF.exec(text) ?? DASHED.exec(text);
  // What the other way of saying it would have filled is undefined.
  return found?.[1] === undefined ? found?.slice(4) : found.slice(1);
}

const gap = (said: number | null, counted: number) => Math.abs((said ?? 0) - counted);

const tally = (
  yes: string | undefined,
  no: string | undefined,
  abstained: string | undefined,
): SaidTally => ({
  yes: numberOf(yes),
  no: numberOf(no),
  abstain: numberOf(abstained),
  absent: null,
});

/** Numbers at the heads of the lists, "In favour (79):", over those of a sentence. */
export function withHeads(
  said: SaidTally | null,
  heads: Partial<Record<BallotChoice, number>>,
): SaidTally | null {
  if (Object.keys(heads).length === 0) return said;
  return { yes: null, no: null, abstain: null, absent: null, ...said, ...heads };
}

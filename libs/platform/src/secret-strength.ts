/** Bits that a key needs at least, as they are estimated below. 32 random hexadecimal digits have 128. */
const ENOUGH_BITS = 80;

/** Neighbours in these are what fingers and habits produce; each is read forwards and backwards. */
const ORDERS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  ...['qwertyuiop', 'qwertzuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'],
];

/** Said of itself by what stands in manuals and examples. */
const EXAMPLES = /change.?me|secret|password|passwort|example|demarche/i;

/** Bits of one character where every character comes from one of these, the smallest first. */
const ALPHABETS: [pattern: RegExp, bits: number][] = [
  [/^[0-9]*$/, Math.log2(10)],
  [/^([0-9a-f]*|[0-9A-F]*)$/, 4],
  [/^([^A-Z]*|[^a-z]*)$/, Math.log2(36)],
  [/^[^\W_]*$/, Math.log2(62)],
];

/** Letters of one kind in a row read like words, which have about 2 bits a letter in English. */
const WORDS = /[a-z]{6,}|[A-Z]{6,}|[A-Z][a-z]{5,}/g;
const BITS_IN_WORDS = 2;

/**
 * Whether a key can be guessed. What continues a sequence ("cdef", "9876", "sdfg"), repeats the character before it or
 * repeats four characters that stood there before adds nothing, what reads like a word adds little; the rest counts by the
 * alphabet it seems to be drawn from.
 */
export function isWeakSecret(secret: string): boolean {
  return secret.length < 32 || EXAMPLES.test(secret) || estimatedBits(secret) < ENOUGH_BITS;
}

function estimatedBits(secret: string): number {
  const [, ofAlphabet] = ALPHABETS.find(([pattern]) => pattern.test(secret)) ?? [undefined, 6];
  const most = Math.min(ofAlphabet, Math.log2(new Set(secret).size));
  const inWords = new Set(
    [...secret.matchAll(WORDS)].flatMap(({ 0: word, index }) =>
      Array.from(word, (_letter, at) => index + at),
    ),
  );
  const folded = secret.toLowerCase();
  let bits = 0;
  for (let index = 0; index < folded.length; index++) {
    if (continuesRun(folded, index) || repeatsBlock(folded, index)) continue;
    bits += inWords.has(index) ? Math.min(most, BITS_IN_WORDS) : most;
  }
  return bits;
}

/** The third and later characters of a run in one direction; the second of equal ones. */
function continuesRun(text: string, index: number): boolean {
  const step = stepBetween(text[index - 1], text[index]);
  return step === '0' || (step !== undefined && step === stepBetween(text[index - 2], text[index - 1]));
}

/** Names the order and the direction in which `next` follows `last`; `0` for the same character. */
function stepBetween(last: string | undefined, next: string | undefined): string | undefined {
  if (last === undefined || next === undefined) return undefined;
  if (last === next) return '0';
  const order = ORDERS.findIndex((each) => each.includes(last + next) || each.includes(next + last));
  return order < 0 ? undefined : `${order}${ORDERS[order]?.includes(last + next) ? '+' : '-'}`;
}

function repeatsBlock(text: string, index: number): boolean {
  const block = text.slice(Math.max(0, index - 3), index + 1);
  return block.length === 4 && text.slice(0, index).includes(block);
}

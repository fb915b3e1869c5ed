import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import type { RuleCode } from '#libs/words';

/** Guesses after which a password is found, as a power of ten. Twelve letters and digits by chance take 13 or more. */
const ENOUGH_GUESSES = 10;
/** Characters that are looked at: what is good enough needs no more, and what is longer takes longer to look at. */
const LOOKED_AT = 40;
/** What everybody here would think of. */
const OF_THE_HOUSE = ['demarche', 'coalition', 'campaign', 'treaty'];

/** What an attacker knows who knows the person. */
export interface PasswordContext {
  /** The person's name and address. */
  personal: readonly string[];
  /** Names of campaign and organisation. */
  around: readonly string[];
}

/**
 * Whether a password is good enough: of 12 to 128 characters, without the person's own name or address, and none that is
 * found soon by trying well-known passwords, names and words with their usual spellings, rows of keys, years, and
 * repetitions of these.
 * @returns which of our messages says why not, or undefined
 */
export async function passwordProblem(
  password: string,
  { personal, around }: PasswordContext,
): Promise<RuleCode | undefined> {
  if (password.length < 12) return 'password.too_short';
  if (password.length > 128) return 'password.too_long';
  const plain = folded(password);
  if (new Set(plain).size < 5) return 'password.too_alike';
  const own = wordsOf(personal);
  if (own.some((word) => word.length >= 4 && plain.includes(word))) return 'password.too_personal';
  const estimator = await (loading ??= load());
  const context = [...OF_THE_HOUSE, ...own, ...wordsOf(around)];
  const { guessesLog10 } = estimator.check(plain.slice(0, LOOKED_AT), context);
  return guessesLog10 < ENOUGH_GUESSES ? 'password.too_common' : undefined;
}

/** Without accents, in lower case: who guesses tries both. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** The words of names and addresses, and each written in one. */
function wordsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words = folded(name)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 3);
    return words.length > 1 ? [...words, words.join('')] : words;
  });
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** The list of leaked passwords takes a moment to read, and whoever only signs in does not need it. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Estimator }, { adjacencyGraphs: graphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Estimator({ graphs, dictionary });
}

/*
 * Sentences that say that lists follow: "The voting was as follows:", "A recorded vote was taken:", "adopted by 79 votes to 60,
 * with 33 abstentions:". They end in a colon and head no list.
 */

const COUNT = String.raw`(?:\d{1,3}|no|none|aucune?|ninguna?|zero)`;

/** The numbers of a vote, up to the colon. */
const NUMBERS = String.raw`${COUNT}(?:\s+(?:votes?|voix|votos?))?\s+(?:to|against|contre|contra)\s+${COUNT}(?:\s+(?:against|contre|en\s+contra))?(?:[^.\d:]{0,30}?${COUNT}\s+abst\p{L}*)?\s*(?:\([^)\n]{0,80}\))?`;
const AS_FOLLOWS = String.raw`\b(?:as\s+follows|comme\s+suit|como\s+sigue|(?:est|était|a\s+été|es|fue|ha\s+sido)\s+(?:le|la|el)\s+suivante?|(?:est|était|es|fue)\s+(?:le|la|el)\s+siguiente|(?:sont|étaient|ont\s+été)\s+les\s+suivante?s|(?:son|fueron)\s+(?:los|las)\s+siguientes|sebagai\s+berikut)|كما\s+يلي|على\s+النحو\s+التالي|كالتالي`;
const VOTE_TAKEN = String.raw`\b(?:recorded|roll[- ]?call)\s+vote\b[^.,;:\n]{0,80}|\bvote\s+(?:enregistré|par\s+appel\s+nominal)[^.,;:\n]{0,80}|\bvotación\s+(?:registrada|nominal)[^.,;:\n]{0,80}|\b(?:vote|voting)\s+on\b[^.,;:\n]{0,80}|\bvote\s+sur\b[^.,;:\n]{0,80}|\bvotación\s+(?:sobre|de)\b[^.,;:\n]{0,80}`;
/** A label alone on its line. */
const LABEL = String.raw`(?<=^[ *_#]*)(?:(?:the|le|el)\s+)?(?:votes?|voting|votación|results?|résultats?|resultados?|hasil|النتيجة|نتيجة\s+التصويت|(?:results?|voting\s+results?)\s+of\s+the\s+vot(?:e|ing)|résultats?\s+du\s+vote|resultados?\s+de\s+la\s+votación|hasil\s+pemungutan\s+suara)(?=[ ]*[:：][ *_]*$)`;

/** "Recorded vote: 79-60-33" goes on with its numbers. */
const DASHED_NUMBERS = String.raw`\s*\d{1,3}\s*[-–]\s*\d{1,3}(?:\s*[-–]\s*\d{1,3})?`;

const ANNOUNCED = new RegExp(
  `(?:${NUMBERS}|${AS_FOLLOWS}|${VOTE_TAKEN}|${LABEL})[ ]*[:：][*_]*(${DASHED_NUMBERS})?`,
  'gimu',
);

/** Words of one side: with them, "Those voting in favour were as follows:" heads the list of that side. */
const OF_A_SIDE =
  /\b(?:favou?r|faveur|against|oppos\w*|contr[ea]|abst\w*|pour|affirmativ\w*|negativ\w*|négativ\w*|yes|no|absent\w*|not\s+voting|setuju|menolak|abstensi)\b|مؤيد|معارض|ممتنع|امتناع/iu;
const NUMBERED = new RegExp(`${NUMBERS}$`, 'iu');

/** Ends such a sentence with a full stop, so that what follows is headed by its own words alone. */
export const withoutAnnouncements = (text: string): string =>
  text.replace(ANNOUNCED, (found, numbers: string = '', index: number) => {
    const words = found.slice(0, found.length - numbers.length).replace(/\s*[:：][*_]*$/u, '');
    const clause = /[^.;,:：]*$/u.exec(text.slice(Math.max(0, index - 200), index))?.[0] ?? '';
    const own = clause.split(/\n(?=\s*\p{Lu})/u).at(-1) ?? '';
    if (!NUMBERED.test(words) && OF_A_SIDE.test(`${own}${words}`)) return found;
    return `${words}${numbers}.\n`;
  });

import { OLD_AFTER_DAYS, STALE_REASONS, type Confidence, type Stance, type StaleReason } from '#libs/domain';
import { phraseKey, wordKey } from './word-key.js';

/** What a word means: a stance, or that the cell says nothing. */
export type WordMeaning = Stance | 'empty';

export interface StanceEntry {
  readonly meaning: WordMeaning;
  /** Only where the word itself says how sure it is. */
  readonly confidence?: Confidence;
  /** The word is kept as a note, because the stance does not say all of it. */
  readonly keepWord?: boolean;
}

/** How the export writes a stance; the reader knows every one of them. */
export const STANCE_WORDS: Record<Stance, string> = {
  champion: 'champion',
  support: 'support',
  lean_support: 'lean support',
  undecided: 'undecided',
  lean_against: 'lean against',
  oppose: 'oppose',
  silent: 'silent',
};

/** How the export writes a confidence. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = { 1: 'a guess', 2: 'likely', 3: 'certain' };

// English first, then French, Spanish, Indonesian, Portuguese, Arabic, Russian and Chinese words that mean nothing else in
// such a cell.
const PLAIN_YES = `yes, y, yeah, yep, yea, aye, ok, okay, oui, si, sim, ya, نعم, да`;
const PLAIN_NO = `no, n, nope, nay, non, não, tidak, لا, нет`;
/** To what, the column says. */
const AGREES = `agree, agrees, agreed, positive, d accord, d’accord, de acuerdo, setuju, موافق, موافقة, 同意`;
const DISAGREES = `disagree, disagrees, negative, does not agree, doesn’t agree, tidak setuju, 不同意`;
const YES = `${PLAIN_YES}, ${AGREES}, support, supports, supported, supporting,
  supportive, supporter, favour, favours, favor, favors, favourable, favorable, in favour, in favor, for, pro,
  pour, favorable, favorables, favorable a, soutient, soutien, a favor, apoya, apoyo, mendukung, dukung,
  مؤيد, مؤيدة, يؤيد, تؤيد, за, поддерживает, 支持, 赞成, 贊成`;
const NO = `${PLAIN_NO}, ${DISAGREES}, oppose, opposes, opposed, opposing, opposition, against, reject, rejects, rejected,
  rejecting, contra, does not support, doesn’t support, do not support, don’t support,
  not support, not supportive, unsupportive, not in favour, not in favor,
  will not support, won’t support, contre, défavorable, opposé, opposée, opposés, opposées, s’oppose, s oppose,
  en contra, opone, se opone, rechaza, menolak, tolak,
  معارض, معارضة, يعارض, تعارض, ضد, против, 反对, 反對, 不支持, 不赞成`;
const LEANING = `lean, leans, leaning, leaning to, leaning towards, leaning toward, leans to, leans towards,
  inclined to, inclined towards, likely, likely to, probably, probable, mostly, rather, tends to, tending to,
  plutôt, probablement, probablemente, más bien, tiende, mungkin, cenderung`;
const STRONGLY = `strongly, strong, firmly, firm, fully, definitely, certainly, absolutely, very`;

const PERHAPS_YES = 'maybe yes, perhaps yes, yes maybe, weak yes, soft yes';
const PERHAPS_NO = 'maybe no, maybe not, perhaps not, perhaps no, weak no, soft no';
const RATHER_NOT = 'probably not, likely not, rather not, leaning not, mostly not';
/** Nobody but the keeper of the sheet knows who doubts, the delegation or the keeper: it is asked. */
const PERHAPS = 'unclear, unsure, not sure, uncertain, maybe, perhaps, peut être, tal vez, quizás';

/** “n/a” in all its spellings; elsewhere a stroke may mean “or”, and is asked. */
export const EMPTY_FORMS = /^#?n[./ ]?a\.?$/;

const phrases = (list: string) => list.split(',').map((phrase) => phraseKey(wordKey(phrase)));

type Row = readonly [list: string, entry: StanceEntry];

/** Beside yes and no, and what goes before these. */
const OTHERS: readonly Row[] = [
  [`${PERHAPS_YES}, weak support`, { meaning: 'lean_support', confidence: 1 }],
  ['يميل إلى التأييد', { meaning: 'lean_support' }],
  [PERHAPS_NO, { meaning: 'lean_against', confidence: 1 }],
  [`${RATHER_NOT}, يميل إلى المعارضة`, { meaning: 'lean_against' }],
  [
    `champion, champions, championing, leads, leading, leader, sponsor, sponsors, sponsored, co sponsor, co sponsors,
     co sponsored, co sponsoring, cosponsor, cosponsors, cosponsored, cosponsoring, proponent, proposer,
     fer de lance, la impulsa, pendukung utama, يتصدّر التأييد`,
    { meaning: 'champion' },
  ],
  [
    'red line, redline, red lines, línea roja, ligne rouge, blocks, blocking, will block',
    { meaning: 'oppose', confidence: 3 },
  ],
  [
    `undecided, indécis, indécise, indeciso, indecisa, ambivalent, mixed, divided, split, on the fence,
     belum menentukan sikap, لم يحسم موقفه`,
    { meaning: 'undecided' },
  ],
  [
    `silent, silence, no position, no comment, no statement, did not speak, has not spoken, said nothing,
     silencieux, silencieuse, en silencio, diam, صامت, صامتة`,
    { meaning: 'silent' },
  ],
  [
    `nil, none, tbd, tbc, to be determined, to be confirmed, blank, no data, no info, no information, unknown,
     not known, not asked, not met, not contacted, not yet contacted`,
    { meaning: 'empty' },
  ],
];

function entries(): Map<string, StanceEntry> {
  const table = new Map<string, StanceEntry>();
  const add = (list: string, entry: StanceEntry) => {
    for (const phrase of phrases(list)) table.set(phrase, entry);
  };
  const combine = (before: string, words: string, entry: StanceEntry) => {
    for (const first of phrases(before)) {
      for (const word of phrases(words)) table.set(`${first} ${word}`, entry);
    }
  };
  add(YES, { meaning: 'support' });
  add(NO, { meaning: 'oppose' });
  combine(LEANING, YES, { meaning: 'lean_support' });
  combine(LEANING, NO, { meaning: 'lean_against' });
  combine(STRONGLY, YES, { meaning: 'support', confidence: 3 });
  combine(STRONGLY, NO, { meaning: 'oppose', confidence: 3 });
  for (const [list, entry] of OTHERS) add(list, entry);
  return table;
}

/** What each phrase means, by its key: letters and single spaces alone. */
export const STANCE_TABLE: ReadonlyMap<string, StanceEntry> = entries();

/** A yes without anything else. */
export const YES_PHRASES: readonly string[] = phrases(PLAIN_YES);

/** What says yes, no or perhaps, and not to what: under a heading that says a stance, it is about that one. */
export const ANSWER_PHRASES: ReadonlySet<string> = new Set([
  ...phrases([PLAIN_YES, PLAIN_NO, AGREES, DISAGREES].join()).flatMap((word) => [
    word,
    ...phrases(`${LEANING}, ${STRONGLY}`).map((first) => `${first} ${word}`),
  ]),
  ...phrases([PERHAPS_YES, PERHAPS_NO, RATHER_NOT, PERHAPS].join()),
]);

/**
 * How a delegation says that it will not take a side. It may be undecided, or have decided on just that: a person says which, and
 * the word is kept as a note beside it.
 */
export const ABSTAIN_PHRASES: ReadonlySet<string> = new Set(
  phrases(`abstain, abstains, abstained, abstaining, abstention, abstentions, neutral, neutrality, neutre, s’abstient, abstenu,
    abstenue, abstención, se abstiene, abstenerse, neutro, netral, abstensi, se abstém, abstenção, ممتنع, ممتنعة, امتناع, محايد,
    محايدة, воздержался, воздержалась, воздерживается, нейтрально, 弃权, 棄權, 中立`),
);

export const CONFIDENCE_PHRASES: ReadonlyMap<string, Confidence> = new Map<string, Confidence>([
  ...phrases('certain, sure, confirmed, for sure, definite').map((phrase) => [phrase, 3] as const),
  ...phrases('likely, probable, probably').map((phrase) => [phrase, 2] as const),
  ...phrases('a guess, guess, unsure, not sure, uncertain, unconfirmed, tbc, to be confirmed').map(
    (phrase) => [phrase, 1] as const,
  ),
]);

/** How the export marks what was said of an older draft or too long ago: a sheet without drafts and days says neither otherwise. */
export const OLDER_MARKS: Record<StaleReason, string> = {
  draft: 'on older words',
  age: `older than ${OLD_AFTER_DAYS} days`,
};
const OLDER = {
  draft: `${OLDER_MARKS.draft}, older words, on an older draft, older draft, on older wording, older wording`,
  age: `${OLDER_MARKS.age}, over ${OLD_AFTER_DAYS} days old, more than ${OLD_AFTER_DAYS} days old`,
};
export const OLDER_PHRASES: ReadonlyMap<string, StaleReason> = new Map(
  STALE_REASONS.flatMap((reason) => phrases(OLDER[reason]).map((phrase) => [phrase, reason] as const)),
);

export const SAID_PHRASES: ReadonlyMap<string, 'publicly' | 'privately'> = new Map([
  ...phrases('publicly, public, in public, on record, on the record, said publicly').map(
    (phrase) => [phrase, 'publicly'] as const,
  ),
  ...phrases('privately, private, in private, off record, off the record, said privately').map(
    (phrase) => [phrase, 'privately'] as const,
  ),
]);

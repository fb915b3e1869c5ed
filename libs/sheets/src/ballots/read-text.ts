import type { BallotChoice } from '#libs/domain';
import { findState, readStateNames } from '#libs/reference';
import { NOTHING_READ, type BallotReading, type NamedBallot } from './ballot-reading.js';
import { saidTally, withHeads } from './said-tally.js';
import { settle } from './settle.js';
import { headed } from './vote-words.js';

/** The head of a list: some words, perhaps a number, a colon; at the beginning of a line or after a sentence. */
const HEAD = /(^|[\n.;)\]])[ \t]*([\p{L}'’ ]{2,40}?)[ \t]*(?:[([](\d{1,3})[)\]])?[ \t]*[:：]/gu;

/** A heading without a colon has a line of its own. */
const LONE_HEAD = /^[ ]*([\p{L}'’ ]{2,40}?)[ ]*(?:[([]\d{1,3}[)\]])?[ ]*$/gmu;

/** A mark of a footnote behind a name or a full stop: the note itself begins its line. */
const FOOTNOTE_MARK = /(?<=[\p{L}).,;])[ ]?[*†‡]+(?=\s|[.,;]|$)/gu;

interface Section {
  /** Undefined for a heading of a list that is none of the known ones. */
  choice: BallotChoice | undefined;
  /** The heading as it is written. */
  words: string;
  text: string;
  /** At its head. */
  count: number | undefined;
}

/** Soft hyphens and what nobody sees go; a word that a line divides is one again; names of one list stand in one line. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/\u00ad\s*\n?\s*/g, '')
    .replace(/[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .replace(/([\p{L}])[-‐]\n[ ]*/gu, '$1-')
    .replace(FOOTNOTE_MARK, '')
    .replace(LONE_HEAD, (line, words: string) => (headed(words) ? `${line.trimEnd()}:` : line));
}

/** Where there are lists under at least two heads, or under one that says how many: a record in prose. */
export function isRecordText(text: string): boolean {
  const sections = sectionsOf(plain(text)).filter(({ choice }) => choice !== undefined);
  return (
    new Set(sections.map(({ choice }) => choice)).size > 1 ||
    sections.some(({ count }) => count !== undefined)
  );
}

interface Head {
  choice: BallotChoice | undefined;
  words: string;
  from: number;
  to: number;
  count: number | undefined;
}

/** Known headings; and after the first of them others too, where the name of a state follows: whoever stands there is asked. */
function headsIn(text: string): Head[] {
  const heads: Head[] = [];
  for (const { 0: whole, 1: before = '', 2: words = '', 3: count, index } of text.matchAll(HEAD)) {
    const choice = headed(words);
    const to = index + whole.length;
    if (!choice && !(heads.length > 0 && beginsWithState(text.slice(to)))) continue;
    heads.push({
      ...{ choice, words: words.trim(), from: index + before.length, to },
      count: count === undefined ? undefined : Number(count),
    });
  }
  return heads;
}

const beginsWithState = (text: string): boolean =>
  findState(/^\s*([^,;.\n]+)/u.exec(text)?.[1]?.trim() ?? '') !== undefined;

/** What begins a sentence about the proposal, where nothing else divides it from the list before. */
const ABOUT_IT =
  /\n[ ]*(?=(?:the\s+|le\s+|la\s+|el\s+)?(?:draft|resolution|amendment|motion|paragraph|oral|proposal|operative|preambular|projet|amendement|proyecto|enmienda)\b)/iu;
const SENTENCE = /\b(?:adopted|rejected|votes? to|was|were|recorded vote|voix contre|votos contra)\b/iu;

/** Names up to a full stop or a sentence; nothing where there is only a sentence. */
function listIn(whole: string): string {
  const text = whole.split(ABOUT_IT)[0] ?? '';
  if (SENTENCE.test(text.split(/[,;.]/)[0] ?? '')) return '';
  const stop = /[.](?=\s|$)/.exec(text);
  return stop ? text.slice(0, stop.index) : text;
}

/** A blank line ends a list that has begun; before, it only stands between head and names. */
function firstBlock(text: string): string {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const gap = /\n[ ]*\n/.exec(body);
  return gap && !/,\s*$/.test(body.slice(0, gap.index)) ? body.slice(0, gap.index) : body;
}

function sectionsOf(text: string): Section[] {
  const heads = headsIn(text);
  return heads.map(({ choice, words, to, count }, at) => {
    const whole = withoutAdvice(text.slice(to, heads[at + 1]?.from));
    return { choice, words, count, text: listIn(firstBlock(whole)) };
  });
}

/** What stands outside of the lists: there the numbers are said. */
function sentences(text: string): string {
  const heads = headsIn(text);
  const outside = [text.slice(0, heads[0]?.from)];
  heads.forEach(({ to }, at) => {
    const whole = text.slice(to, heads[at + 1]?.from);
    const list = listIn(firstBlock(whole));
    outside.push(whole.slice(whole.indexOf(list) + list.length));
  });
  return outside.join('\n').replace(/\s+/g, ' ');
}

const NOBODY = /^(?:none|nobody|nil|aucune?|néant|ninguno|ninguna|لا أحد|tidak ada|[-–—]+)$/iu;

/** Lists often wrap in the middle of a name: then lines are no borders. One name a line: then they are. */
function oneLine(list: string): string {
  const lines = list.split('\n').filter((line) => line.trim() !== '');
  const commas = lines.filter((line) => /[,;]/.test(line)).length;
  const wrapped = commas >= 1 && (lines.length === 1 || commas * 2 >= lines.length - 1);
  return wrapped ? list.replace(/\s*\n\s*/g, ' ') : list;
}

function namesIn(list: string): { written: string; code: string | undefined }[] {
  return readStateNames(oneLine(list).trim())
    .map(({ written, state }) => ({ written: written.replace(/\s+/g, ' ').trim(), state }))
    .filter(({ written }) => written !== '' && !NOBODY.test(written))
    .map(({ written, state }) => {
      // A word that was divided at the end of a line: "Bo-livia".
      const joined = state ?? findState(written.replace(/(\p{L})-(\p{Ll})/gu, '$1$2'));
      return { written, code: joined?.code };
    });
}

/** "[Subsequently, the delegation of Fiji advised the Secretariat that it had intended to vote against.]" */
const ADVICE =
  /delegations?\s+of\s+((?:(?!delegations?\s+of)[^.;])+?)\s+(?:(?:later|subsequently)\s+)?(?:(?:advised|informed)\s+(?:the\s+Secretariat\s+)?that\s+(?:it|they)\s+)?had\s+(?:intended|meant|wished)\s+(?:to\s+)?(vote\s+in\s+favou?r|vote\s+against|abstain|not\s+to\s+participate)/giu;
const ADVICE_IN_BRACKETS = /\[[^\]]*\b(?:advised|informed|informé|inform[óo]|informaron)\b[^\]]*\]/giu;

/** The same in French and Spanish: who, then what was meant. */
const ADVICE_IN_FRENCH =
  /délégations?\s+(?:de\s+la|de\s+l['’]|des|du|de|d['’])\s*((?:(?!délégations?\s)[^.;])+?)\s+(?:a|ont)\s+(?:par\s+la\s+suite\s+|ensuite\s+)?(?:informé|fait\s+savoir|indiqué)[^.;]*?(?:voulait|voulaient|entendait|entendaient|avai(?:t|ent)\s+(?:eu\s+l['’]intention|voulu))\s+(?:de\s+|d['’])?((?:s['’]|ne\s+pas\s+|voter\s+)?(?:pour|contre|abstenir|participer|voter))/giu;
const ADVICE_IN_SPANISH =
  /delegaci(?:ón|ones)\s+de(?:l|\s+la|\s+los|\s+las)?\s+((?:(?!delegaci)[^.;])+?)\s+(?:inform(?:ó|aron)|comunic(?:ó|aron)|indic(?:ó|aron))[^.;]*?(?:tenían?\s+(?:la\s+)?intención\s+de|había(?:n)?\s+querido|quería(?:n)?|se\s+proponía(?:n)?)\s+(votar\s+(?:a\s+favor|en\s+contra)|abstenerse|no\s+participar)/giu;

const withoutAdvice = (text: string): string =>
  text.replace(ADVICE_IN_BRACKETS, ' ').replace(/\n[ ]*\*+ ?(?:Subsequently|Later)\b[\s\S]*$/iu, '');

/** What somebody meant, in the three languages of the notes. */
const meantBy = (act: string): BallotChoice =>
  /favou?r|pour/iu.test(act)
    ? 'yes'
    : /against|contr/iu.test(act)
      ? 'no'
      : /abst/iu.test(act)
        ? 'abstain'
        : 'absent';

function meantIn(text: string): Map<string, BallotChoice> {
  const meant = new Map<string, BallotChoice>();
  const inLine = text.replace(/\s+/g, ' ');
  for (const pattern of [ADVICE, ADVICE_IN_FRENCH, ADVICE_IN_SPANISH])
    for (const [, names = '', act = ''] of inLine.matchAll(pattern))
      for (const { code } of namesIn(names.replace(/^the /i, ''))) if (code) meant.set(code, meantBy(act));
  return meant;
}

/** A recorded vote in prose, as in the official records: lists under heads, and the numbers in a sentence. */
export function readRecordText(text: string): BallotReading {
  const clean = plain(text);
  const sections = sectionsOf(clean);
  const names: NamedBallot[] = sections.flatMap(({ choice, words, text: list }) =>
    namesIn(list).map((name) => ({ ...name, choice, ...(choice ? {} : { word: words }) })),
  );
  const settled = settle(names, meantIn(clean));
  const heads = Object.fromEntries(
    sections.flatMap(({ choice, count }) =>
      choice === undefined || count === undefined ? [] : [[choice, count]],
    ),
  );
  const said = withHeads(saidTally(withoutAdvice(sentences(clean)), settled.counted), heads);
  return { ...NOTHING_READ, ...settled, from: 'text', said };
}

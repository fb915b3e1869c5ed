import { placeAhead } from './article-place.js';
import {
  ARTICLE_AHEAD,
  CHAPTER,
  ENCLOSED,
  endsOpen,
  goesOn,
  INVISIBLE,
  isOfContents,
  OTHER_UNIT,
} from './heading-words.js';
import { tryArticleNumber, writtenArticleNumber } from './numbers.js';
import { plainDigits } from './numerals.js';

/**
 * Why a line that begins like the heading of an article is put to a person: its number cannot be read for certain, or it
 * may be part of a sentence.
 */
export const QUESTION_REASONS = ['number', 'sentence'] as const;
export type QuestionReason = (typeof QUESTION_REASONS)[number];

/** What a line of a draft is. `rest`: what stands after the number of a heading, a title or the first words. */
export type ReadLine =
  | { readonly kind: 'heading'; readonly number: string; readonly rest: string }
  /** `number`: what its number may be, null where nobody can guess. */
  | {
      readonly kind: 'question';
      readonly number: string | null;
      readonly rest: string;
      readonly reason: QuestionReason;
    }
  | { readonly kind: 'chapter' | 'text' };

export const LONGEST_TITLE = 200;
export const AGREED = /\[\s*agreed ad ref(?:erendum|\.)?\s*\]/giu;
const AFTER_NUMBER = /^[\s\])*_"”»]{0,10}/u;
const LETTER_BESIDE = /^\s+([\p{Ll}\p{Lo}])(?=\s*(?:$|[\])*_.:"”»\u2010-\u2015-])|\s+[\p{Lu}\p{Lo}])/u;
const SEPARATOR = /^([.:\u2010-\u2015-])(?=\s|$|[^\p{N}])\s*/u;
const TEXT: ReadLine = { kind: 'text' };
const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFF]/u;
/** No number of an article, but a word that says what became of it. */
const REMARK =
  /^\(\s*(?:new|old|ex|former(?:ly)?|previous(?:ly)?|reserved|rev|revised|nouveau|ancien|nuevo|antiguo)(?!\p{L})/iu;
export const DELETED = /^[[(]?\s*(?:deleted|suppressed|supprimée?|suprimido|dihapus|محذوفة?)\s*[\])]?\.?$/iu;
/** The last: what may follow مكررا, "once more", and make it another number. */
const NOT_UNDERSTOOD = [/^\p{N}/u, REMARK, /^[.,;:/\\]/u, /^(?:ال)?(?:ثاني|ثالث|رابع)/u];
/** A second number that belongs to the heading: "Articles 5 and 6". */
const SECOND_NUMBER = /^\s*(?:,|and|et|y|dan|و|&|-|–|\/)\s*(?:\p{Nd}{1,3}|[IVXLC]{1,8})\s*(?:$|[[(.:])/u;

/**
 * Reads one line by itself. A line that begins like the heading of an article is a heading when number and rest can be
 * understood, a mention when a sentence goes on after the number, and a question in every other case.
 * @param before the line directly above, empty where there is none: a sentence may go on from there
 */
export function readLine(line: string, before: string): ReadLine {
  const text = cleanLine(line);
  const enclosed = ENCLOSED.exec(text);
  if (isOfContents(text)) return ARTICLE_AHEAD.test(text) || enclosed ? { kind: 'chapter' } : TEXT;
  if (enclosed) return readEnclosed(text, enclosed, before);
  const ahead = ARTICLE_AHEAD.exec(text);
  if (ahead) return readArticleLine(text, ahead, before);
  return isChapter(text) ? { kind: 'chapter' } : TEXT;
}

/** Of a text without any article: "Rule 4", "Section 2 – Scope". */
export function readUnitLine(line: string, before: string): ReadLine & { readonly unit?: string } {
  const text = cleanLine(line);
  const ahead = OTHER_UNIT.exec(text);
  if (!ahead || isOfContents(text)) return TEXT;
  const unit = (ahead[2] ?? '').toLowerCase();
  return { ...readNumber(text.slice(ahead[0].length), { before, doubt: null }), unit };
}

function cleanLine(line: string): string {
  const bare = line.replace(INVISIBLE, '').normalize('NFC');
  return PRESENTATION_FORMS.test(bare) ? bare.normalize('NFKC') : bare;
}

function readArticleLine(text: string, ahead: RegExpExecArray, before: string): ReadLine {
  const [all, prefix = '', doubtfulWord, word = ''] = ahead;
  const after = text.slice(all.length);
  if (after.trim() === '') return isPlural(word) ? TEXT : question(null, '', 'number');
  return readNumber(after, {
    before,
    doubt: doubtfulWord ? 'number' : isSmall(prefix, word) ? 'sentence' : null,
  });
}

const isPlural = (word: string) => /^art\p{L}+s$/iu.test(word);

/** Small letters begin a heading seldom and go on a sentence often; "Draft article" is a heading. */
const isSmall = (prefix: string, word: string) => /^\p{Ll}/u.test(word) && !/\p{L}/u.test(prefix);

interface Around {
  readonly before: string;
  /** What stands before the number makes it a question, whatever follows. */
  readonly doubt: QuestionReason | null;
}

function readNumber(after: string, around: Around): ReadLine {
  const digits = plainDigits(after);
  const start = /^\.?\s*/u.exec(digits)?.[0].length ?? 0;
  const ahead = placeAhead(digits.slice(start));
  if (!ahead) return readUnknown(after, digits);
  const end = start + ahead.length;
  const written = writtenArticleNumber(after.slice(start, end));
  const rest = after.slice(end);
  if (/^[\p{L}\p{N}]/u.test(rest)) return question(guess(digits), rest, 'number');
  // A small letter by itself: "Article 8 a".
  const letter = LETTER_BESIDE.exec(rest)?.[1];
  if (letter) return question(`${written} ${letter}`, rest, 'number');
  const read = readRest(written, rest, around);
  // Of "Article C" nobody knows whether it is a letter or a hundred.
  const doubt = ahead.place.article === 0 ? 'number' : around.doubt;
  return read.kind === 'heading' && doubt ? question(read.number, read.rest, doubt) : read;
}

const question = (number: string | null, rest: string, reason: QuestionReason): ReadLine => {
  return { kind: 'question', number, rest: rest.trim(), reason };
};

/** The number may stand in what follows without being read: `1234`, `06`, "ONE". */
function readUnknown(after: string, digits: string): ReadLine {
  const text = digits.trim();
  if (goesOn(digits.slice(0, 100).toLowerCase())) return TEXT;
  const worded = /^\p{L}/u.test(text) && !/\p{N}/u.test(text.slice(0, 20));
  // Words of a sentence or of a title that has "article" in it.
  if (worded && (text.length > 60 || /[.;,]$/u.test(text) || /^\p{Ll}/u.test(text))) return TEXT;
  return question(guess(digits), after, 'number');
}

function guess(digits: string): string | null {
  const found = /\p{Nd}{1,4}/u.exec(digits.slice(0, 20))?.[0].replace(/^0+/, '') ?? '';
  return tryArticleNumber(found) ? found : null;
}

function readRest(number: string, after: string, { before }: Around): ReadLine {
  if (SECOND_NUMBER.test(after)) return rangeOrQuestion(number, after);
  if (goesOn(after)) return TEXT;
  const closed = after.slice(AFTER_NUMBER.exec(after)?.[0].length ?? 0);
  const separator = SEPARATOR.exec(closed)?.[0] ?? '';
  const rest = closed.slice(separator.length);
  const doubt = doubtOf(rest.replace(AGREED, '').trim(), separator !== '');
  const asked = doubt ?? (endsOpen(before) ? 'sentence' : null);
  return asked ? question(number, rest, asked) : { kind: 'heading', number, rest };
}

/** Why what stands after a number makes it a question; null where it is nothing or a title. */
function doubtOf(rest: string, separated: boolean): QuestionReason | null {
  if (rest === '' || DELETED.test(rest)) return null;
  if (NOT_UNDERSTOOD.some((pattern) => pattern.test(rest))) return 'number';
  if (separated) return null;
  // Without a sign between them a letter may belong to the number: "Article 6 A Fair Trial".
  if (/^\p{Lu}\s+[^\p{Ll}]/u.test(rest)) return 'number';
  return isTitle(rest) ? null : 'sentence';
}

/** "Articles 13–14" is one heading with one number; "Articles 5 and 6" a person has to part. */
function rangeOrQuestion(number: string, after: string): ReadLine {
  const second = SECOND_NUMBER.exec(after)?.[0].replace(/[[(.:]$/u, '') ?? '';
  const range = writtenArticleNumber(`${number}${second}`.trim());
  const rest = after.slice(second.length).trim();
  const read = tryArticleNumber(range);
  if (read?.to && (rest === '' || rest.replace(AGREED, '').trim() === ''))
    return { kind: 'heading', number: range, rest };
  return question(read ? range : number, after, 'number');
}

/** Words after the number, without a sign between them, are a title only when they cannot be part of a sentence. */
function isTitle(words: string): boolean {
  if (words.length > LONGEST_TITLE || /[.;,:،؛。]$/u.test(words)) return false;
  return /^[["“«(]*[\p{Lu}\p{Lt}"“«]/u.test(words) || (/^[["“«(]*\p{Lo}/u.test(words) && words.length <= 80);
}

function readEnclosed(text: string, match: RegExpExecArray, before: string): ReadLine {
  const [all, , chinese = '', korean = ''] = match;
  const number = chinese || korean;
  const rest = text.slice(all.length);
  if (!tryArticleNumber(number)) return question(null, rest, 'number');
  if (/^\s*(?:之|の)\s?[一二三四五六七八九十\p{Nd}]/u.test(rest)) return question(null, rest, 'number');
  if (/^\s*(?:第|之|の|의|的|所|规定|規定|및|[、，,])/u.test(rest)) return TEXT;
  // Chinese parts a title from its number by a space or a bracket; a sentence goes on at once.
  const sentence = endsOpen(before) || (rest.length > 40 && !/^[\s\u3000(（【]/u.test(rest));
  return sentence ? question(number, rest, 'sentence') : { kind: 'heading', number, rest: rest.trim() };
}

function isChapter(line: string): boolean {
  return line.length <= LONGEST_TITLE && CHAPTER.test(line) && !/[.;,]\s*$/u.test(line);
}

import type { DelegationNames } from '#libs/reference';
import { isWholeName, listedNames } from './record-names.js';

/** What begins a sentence about the proposal, where nothing else divides it from the list before. */
const ABOUT_IT =
  /\n[ ]*(?=(?:the\s+|le\s+|la\s+|el\s+)?(?:draft|resolution|amendment|motion|paragraph|oral|proposal|operative|preambular|projet|amendement|proyecto|enmienda)\b)/iu;
const SENTENCE =
  /\b(?:adopted|rejected|votes? to|was|were|had|recorded vote|voix contre|votos contra)\b|adopté|rejeté|aprobad|rechazad/iu;

/** A full stop that ends no name: "St.", "Rep.", "U.K.", and behind the number of a line. */
const ABBREVIATED = /(?:^|[\s,;(.])(?:Ste?|Sta|Sto|Sts|Rep|Dem|Fed|Isl?|Arab|Rép|dém|\p{Lu}|\(?\d{1,3})$/u;

interface Block {
  text: string;
  from: number;
  to: number;
  /** What divides it from the one before. */
  after: 'gap' | 'stop' | 'sentence' | undefined;
}

/** Text between blank lines, full stops and sentences about the proposal. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  let after: Block['after'];
  const end = (to: number, next: number, by: Block['after']) => {
    if (text.slice(from, to).trim() !== '') blocks.push({ text: text.slice(from, to), from, to, after });
    else if (blocks.length === 0) by = undefined;
    [from, after] = [next, by];
  };
  for (const { 0: border, index } of text.matchAll(/\n[ ]*\n\s*|[.](?=\s|$)|\n(?=\S| )/gu)) {
    if (index < from) continue;
    if (border === '.' && ABBREVIATED.test(text.slice(from, index))) continue;
    if (border === '\n' && text.slice(index).search(ABOUT_IT) !== 0) continue;
    end(index, index + border.length, border === '.' ? 'stop' : border === '\n' ? 'sentence' : 'gap');
  }
  end(text.length, text.length, undefined);
  return blocks;
}

/** The names under a heading, and what follows them: nothing of it is lost, and nothing is taken for a name that is a sentence. */
export function listUnder(text: string, known: DelegationNames): { list: string; rest: string } {
  const parts: string[] = [];
  let last: Block | undefined;
  for (const block of blocksOf(text)) {
    if (
      last ? !joins(parts, last, block, known) : isSentence(block.text) || block.text.search(ABOUT_IT) === 0
    )
      break;
    if (!last) parts.push(block.text);
    last = block;
  }
  return { list: parts.join('\n'), rest: last ? text.slice(last.to) : text };
}

const isSentence = (text: string): boolean => SENTENCE.test(text.split(/[,;.]/)[0] ?? '');

const UNFINISHED = /[,;،]\s*$/;
const lastPiece = (text: string) => /[^,;،\n]*$/u.exec(text.trimEnd())?.[0] ?? '';
const firstPiece = (text: string) => /^[^,;،\n]*/u.exec(text.trimStart())?.[0] ?? '';

/** Where every line ends with a full stop. */
const isLineWithStop = (last: string, text: string, known: DelegationNames): boolean =>
  known.knows(text.trim()) && ![last, text].some((one) => /[,;\n]/.test(one.trim()));

/** Adds one more block, where that belongs to the list; else a person has to say. */
function joins(parts: string[], last: Block, { text, after }: Block, known: DelegationNames): boolean {
  if (after === 'sentence' || isSentence(text)) return false;
  if (after === 'stop') return isLineWithStop(last.text, text, known) && parts.push(text) > 0;
  const before = parts.at(-1) ?? '';
  if (UNFINISHED.test(before)) return parts.push(text) > 0;
  const [end, begin] = [lastPiece(before), firstPiece(text)];
  if (!(isWholeName(end, known) && isWholeName(begin, known)) && known.find(`${end.trim()} ${begin.trim()}`))
    parts.push(`${parts.pop()?.trimEnd()} ${text.trimStart()}`);
  else if (isList(text, known)) parts.push(text);
  else return false;
  return true;
}

/** Names of states, but for some that may be written wrongly. */
function isList(text: string, known: DelegationNames): boolean {
  const names = listedNames(text, known);
  const odd = names.filter(({ code, written }) => code === undefined && !known.knows(written));
  if (odd.length === 0) return true;
  const first = names[0]!;
  const begins =
    first.code !== undefined || known.knows(first.written) || known.nearest(first.written).length > 0;
  const near = odd.every(({ written }) => known.nearest(written).length > 0);
  return (
    begins && (near || (odd.length * 2 < names.length && odd.every(({ written }) => written.length < 60)))
  );
}

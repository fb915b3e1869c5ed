import type { BallotChoice } from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import { fileProblem } from '../sheet.js';
import { NOTHING_READ, type BallotReading, type NamedBallot } from './ballot-reading.js';
import { readCellLines } from './cell-lines.js';
import { headsIn, knownHeadsIn, withColons } from './record-heads.js';
import { listUnder } from './record-lists.js';
import { listedNames, namesOnLines } from './record-names.js';
import { meantIn, withoutAdvice } from './record-notes.js';
import { plainRecord } from './record-plain.js';
import { saidTally, withHeads } from './said-tally.js';
import { settle } from './settle.js';

interface Section {
  /** Undefined for a heading of a list that is none of the known ones. */
  choice: BallotChoice | undefined;
  /** The heading as it is written. */
  words: string | undefined;
  text: string;
  /** At its head. */
  count: number | undefined;
}

/** The lists under their heads, and what stands outside of them. */
function partsOf(text: string, known: DelegationNames): { sections: Section[]; outside: string } {
  const heads = headsIn(text, known);
  const outside = [text.slice(0, heads[0]?.from)];
  const sections = heads.map(({ choice, words, from, to, count }, at) => {
    const whole = withoutAdvice(text.slice(to, heads[at + 1]?.from));
    const { list, rest } = listUnder(whole, known);
    const aside = choice === undefined && words === undefined;
    outside.push(aside ? text.slice(from, heads[at + 1]?.from) : rest);
    return { choice, words, count, text: aside ? '' : list };
  });
  return { sections, outside: outside.join('\n\n') };
}

/** Where there are lists under at least two heads, or under one that says how many: a record in prose. */
export function isRecordText(text: string, names: DelegationNames): boolean {
  const known = knownHeadsIn(withColons(plainRecord(text, names), false, names), names).filter(
    ({ choice }) => choice !== undefined,
  );
  const several = new Set(known.map(({ choice }) => choice)).size > 1;
  return known.some(({ leads }) => leads) && (several || known.some(({ count }) => count !== undefined));
}

/** States that stand outside of every list, once each: what a page, a gap or a strange heading took from its list is asked. */
function strayNames(outside: string, listed: readonly NamedBallot[], known: DelegationNames): NamedBallot[] {
  const codes = new Set(listed.map(({ code }) => code));
  const seen = new Set<string>();
  return namesOnLines(outside.replace(/(?<!\b(?:St|Ste|Rep|Dem|Fed))[.:](?=\s|$)/gu, '\n'), known).flatMap(
    ({ written, code }): NamedBallot[] => {
      const meant = code === undefined ? known.meantBy(written).map((state) => state.code) : [code];
      const key = meant.join(' ') || written;
      if (!/\p{L}/u.test(written) || seen.has(key)) return [];
      // A name written wrongly is asked like one that is known; a sentence is none.
      if (meant.length === 0 ? known.nearest(written).length === 0 : meant.every((one) => codes.has(one)))
        return [];
      seen.add(key);
      return [{ written, code, choice: undefined }];
    },
  );
}

/** A recorded vote in prose, as in the official records: lists under heads, and the numbers in a sentence. */
export function readRecordText(text: string, known: DelegationNames): BallotReading {
  const plain = plainRecord(text, known);
  const cells = readCellLines(plain, known);
  if (cells?.length === 0) return { ...NOTHING_READ, from: 'text', problems: [fileProblem('noBallots')] };
  if (cells) return { ...NOTHING_READ, ...settle(cells, new Map(), known), from: 'text' };
  const clean = withColons(plain, true, known);
  const { sections, outside } = partsOf(clean, known);
  const listed: NamedBallot[] = sections.flatMap(({ choice, words, text: list }) =>
    listedNames(list, known).map((name) => ({
      ...name,
      choice,
      ...(choice || !words ? {} : { word: words }),
    })),
  );
  const settled = settle([...listed, ...strayNames(outside, listed, known)], meantIn(clean, known), known);
  const heads = Object.fromEntries(
    sections.flatMap(({ choice, count }) =>
      choice === undefined || count === undefined ? [] : [[choice, count]],
    ),
  );
  const sentences = withoutAdvice(outside.replace(/\s+/g, ' '));
  return {
    ...NOTHING_READ,
    ...settled,
    from: 'text',
    said: withHeads(saidTally(sentences, settled.counted), heads),
  };
}

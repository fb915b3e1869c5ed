import { addressed } from './addressed.js';
import { asOfDay, beginsList, sectionOf } from './headings.js';
import { linesOf, markOf, type Line } from './lines.js';
import { readEntry } from './read-entry.js';
import { RowReader, type Decisions } from './rows.js';
import type { Row } from './row.js';
import { settle } from './settle.js';
import type { SignatoryKind } from '../letters/index.js';
import type { ListPart, PlaceOf, ReadSignatories, ReadSignatory, SignatoryDecision } from './types.js';

/** More headings than that are those of a text that is no letter. */
const MOST_HEADINGS = 5;
/** Characters of a line that is a paragraph of a letter. */
const PARAGRAPH = 400;

interface Found {
  readonly at: number;
  readonly reader: RowReader;
  readonly heading: Line | undefined;
}

/**
 * Reads the list of signatories in the text of a letter, or of a list alone. Nothing is dropped: what can be seen in the list
 * belongs to a row or to a part that says what it is. Nothing is invented: names and places stand as they are written, and what is
 * not plain is a doubt, which a person has to settle.
 */
export function readSignatories(
  text: string,
  placeOf: PlaceOf,
  decisions: readonly SignatoryDecision[] = [],
): ReadSignatories {
  const lines = linesOf(text).flatMap(withHeadingApart);
  const decided: Decisions = new Map(decisions.map(({ at, as }) => [at, as]));
  const places = remembered(placeOf);
  const found = findList(lines, decided, places);
  return {
    ...listIn(text, lines, decided, found, places),
    ...addressed(lines.slice(0, found?.at)),
  };
}

function listIn(
  text: string,
  lines: readonly Line[],
  decided: Decisions,
  found: Found | undefined,
  placeOf: PlaceOf,
): Omit<ReadSignatories, 'addressees' | 'copies'> {
  if (!found) return { list: null, endsBefore: null, signatories: [], parts: [], missing: [], asOf: null };
  const { reader, heading } = found;
  const isLeft = ({ from }: Row) => decided.get(from) === 'left';
  const rows = reader.rows.filter((row) => !isLeft(row));
  const signatories = settle(rows.map((row) => readEntry(text, row, placeOf)));
  const parts = [
    ...(heading ? [headingPart(heading)] : []),
    ...reader.parts,
    ...reader.rows.filter(isLeft).map((row) => leftPart(row, text)),
  ];
  const end = found.at + Number(heading !== undefined) + reader.end;
  return {
    list: { from: lines[found.at]?.from ?? 0, to: lines[end - 1]?.to ?? text.length },
    endsBefore: lines[end]?.text.slice(0, 200) ?? null,
    signatories,
    parts: parts.toSorted((one, other) => one.from - other.from),
    missing: missingIn(signatories),
    asOf: reader.asOf ?? dayOf(heading),
  };
}

const dayOf = (heading: Line | undefined) => (heading && asOfDay(heading.text)) ?? null;

const headingPart = ({ from, to, no, text }: Line): ListPart => ({
  from,
  to,
  line: no,
  kind: 'heading',
  text,
});

const leftPart = ({ from, to, line }: Row, text: string): ListPart => ({
  ...{ from, to, line, kind: 'left' },
  text: text.slice(from, to),
});

/** "Signed by: Access Now, IFEX": the heading is a line of its own. */
function withHeadingApart(line: Line): Line[] {
  const [heading = '', said = ''] = /^([^:：]{3,60}[:：])\s*(\S.*)$/u.exec(line.text)?.slice(1) ?? [];
  if (said === '' || !(beginsList(heading) || (sectionOf(heading) && said.length > 60))) return [line];
  const from = line.to - said.length;
  return [
    { ...line, text: heading, to: line.from + heading.length },
    { ...line, text: said, from, apart: false },
  ];
}

function findList(lines: readonly Line[], decided: Decisions, placeOf: PlaceOf): Found | undefined {
  const headings = lines.flatMap((line, at) => (beginsList(line.text) ? [at] : [])).slice(0, MOST_HEADINGS);
  const headed = headings.map((at) => ({
    at,
    heading: lines[at],
    reader: new RowReader(lines.slice(at + 1), decided, placeOf),
  }));
  const most = headed.reduce<Found | undefined>(larger, undefined);
  if (most && most.reader.rows.length > 0) return most;
  const at = unheaded(lines);
  const alone =
    at === undefined
      ? undefined
      : { at, heading: undefined, reader: new RowReader(lines.slice(at), decided, placeOf) };
  return alone && alone.reader.rows.length > 0 ? alone : undefined;
}

const larger = (one: Found | undefined, other: Found): Found =>
  one && one.reader.rows.length >= other.reader.rows.length ? one : other;

/** Where a list begins that nothing heads: all of a short text, or the last run of numbers from one on in a letter. */
function unheaded(lines: readonly Line[]): number | undefined {
  if (!lines.some(({ text }) => text.length > PARAGRAPH)) return lines.length > 0 ? 0 : undefined;
  const first = lines.findLastIndex(
    (line, at) => numberOf(line) === 1 && numberOf(lines[at + 1]) === 2 && numberOf(lines[at + 2]) === 3,
  );
  return first < 0 ? undefined : first;
}

const numberOf = (line: Line | undefined) => (line ? markOf(line.text, 'numbered')?.number : undefined);

/** Numbers between the first and the last that no row has. */
function missingIn(signatories: readonly ReadSignatory[]): { kind: SignatoryKind; number: number }[] {
  return (['organisation', 'individual'] as const).flatMap((kind) => {
    const numbers = signatories.flatMap((one) =>
      one.kind === kind && one.number !== null ? [one.number] : [],
    );
    const seen = new Set(numbers);
    const last = numbers.reduce((most, number) => Math.max(most, number), 0);
    const gaps = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !seen.has(number));
    return numbers.includes(1) ? gaps.slice(0, 100).map((number) => ({ kind, number })) : [];
  });
}

/** Many rows name the same place. */
function remembered(placeOf: PlaceOf): PlaceOf {
  const known = new Map<string, ReturnType<PlaceOf>>();
  return (text) => {
    if (!known.has(text)) known.set(text, placeOf(text));
    return known.get(text);
  };
}

import {
  CONFIDENCES,
  EVIDENCE_GRADES,
  isWall,
  isZone,
  SAID,
  TIERS,
  toInstant,
  VOICES,
  WALL_YEARS,
} from '#libs/domain';
import type { Confidence, EvidenceGrade, Said, Tier, Voice } from '#libs/domain';
import type { FindingParams } from '#libs/words';
import type { SheetFinding } from './finding-codes.js';
import type { LongField } from './long-form.js';
import { MAX_NOTE_LETTERS, MAX_SOURCE_LETTERS } from './sheet.js';
import { CONFIDENCE_PHRASES, CONFIDENCE_WORDS, SAID_PHRASES } from './stance-table.js';

/** The fields of the long form whose values are checked by themselves; null where the cell is empty. */
export interface LongValues {
  confidence: Confidence | null;
  said: Said | null;
  grade: EvidenceGrade | null;
  tier: Tier | null;
  occurredAt: string | null;
  zone: string | null;
  textVersion: string | null;
  voice: Voice | null;
  source: string | null;
  note: string | null;
}

/** A wrong value of a field that has a column; its message names the cell's `{place}` and `{text}`. */
export type WrongValue = (field: LongField, code: SheetFinding, params?: FindingParams) => void;

/** What a value may be besides well written. */
export interface ValueLimits {
  readonly textVersions?: readonly string[];
  readonly latest?: Date;
  /** Where that was said of which the sheet does not say it; IANA time zone. */
  readonly zone?: string;
}

/** Reads the cells of one row; `cell` gives the text of a field as it stands, `''` if it has no column. */
export function longValues(
  cell: (field: LongField) => string,
  { textVersions, latest, zone: usualZone }: ValueLimits,
  wrong: WrongValue,
): LongValues {
  const word = (field: LongField) =>
    cell(field)
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' ');
  const oneOf = <T extends string>(field: LongField, values: readonly T[]): T | null => {
    const text = word(field);
    if (text === '') return null;
    const value = values.find((one) => one.replaceAll('_', ' ') === text);
    if (value === undefined) {
      wrong(field, 'valueOneOf', { values: values.map((one) => one.replaceAll('_', ' ')).join(', ') });
    }
    return value ?? null;
  };
  const zone = zoneOf(cell('zone').trim(), wrong);
  return {
    confidence: confidenceOf(word('confidence'), wrong),
    said: saidOf(word('said'), wrong),
    grade: oneOf('grade', EVIDENCE_GRADES),
    tier: oneOf('tier', TIERS),
    voice: oneOf('voice', VOICES),
    occurredAt: momentOf(cell('occurredAt').trim(), zone ?? usualZone, latest, wrong),
    zone,
    textVersion: versionOf(cell('textVersion').trim(), textVersions, wrong),
    source: sourceOf(cell('source'), wrong),
    note: textOf('note', cell('note'), MAX_NOTE_LETTERS, wrong),
  };
}

/** Verbatim: what a person wrote comes back to the letter. */
function textOf(field: LongField, text: string, most: number, wrong: WrongValue): string | null {
  if (text.length <= most) return text === '' ? null : text;
  wrong(field, 'valueTooLong', { most });
  return null;
}

/** Line breaks and control characters. */
const SEVERAL_LINES = /[\p{Cc}\u2028\u2029]/u;

function sourceOf(text: string, wrong: WrongValue): string | null {
  if (!SEVERAL_LINES.test(text)) return textOf('source', text, MAX_SOURCE_LETTERS, wrong);
  wrong('source', 'valueSeveralLines');
  return null;
}

function confidenceOf(text: string, wrong: WrongValue): Confidence | null {
  if (text === '') return null;
  const confidence = CONFIDENCE_PHRASES.get(text) ?? CONFIDENCES.find((one) => String(one) === text);
  if (confidence === undefined) {
    wrong('confidence', 'valueOneOf', { values: CONFIDENCES.map((one) => CONFIDENCE_WORDS[one]).join(', ') });
  }
  return confidence ?? null;
}

function saidOf(text: string, wrong: WrongValue): Said | null {
  if (text === '') return null;
  const said = SAID_PHRASES.get(text);
  if (said === undefined) wrong('said', 'valueOneOf', { values: SAID.join(', ') });
  return said ?? null;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A day, or a day and the time on the wall, as cells with dates hold them. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?$/;

/**
 * When it was said. Without an offset it is meant as the clocks of the zone show it; a day alone is its noon, or its
 * beginning where noon lies ahead.
 */
function momentOf(
  text: string,
  zone: string | undefined,
  latest: Date | undefined,
  wrong: WrongValue,
): string | null {
  const [, day, time] = LOCAL.exec(text) ?? [];
  const wall = `${day}T${time ?? '12:00'}`;
  if (zone === undefined || !isWall(wall)) return instantOf(text, latest, wrong);
  const { instant } = toInstant(wall, zone);
  const tooEarly = time === undefined && latest !== undefined && instant > latest;
  const said = tooEarly ? toInstant(`${day}T00:00`, zone).instant : instant;
  return withinReach(said.toISOString(), latest, wrong);
}

/** An instant with its offset. `2024-02-30` would silently become the first of March. */
function instantOf(text: string, latest: Date | undefined, wrong: WrongValue): string | null {
  if (text === '') return null;
  const day = INSTANT.exec(text)?.[1];
  const midnight = new Date(`${day}T00:00Z`);
  const real =
    day !== undefined &&
    !Number.isNaN(midnight.getTime()) &&
    midnight.toISOString().startsWith(day) &&
    !Number.isNaN(new Date(text).getTime());
  if (real) return withinReach(text, latest, wrong);
  wrong('occurredAt', 'valueNoMoment');
  return null;
}

function withinReach(text: string, latest: Date | undefined, wrong: WrongValue): string | null {
  const year = Number(text.slice(0, 4));
  if (year < WALL_YEARS.first || year > WALL_YEARS.last) {
    wrong('occurredAt', 'valueYear', { first: String(WALL_YEARS.first), last: String(WALL_YEARS.last) });
    return null;
  }
  if (!latest || new Date(text) <= latest) return text;
  wrong('occurredAt', 'valueAhead');
  return null;
}

function zoneOf(text: string, wrong: WrongValue): string | null {
  if (text === '') return null;
  if (isZone(text)) return text;
  wrong('zone', 'valueNoZone');
  return null;
}

function versionOf(text: string, known: readonly string[] | undefined, wrong: WrongValue): string | null {
  if (text === '') return null;
  if (!known || known.includes(text)) return text;
  wrong('textVersion', 'valueNoDraft', { values: known.join(', ') });
  return null;
}

import { CONFIDENCES, EVIDENCE_GRADES, isZone, SAID, TIERS, VOICES } from '#libs/domain';
import type { Confidence, EvidenceGrade, Said, Tier, Voice } from '#libs/domain';
import type { LongField } from './long-fields.js';
import { momentOf } from './long-moment.js';
import { MAX_NOTE_LETTERS, MAX_SOURCE_LETTERS } from './sheet.js';
import { CONFIDENCE_PHRASES, CONFIDENCE_WORDS, SAID_PHRASES } from './stance-table.js';
import type { ValueLimits, ValueTeller, WrongValue } from './value-limits.js';

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

/** Reads the cells of one row; `cell` gives the text of a field as it stands, `''` if it has no column. */
export function longValues(
  cell: (field: LongField) => string,
  limits: ValueLimits,
  tell: ValueTeller,
): LongValues {
  const { wrong } = tell;
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
    tier: within(oneOf('tier', TIERS), limits.tiers, wrong),
    voice: oneOf('voice', VOICES),
    occurredAt: momentOf(cell('occurredAt').trim(), { ...limits, rowZone: zone }, tell),
    zone,
    textVersion: versionOf(cell('textVersion').trim(), limits.textVersions, wrong),
    source: sourceOf(cell('source'), wrong),
    note: textOf('note', cell('note'), MAX_NOTE_LETTERS, wrong),
  };
}

function within(tier: Tier | null, open: readonly Tier[] | undefined, wrong: WrongValue): Tier | null {
  if (tier === null || !open || open.includes(tier)) return tier;
  wrong('tier', 'valueOutsideCore', { values: open.join(', ') });
  return null;
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

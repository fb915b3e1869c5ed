import type { ColumnMatch } from './column-match.js';
import { isSameStates, stateEvidence } from './find-state-column.js';
import type { Findings } from './findings.js';
import { looksLikeDates } from './long-dates.js';
import { LONG_HEADERS, type LongField } from './long-fields.js';
import { type ChosenFields, chosenFields, longFields, originColumns } from './long-form.js';
import { fieldPerhaps } from './long-headings.js';
import type { SheetChoices } from './mapping.js';
import { looseKey } from './match-header.js';
import { clipped, columnIndex, columnName, columnProblem, isFilled, type SheetRow } from './sheet.js';
import type { StateColumn, StateReader } from './state-cells.js';

/** What the columns of a list hold that has one row for each position. */
export interface LongColumns {
  readonly columns: readonly ColumnMatch[];
  /** The first column of each field. */
  readonly places: ReadonlyMap<LongField, number>;
  /** Columns that are no field of the form and name the states as well, such as a second code. */
  readonly others: readonly StateColumn[];
}

type Fields = readonly (LongField | undefined)[];

/** Finds out what each column holds, and tells what is not read or stands twice. */
export function longColumns(
  header: SheetRow,
  body: readonly SheetRow[],
  choices: SheetChoices,
  states: StateReader,
  findings: Findings,
): LongColumns {
  const chosen = chosenFields(choices);
  const fields = longFields(header, chosen);
  const others = otherStateColumns(header, body, fields, chosen, states);
  const columns = matched(header, body, fields, chosen, others);
  const places = new Map<LongField, number>();
  fields.forEach((field, at) => {
    if (field !== undefined && !places.has(field)) places.set(field, at);
  });
  tellUnread(columns, header.row, body, places, findings);
  tellTwice(fields, header.row, places, findings);
  tellVote(header, fields, chosen, findings);
  return { columns, places, others };
}

function otherStateColumns(
  header: SheetRow,
  body: readonly SheetRow[],
  fields: Fields,
  chosen: ChosenFields,
  states: StateReader,
): StateColumn[] {
  const main = fields.findIndex((field) => field === 'delegationCode' || field === 'delegation');
  if (main < 0) return [];
  const evidence = stateEvidence(header, body, Math.max(header.texts.length, main + 1), states);
  return evidence.flatMap(({ notation }, at) => {
    const isFree = fields[at] === undefined && !chosen.has(at);
    const isOne = isFree && isSameStates(at, main, evidence, body, states);
    return isOne ? [{ column: columnName(at), at, notation }] : [];
  });
}

function matched(
  header: SheetRow,
  body: readonly SheetRow[],
  fields: Fields,
  chosen: ChosenFields,
  others: readonly StateColumn[],
): ColumnMatch[] {
  const width = Math.max(fields.length, ...body.map(({ texts }) => texts.length));
  const origin = originColumns(header);
  const another = new Set(others.map(({ at }) => at));
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => fields[at] || chosen.has(at) || isUsed(at, header, body))
    .map((at): ColumnMatch => {
      const base = {
        ...{ column: columnName(at), header: (header.texts[at] ?? '').trim(), field: fields[at] ?? null },
        ...{ askId: null, candidates: [], stance: null },
      };
      if (chosen.has(at)) return { ...base, role: fields[at] ? 'field' : 'ignore', by: 'choice' };
      if (fields[at]) return { ...base, role: 'field', by: 'header' };
      if (another.has(at)) return { ...base, role: 'also_state', by: 'content' };
      return origin.has(at)
        ? { ...base, role: 'ignore', by: 'header' }
        : { ...base, role: 'unmapped', by: null };
    });
}

const isUsed = (at: number, header: SheetRow, body: readonly SheetRow[]): boolean =>
  isFilled(header.texts[at]) || body.some(({ texts }) => isFilled(texts[at]));

function tellUnread(
  columns: readonly ColumnMatch[],
  row: number,
  body: readonly SheetRow[],
  places: ReadonlyMap<LongField, number>,
  findings: Findings,
): void {
  for (const { column, header, role } of columns) {
    if (role !== 'unmapped') continue;
    const params = { text: clipped(header) };
    // One day would be asked for all, and be wrong of each.
    if (!places.has('occurredAt') && looksLikeDates(columnIndex(column)!, body)) {
      findings.error(columnProblem(column, row, 'datesNotRead', params));
    } else findings.warn(columnProblem(column, row, 'columnNotRead', params));
  }
}

/** A field with two columns is an error that names both. */
function tellTwice(
  fields: Fields,
  row: number,
  places: ReadonlyMap<LongField, number>,
  findings: Findings,
): void {
  fields.forEach((field, at) => {
    const first = field === undefined ? at : places.get(field)!;
    if (field === undefined || first === at) return;
    const both = { first: columnName(first), header: LONG_HEADERS[field] };
    findings.error(columnProblem(columnName(at), row, 'sameHeader', both));
  });
}

/** How a state voted is recorded as a vote: that it is taken for a position has to be seen. */
function tellVote(header: SheetRow, fields: Fields, chosen: ChosenFields, findings: Findings): void {
  const at = fields.indexOf('stance');
  const text = header.texts[at] ?? '';
  if (at < 0 || chosen.has(at) || fieldPerhaps(looseKey(text)) !== 'stance') return;
  findings.warn(columnProblem(columnName(at), header.row, 'voteAsStance', { text: clipped(text) }));
}

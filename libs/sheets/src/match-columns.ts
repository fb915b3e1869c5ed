import type { Stance } from '#libs/domain';
import type { ColumnMatch } from './column-match.js';
import { findStateColumn, isSameStates, type StateEvidence, stateEvidence } from './find-state-column.js';
import type { SheetAsk, SheetChoices } from './mapping.js';
import { askIndex, type AskIndex, type ColumnRole, looseKey, matchHeader } from './match-header.js';
import {
  clipped,
  columnIndex,
  columnName,
  columnProblem,
  isFilled,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import { stanceOfColumn, withSharedAsks } from './stance-columns.js';
import type { StateColumn, StateReader } from './state-cells.js';

export interface MatchedColumns {
  readonly columns: readonly ColumnMatch[];
  /** Those that name the states, the one that counts first. */
  readonly stateColumns: readonly StateColumn[];
  readonly errors: readonly SheetProblem[];
}

const NOTE_HEADERS = new Set(
  'note notes comment comments remark remarks commentaire commentaires remarques nota notas comentarios catatan'.split(
    ' ',
  ),
);

/** A column of remarks is called so. */
export const isNoteHeader = (header: string): boolean => NOTE_HEADERS.has(looseKey(header));

/** Finds out what each column is about. Whatever is not clear is left to a person, with candidates. */
export function matchColumns(
  header: SheetRow,
  body: readonly SheetRow[],
  asks: readonly SheetAsk[],
  choices: SheetChoices,
  states: StateReader,
): MatchedColumns {
  const width = Math.max(header.texts.length, ...body.map((row) => row.texts.length));
  const index = askIndex(asks);
  const chosen = new Map(
    Object.entries(choices.columns ?? {}).map(([column, role]) => [columnIndex(column), role] as const),
  );
  const evidence = stateEvidence(header, body, width, states);
  const stateAt =
    choices.stateColumn === undefined
      ? findStateColumn(evidence, (at) => !chosen.has(at))
      : columnIndex(choices.stateColumn);
  const isChosen = choices.stateColumn !== undefined;
  const isSame = (at: number) =>
    stateAt !== undefined && isSameStates(at, stateAt, evidence, body, states, isChosen);
  const columns: ColumnMatch[] = [];
  for (let at = 0; at < width; at += 1) {
    const text = (header.texts[at] ?? '').trim();
    if (!isFilled(text) && at !== stateAt && !chosen.has(at) && !body.some((row) => isFilled(row.texts[at])))
      continue;
    const base = {
      column: columnName(at),
      header: text,
      askId: null,
      field: null,
      by: null,
      candidates: [],
      stance: null,
    };
    if (at === stateAt) {
      const found = evidence[at]!.looksLikeStates ? 'content' : 'header';
      columns.push({ ...base, role: 'state', by: choices.stateColumn === undefined ? found : 'choice' });
    } else {
      const role = roleOf(text, chosen.get(at), index, evidence[at]!, isSame(at));
      columns.push({ ...base, ...role, stance: markedStance(role, text, at, body) });
    }
  }
  const stateColumns = placed(columns, 'state', evidence).concat(placed(columns, 'also_state', evidence));
  const shared = withSharedAsks(columns);
  return { columns: shared, stateColumns, errors: problemsOf(shared, asks, header.row) };
}

/** Of a column that is about an ask by a person's choice, or may be; a heading that names an ask says no stance. */
function markedStance(role: Role, header: string, at: number, body: readonly SheetRow[]): Stance | null {
  const may = role.role === 'unmapped' || (role.role === 'ask' && role.by === 'choice');
  if (!may) return null;
  return (
    stanceOfColumn(
      header,
      body.map((row) => row.texts[at]),
    ) ?? null
  );
}

function placed(
  columns: readonly ColumnMatch[],
  role: ColumnRole,
  evidence: readonly StateEvidence[],
): StateColumn[] {
  return columns
    .filter((one) => one.role === role)
    .map(({ column }) => {
      const at = columnIndex(column)!;
      return { column, at, notation: evidence[at]!.notation };
    });
}

type Role = Partial<Pick<ColumnMatch, 'askId' | 'by' | 'candidates'>> & Pick<ColumnMatch, 'role'>;

function roleOf(
  header: string,
  chosen: string | undefined,
  index: AskIndex,
  { looksLikeStates, namedHeader, otherCodes, weak }: StateEvidence,
  isSame: boolean,
): Role {
  if (chosen === 'ignore' || chosen === 'note') return { role: chosen, by: 'choice' };
  if (chosen !== undefined) return { role: 'ask', askId: chosen, by: 'choice' };
  const matched = matchHeader(header, index);
  if (matched.role === 'ask') return matched;
  if (isNoteHeader(header)) return { role: 'note', by: 'header' };
  if (isSame) return { role: 'also_state', by: namedHeader ? 'header' : 'content' };
  if (otherCodes || namedHeader) return { role: 'ignore', by: 'header' };
  if (looksLikeStates && !weak) return { role: 'ignore', by: 'content' };
  return matched;
}

function problemsOf(columns: readonly ColumnMatch[], asks: readonly SheetAsk[], row: number): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const byId = new Map(asks.map((ask) => [ask.id, ask]));
  const taken: Pick<ColumnMatch, 'column' | 'askId' | 'stance'>[] = [];
  for (const { column, header, role, askId, candidates, stance } of columns) {
    if (role === 'unmapped') {
      const which = candidates.length > 1 ? 'columnSeveralAsks' : 'columnNoAsk';
      const code = header === '' ? 'columnNoHeader' : which;
      problems.push(columnProblem(column, row, code, { text: clipped(header) }));
    }
    if (askId === null) continue;
    const ask = clipped(byId.get(askId)?.title ?? askId);
    if (byId.get(askId)?.archived) problems.push(columnProblem(column, row, 'archivedAsk', { ask }));
    const same = (one: { stance: Stance | null }) =>
      stance === null || one.stance === null || one.stance === stance;
    const first = taken.find((one) => one.askId === askId && same(one));
    taken.push({ column, askId, stance });
    if (!first) continue;
    problems.push(columnProblem(column, row, 'columnsSameAsk', { first: first.column, ask }));
  }
  return problems;
}

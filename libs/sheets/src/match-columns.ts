import type { SheetAsk, SheetChoices } from './mapping.js';
import {
  askIndex,
  type AskIndex,
  type ColumnRole,
  looseKey,
  type MatchedBy,
  matchHeader,
} from './match-header.js';
import {
  clipped,
  columnIndex,
  columnName,
  columnProblem,
  isFilled,
  type SheetProblem,
  type SheetRow,
} from './sheet.js';
import type { StateReader } from './state-cells.js';

export interface ColumnMatch {
  /** E.g. `B`. */
  readonly column: string;
  readonly header: string;
  readonly role: ColumnRole;
  readonly askId: string | null;
  readonly by: MatchedBy | null;
  /** Ids of asks it might be about; a person has to choose. The likeliest first. */
  readonly candidates: readonly string[];
}

export interface MatchedColumns {
  readonly columns: readonly ColumnMatch[];
  readonly errors: readonly SheetProblem[];
}

/** Rows that are looked at to find the column of states. */
const SAMPLE_ROWS = 200;

const STATE_HEADERS = new Set(
  `state, states, country, countries, delegation, delegations, member, members, member state, member states,
   delegation code, country code, code, iso, iso3, iso code, un member, mission, pays, etat, etats, pais, estado,
   estados, negara`
    .split(',')
    .map((word) => word.replace(/\s+/g, ' ').trim()),
);
const NOTE_HEADERS = new Set(
  'note notes comment comments remark remarks commentaire commentaires remarques nota notas comentarios catatan'.split(
    ' ',
  ),
);

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
  const shares = stateShares(header, body, width, states);
  const stateAt =
    choices.stateColumn === undefined ? findStateColumn(shares, chosen) : columnIndex(choices.stateColumn);
  const columns: ColumnMatch[] = [];
  for (let at = 0; at < width; at += 1) {
    const text = (header.texts[at] ?? '').trim();
    if (!isFilled(text) && at !== stateAt && !chosen.has(at) && !body.some((row) => isFilled(row.texts[at])))
      continue;
    const base = { column: columnName(at), header: text, askId: null, by: null, candidates: [] };
    if (at === stateAt) {
      columns.push({ ...base, role: 'state', by: choices.stateColumn === undefined ? 'content' : 'choice' });
    } else {
      columns.push({ ...base, ...roleOf(text, chosen.get(at), index, shares[at]!) });
    }
  }
  return { columns, errors: problemsOf(columns, asks, header.row) };
}

type Role = Partial<Pick<ColumnMatch, 'askId' | 'by' | 'candidates'>> & Pick<ColumnMatch, 'role'>;

function roleOf(header: string, chosen: string | undefined, index: AskIndex, share: StateShare): Role {
  if (chosen === 'ignore' || chosen === 'note') return { role: chosen, by: 'choice' };
  if (chosen !== undefined) return { role: 'ask', askId: chosen, by: 'choice' };
  const matched = matchHeader(header, index);
  if (matched.role === 'ask') return matched;
  if (NOTE_HEADERS.has(looseKey(header))) return { role: 'note', by: 'header' };
  // A second column of states, such as names beside codes.
  if (share.namedHeader) return { role: 'ignore', by: 'header' };
  if (share.looksLikeStates) return { role: 'ignore', by: 'content' };
  return matched;
}

interface StateShare {
  /** Of the filled cells, how many name a state, 0 to 1. */
  readonly share: number;
  readonly namedHeader: boolean;
  readonly looksLikeStates: boolean;
}

function stateShares(
  header: SheetRow,
  body: readonly SheetRow[],
  width: number,
  states: StateReader,
): StateShare[] {
  const sample = body.slice(0, SAMPLE_ROWS);
  return Array.from({ length: width }, (_, at) => {
    const texts = sample.map((row) => row.texts[at]).filter(isFilled);
    const found = new Set<string>();
    let named = 0;
    for (const text of texts) {
      const reading = states.read(text);
      if (reading.kind === 'state') found.add(reading.state.code);
      if (reading.kind === 'state' || reading.kind === 'ambiguous' || reading.kind === 'ignored') named += 1;
    }
    const share = texts.length === 0 ? 0 : named / texts.length;
    // “NO” is Norway as well: a column of states names different ones.
    const varied = found.size >= Math.min(3, texts.length) && found.size > texts.length / 4;
    return {
      share,
      namedHeader: STATE_HEADERS.has(looseKey(header.texts[at] ?? '')),
      looksLikeStates: share >= 0.6 && varied,
    };
  });
}

/** A column that is called “state” or the like, of two the one with more states; else the one that lists states. */
function findStateColumn(
  shares: readonly StateShare[],
  chosen: ReadonlyMap<number | undefined, string>,
): number | undefined {
  const rank = (share: StateShare) => (share.namedHeader ? 2 : 0) + share.share;
  let best: number | undefined;
  shares.forEach((share, at) => {
    if (chosen.has(at) || !(share.looksLikeStates || share.namedHeader)) return;
    if (best === undefined || rank(share) > rank(shares[best]!)) best = at;
  });
  return best;
}

function problemsOf(columns: readonly ColumnMatch[], asks: readonly SheetAsk[], row: number): SheetProblem[] {
  const problems: SheetProblem[] = [];
  const titles = new Map(asks.map((ask) => [ask.id, ask.title]));
  const firstOf = new Map<string, string>();
  for (const { column, header, role, askId, candidates } of columns) {
    if (role === 'unmapped') {
      const which = candidates.length > 1 ? 'columnSeveralAsks' : 'columnNoAsk';
      const code = header === '' ? 'columnNoHeader' : which;
      problems.push(columnProblem(column, row, code, { text: clipped(header) }));
    }
    if (askId === null) continue;
    const first = firstOf.get(askId);
    if (first === undefined) firstOf.set(askId, column);
    else {
      const ask = clipped(titles.get(askId) ?? askId);
      problems.push(columnProblem(column, row, 'columnsSameAsk', { first, ask }));
    }
  }
  return problems;
}

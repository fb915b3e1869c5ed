import type { BallotChoice } from '#libs/domain';
import type { DelegationNames } from '#libs/reference';
import { fileProblem, columnName, isFilled, type SheetRow } from '../sheet.js';
import { findStateColumn, stateEvidence } from '../find-state-column.js';
import { StateReader, type StateNotation } from '../state-cells.js';
import { looseKey } from '../match-header.js';
import {
  NOTHING_READ,
  type BallotReading,
  type NamedBallot,
  type SaidTally,
  type VoteInFile,
} from './ballot-reading.js';
import { settle } from './settle.js';
import { codingOf, voteOf, type VoteCoding } from './vote-words.js';

const keys = (list: string) => new Set(list.split(',').map((word) => looseKey(word.trim())));

/** Headers of the Digital Library of the United Nations and of voting data that people publish. */
const VOTE = keys(
  'ms_vote, vote, votes, ballot, choice, vote choice, member state vote, voto, suara, التصويت',
);
const WHICH = keys('undl_id, rcid, resid, unres, resolution, draft, vote id, vote number, meeting record');
const TITLE = keys('resolution, unres, draft, title, agenda_title, descr, short, motion');
const DAY = keys('date, vote date, day, held on');
const TOTALS: Readonly<Record<BallotChoice, ReadonlySet<string>>> = {
  yes: keys('total_yes, yes total, in favour'),
  no: keys('total_no, no total, against'),
  abstain: keys('total_abstentions, abstentions'),
  absent: keys('total_non_voting, non voting, absent'),
};

interface Table {
  header: SheetRow;
  body: readonly SheetRow[];
  states: { at: number; notation: StateNotation };
  votes: readonly { at: number; coding: VoteCoding }[];
  /** Nothing in a cell says that the member did not vote, as in the Digital Library; elsewhere that nobody entered it. */
  emptyIsAbsent: boolean;
}

/** Headings that the Digital Library alone has. */
const LIBRARY = keys('ms_vote, undl_id, total_non_voting');

const cell = (row: SheetRow, at: number) => row.texts[at] ?? '';
const columnIn = (header: SheetRow, named: ReadonlySet<string>) =>
  header.texts.findIndex((text) => named.has(looseKey(text)));

/** Where the states and the votes stand; undefined where there are none. */
function tableOf(rows: readonly SheetRow[], reader: StateReader): Table | undefined {
  const width = rows.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  for (let above = 0; above < Math.min(rows.length, 30); above += 1) {
    const header = rows[above]!;
    const body = rows.slice(above + 1);
    if (header.texts.filter(isFilled).length < 2 || namesVote(header, reader)) continue;
    const evidence = stateEvidence(header, body, width, reader);
    const at = findStateColumn(evidence, () => true);
    if (at === undefined || !evidence[at]!.looksLikeStates) continue;
    const votes = votesIn(header, body, width, at, reader);
    const emptyIsAbsent = columnIn(header, LIBRARY) >= 0;
    const states = { at, notation: evidence[at]!.notation };
    if (votes.length > 0) return { header, body, states, votes, emptyIsAbsent };
  }
  return undefined;
}

/** A row that names a state is none of headings. */
const namesVote = (row: SheetRow, reader: StateReader) =>
  row.texts.some((text) => isFilled(text) && text.trim().length > 3 && reader.read(text).kind === 'state');

function votesIn(
  header: SheetRow,
  body: readonly SheetRow[],
  width: number,
  stateAt: number,
  reader: StateReader,
) {
  const all = Array.from({ length: width }, (_, at) => at)
    .filter((at) => at !== stateAt && !isTotal(cell(header, at)))
    .flatMap((at) => {
      const texts = body.map((row) => cell(row, at));
      const coding = codingOf(texts, VOTE.has(looseKey(cell(header, at))));
      // A second column of states in two letters, such as NO and YE, holds no votes.
      const states = texts.filter(
        (text) => text.trim().length > 1 && reader.read(text).kind === 'state',
      ).length;
      return coding && states * 2 <= texts.filter(isFilled).length ? [{ at, coding }] : [];
    });
  const called = all.filter(({ at }) => VOTE.has(looseKey(cell(header, at))));
  if (called.length > 0) return called;
  // Numbers by chance, such as years and codes, are no votes where a column says it in letters or words.
  const said = all.filter(({ coding }) => coding !== 'numbers');
  return said.length > 0 ? said : all;
}

const isTotal = (title: string) => Object.values(TOTALS).some((names) => names.has(looseKey(title)));

/** Of several votes in one file, those that may be chosen; of columns, else of the rows that belong together. */
function choices({ header, body, votes }: Table): {
  votes: VoteInFile[];
  by: 'column' | 'row' | undefined;
  at: number;
} {
  if (votes.length > 1) {
    const columns = votes.map(({ at }) => ({
      key: columnName(at),
      title: cell(header, at).trim() || columnName(at),
    }));
    return { votes: columns, by: 'column', at: -1 };
  }
  const at = columnIn(header, WHICH);
  const found = new Map<string, string>();
  if (at >= 0)
    for (const row of body)
      if (isFilled(cell(row, at))) found.set(cell(row, at).trim(), titleOf(header, row) ?? '');
  if (found.size < 2) return { votes: [], by: undefined, at };
  return { votes: [...found].map(([key, title]) => ({ key, title: title || key })), by: 'row', at };
}

function titleOf(header: SheetRow, row: SheetRow): string | null {
  const texts = header.texts.flatMap((name, at) =>
    TITLE.has(looseKey(name)) && isFilled(cell(row, at)) ? [cell(row, at).trim()] : [],
  );
  return texts.length > 0 ? [...new Set(texts)].slice(0, 2).join(' ').slice(0, 200) : null;
}

function dayOf(header: SheetRow, row: SheetRow): string | null {
  const at = columnIn(header, DAY);
  return /^\d{4}-\d\d-\d\d/.exec(at < 0 ? '' : cell(row, at).trim())?.[0] ?? null;
}

function saidIn(header: SheetRow, row: SheetRow): SaidTally | null {
  const number = (choice: BallotChoice) => {
    const at = columnIn(header, TOTALS[choice]);
    const text = at < 0 ? '' : cell(row, at).trim().replace(/\.0+$/, '');
    return /^\d{1,3}$/.test(text) ? Number(text) : null;
  };
  const said = { yes: number('yes'), no: number('no'), abstain: number('abstain'), absent: number('absent') };
  return said.yes === null || said.no === null ? null : said;
}

/** A state in capitals with a footnote, or one that nobody knows: as it stands. */
function nameOf(row: SheetRow, { at, notation }: Table['states'], reader: StateReader) {
  const written = cell(row, at).replace(/\s+/g, ' ').trim();
  const reading = reader.read(cell(row, at), notation);
  return { written, code: reading.kind === 'state' ? reading.state.code : undefined };
}

/** A sheet with a row for each state. @param vote the key of one of its votes, where it holds several */
export function readBallotRows(
  rows: readonly SheetRow[],
  vote: string | undefined,
  known: DelegationNames,
): BallotReading {
  const reader = new StateReader({}, known);
  const table = tableOf(rows, reader);
  if (!table) return { ...NOTHING_READ, problems: [fileProblem('noBallots')] };
  const several = choices(table);
  const chosen = several.votes.find(({ key }) => key === vote);
  if (several.by && !chosen) return { ...NOTHING_READ, votes: several.votes };
  const column =
    several.by === 'column' ? table.votes.find(({ at }) => columnName(at) === vote) : table.votes[0];
  const body =
    several.by === 'row' ? table.body.filter((row) => cell(row, several.at).trim() === vote) : table.body;
  const { names, noMembers } = namesIn(body, table, column!, reader);
  const first = body[0]!;
  const inColumn = several.by === 'column' ? (chosen?.title ?? null) : titleOf(table.header, first);
  return {
    ...NOTHING_READ,
    ...settle(names, new Map(), known),
    votes: several.votes,
    said: several.by === 'column' ? null : saidIn(table.header, first),
    title: inColumn,
    day: dayOf(table.header, first),
    noMembers,
  };
}

function namesIn(
  body: readonly SheetRow[],
  { states, emptyIsAbsent }: Pick<Table, 'states' | 'emptyIsAbsent'>,
  { at, coding }: { at: number; coding: VoteCoding },
  reader: StateReader,
): { names: NamedBallot[]; noMembers: number } {
  const names: NamedBallot[] = [];
  let noMembers = 0;
  for (const row of body) {
    const { written, code } = nameOf(row, states, reader);
    const word = cell(row, at).trim();
    if (written === '' || (word === '' && !emptyIsAbsent)) continue;
    const choice = word === '' ? 'absent' : voteOf(word, coding);
    if (choice === 'no_member') noMembers += 1;
    else names.push({ written, code, choice, word });
  }
  return { names, noMembers };
}

import type { BallotReading } from '../ballots/ballot-reading.js';
import { readBallots, type BallotsTask } from '../ballots/read-ballots.js';
import { dryRun, type DryRunContext } from '../dry-run.js';
import { type ImportReport, importReport, keepable } from '../import-report.js';
import type { SheetChoices } from '../mapping.js';
import { readChoices, type ReadChoices, readSheet, type ReadSheet } from '../read-sheet.js';
import { fileProblem } from '../sheet.js';
import type { SheetPosition } from '../report.js';
import {
  type LongExportRow,
  type SheetFormat,
  type WideExport,
  writeLongSheet,
  writeWideSheet,
} from '../write-sheet.js';
import { StoredBytes, toStored } from './stored-sheet.js';

/** Reads a file, unless it has been read already, and works out what importing it would write. */
export interface CheckTask {
  readonly kind: 'check';
  readonly source:
    | { readonly file: Uint8Array; readonly fileName: string }
    /** From the check that read the file. */
    | { readonly stored: Uint8Array; readonly fileName: string };
  readonly choices: SheetChoices;
  readonly context: DryRunContext;
}

export interface CheckedSheet {
  readonly report: ImportReport;
  /** New and changed positions without any error. */
  readonly toWrite: readonly SheetPosition[];
  /** What was read, to be stored together with the file. */
  readonly stored: Uint8Array;
}

/** Writes a file with positions. */
export interface WriteTask {
  readonly kind: 'write';
  readonly format: SheetFormat;
  readonly content:
    | { readonly form: 'wide'; readonly sheet: WideExport }
    | { readonly form: 'long'; readonly rows: readonly LongExportRow[] };
}

export type SheetTask = CheckTask | WriteTask | BallotsTask;
export type SheetOutcome = CheckedSheet | Uint8Array | BallotReading;
/** Told while a task is under way. */
export type SheetStep = 'read';

export function perform(task: SheetTask, tell: (step: SheetStep) => void): Promise<SheetOutcome> {
  switch (task.kind) {
    case 'check':
      return check(task, tell);
    case 'write':
      return Promise.resolve(write(task));
    case 'ballots':
      return readBallots(task);
  }
}

export async function check(task: CheckTask, tell: (step: SheetStep) => void): Promise<CheckedSheet> {
  const { choices, context } = task;
  const { sheet, stored } = await sheetOf(task);
  tell('read');
  const run = dryRun(sheet, choices, context);
  const toWrite = run.positions.filter(({ change }) => change !== 'same');
  return { report: importReport(sheet, run), toWrite, stored };
}

/** The sheet as it is to be read, and the bytes to keep of it. */
async function sheetOf({ source, choices }: CheckTask): Promise<{ sheet: ReadSheet; stored: Uint8Array }> {
  const wanted = readChoices(choices);
  const known = 'stored' in source ? new StoredBytes(source.stored) : undefined;
  if (known && 'stored' in source && isReadSo(known, wanted))
    return { sheet: known.sheet, stored: source.stored };
  const file = 'file' in source ? source.file : known?.file;
  if (file === undefined) {
    const error = fileProblem('fileNotKept');
    return { sheet: { ...known!.sheet, errors: [error] }, stored: (source as { stored: Uint8Array }).stored };
  }
  const sheet = keepable(await readSheet(file, source.fileName, wanted));
  return { sheet, stored: toStored({ sheet, choices: wanted, file }) };
}

/** Whether a stored sheet was read as it is wanted now. */
export function isReadSo({ choices }: StoredBytes, wanted: ReadChoices): boolean {
  return (['encoding', 'delimiter', 'sheet'] as const).every((name) => choices[name] === wanted[name]);
}

export function write({ content, format }: WriteTask): Uint8Array {
  return content.form === 'wide'
    ? writeWideSheet(content.sheet, format)
    : writeLongSheet(content.rows, format);
}

import { dryRun, type DryRunContext } from '../dry-run.js';
import { type ImportReport, importReport, keepable } from '../import-report.js';
import type { SheetChoices } from '../mapping.js';
import { readSheet } from '../read-sheet.js';
import type { SheetPosition } from '../report.js';
import {
  type LongExportRow,
  type SheetFormat,
  type WideExport,
  writeLongSheet,
  writeWideSheet,
} from '../write-sheet.js';
import { fromGrid, toGrid } from './grid.js';

/** Reads a file, unless it has been read already, and works out what importing it would write. */
export interface CheckTask {
  readonly kind: 'check';
  readonly source:
    | { readonly file: Uint8Array; readonly fileName: string }
    /** From the check that read the file. */
    | { readonly grid: Uint8Array };
  readonly choices: SheetChoices;
  readonly context: DryRunContext;
}

export interface CheckedSheet {
  readonly report: ImportReport;
  /** New and changed positions without any error. */
  readonly toWrite: readonly SheetPosition[];
  /** What was read, to be kept instead of the file. */
  readonly grid: Uint8Array;
}

/** Writes a file with positions. */
export interface WriteTask {
  readonly kind: 'write';
  readonly format: SheetFormat;
  readonly content:
    | { readonly form: 'wide'; readonly sheet: WideExport }
    | { readonly form: 'long'; readonly rows: readonly LongExportRow[] };
}

export type SheetTask = CheckTask | WriteTask;
/** Told while a task is under way. */
export type SheetStep = 'read';

export function perform(
  task: SheetTask,
  tell: (step: SheetStep) => void,
): Promise<CheckedSheet | Uint8Array> {
  return task.kind === 'check' ? check(task, tell) : Promise.resolve(write(task));
}

export async function check(task: CheckTask, tell: (step: SheetStep) => void): Promise<CheckedSheet> {
  const { source, choices, context } = task;
  const sheet =
    'grid' in source ? fromGrid(source.grid) : keepable(await readSheet(source.file, source.fileName));
  tell('read');
  const run = dryRun(sheet, choices, context);
  const toWrite = run.positions.filter(({ change }) => change !== 'same');
  const grid = 'grid' in source ? source.grid : toGrid(sheet);
  return { report: importReport(sheet, run), toWrite, grid };
}

export function write({ content, format }: WriteTask): Uint8Array {
  return content.form === 'wide'
    ? writeWideSheet(content.sheet, format)
    : writeLongSheet(content.rows, format);
}

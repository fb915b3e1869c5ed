import { type DryRunContext, dryRun } from '../dry-run.js';
import { type ImportReport, importReport, keepable, unharmed } from '../import-report.js';
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

/** Reads a file and works out what importing it would write. */
export interface CheckTask {
  readonly kind: 'check';
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly choices: SheetChoices;
  readonly context: DryRunContext;
}

export interface CheckedSheet {
  readonly report: ImportReport;
  /** New and changed positions without any error; undefined if there are too many errors to tell. */
  readonly toWrite: readonly SheetPosition[] | undefined;
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
export type SheetResult<Task extends SheetTask> = Task extends CheckTask ? CheckedSheet : Uint8Array;
/** Told while a task is under way. */
export type SheetStep = 'read';

export async function perform(task: SheetTask, tell: (step: SheetStep) => void): Promise<unknown> {
  return task.kind === 'check' ? await check(task, tell) : await write(task);
}

async function check(task: CheckTask, tell: (step: SheetStep) => void): Promise<CheckedSheet> {
  const sheet = keepable(await readSheet(task.bytes, task.fileName));
  tell('read');
  const run = dryRun(sheet, task.choices, task.context);
  const toWrite = unharmed(run)?.filter(({ change }) => change !== 'same');
  return { report: importReport(sheet, run), toWrite };
}

function write({ content, format }: WriteTask): Promise<Buffer> {
  return content.form === 'wide'
    ? writeWideSheet(content.sheet, format)
    : writeLongSheet(content.rows, format);
}

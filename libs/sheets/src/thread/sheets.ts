import { isArchive } from '../read-sheet.js';
import { gridSize } from './grid.js';
import { inThread, type ThreadOptions } from './in-thread.js';
import { check, type CheckedSheet, type CheckTask, write, type WriteTask } from './tasks.js';

/**
 * What is text and not larger is read and checked in 200 ms at the worst, mostly in 60, which is less than a thread takes
 * to start. A workbook may unpack to anything.
 */
const SMALL_TEXT_BYTES = 256 * 1024;
const SMALL_GRID_BYTES = 1_000_000;
const SMALL_WIDE_CELLS = 20_000;

/**
 * Reads and checks a sheet without ever keeping the caller's event loop from other work for long: workbooks and large
 * files in a thread, a CSV file of the usual size and what has been read before here.
 * @throws SheetTrouble
 */
export async function checkSheet(
  task: Omit<CheckTask, 'kind'>,
  options: ThreadOptions = {},
): Promise<CheckedSheet> {
  const whole: CheckTask = { ...task, kind: 'check' };
  return isSmall(task.source)
    ? check(whole, options.onStep ?? ignore)
    : ((await inThread(whole, options)) as CheckedSheet);
}

/**
 * Writes a sheet, likewise: all but a wide CSV of the usual size in a thread.
 * @throws SheetTrouble
 */
export async function writeSheet(
  task: Omit<WriteTask, 'kind'>,
  options: ThreadOptions = {},
): Promise<Uint8Array> {
  const whole: WriteTask = { ...task, kind: 'write' };
  const { content, format } = task;
  const small =
    format === 'csv' &&
    content.form === 'wide' &&
    content.sheet.asks.length * content.sheet.delegations.length <= SMALL_WIDE_CELLS;
  return small ? write(whole) : ((await inThread(whole, options)) as Uint8Array);
}

function isSmall(source: CheckTask['source']): boolean {
  if ('grid' in source) return gridSize(source.grid) <= SMALL_GRID_BYTES;
  return source.file.byteLength <= SMALL_TEXT_BYTES && !isArchive(source.file);
}

const ignore = () => undefined;

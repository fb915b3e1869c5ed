import type { BallotReading } from '../ballots/ballot-reading.js';
import { readBallots, type BallotsTask } from '../ballots/read-ballots.js';
import { isArchive, readChoices } from '../read-sheet.js';
import { inThread, type SheetThreadOptions } from './in-thread.js';
import { StoredBytes } from './stored-sheet.js';
import { check, type CheckedSheet, type CheckTask, isReadSo, write, type WriteTask } from './tasks.js';

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
  options: SheetThreadOptions = {},
): Promise<CheckedSheet> {
  const whole: CheckTask = { ...task, kind: 'check' };
  return isSmall(whole)
    ? check(whole, options.onStep ?? ignore)
    : ((await inThread(whole, options)) as CheckedSheet);
}

/**
 * Writes a sheet, likewise: all but a wide CSV of the usual size in a thread.
 * @throws SheetTrouble
 */
export async function writeSheet(
  task: Omit<WriteTask, 'kind'>,
  options: SheetThreadOptions = {},
): Promise<Uint8Array> {
  const whole: WriteTask = { ...task, kind: 'write' };
  const { content, format } = task;
  const small =
    format === 'csv' &&
    content.form === 'wide' &&
    content.sheet.asks.length * content.sheet.delegations.length <= SMALL_WIDE_CELLS;
  return small ? write(whole) : ((await inThread(whole, options)) as Uint8Array);
}

/**
 * Reads a recorded vote, likewise: a text or a CSV file of the usual size here, a workbook in a thread.
 * @throws SheetTrouble
 */
export async function readRecordedVote(
  task: Omit<BallotsTask, 'kind'>,
  options: SheetThreadOptions = {},
): Promise<BallotReading> {
  return isSmallText(task.file)
    ? readBallots(task)
    : ((await inThread({ ...task, kind: 'ballots' }, options)) as BallotReading);
}

function isSmall({ source, choices }: CheckTask): boolean {
  if ('file' in source) return isSmallText(source.file);
  const stored = new StoredBytes(source.stored);
  if (stored.size > SMALL_GRID_BYTES) return false;
  return stored.file === undefined || isReadSo(stored, readChoices(choices)) || isSmallText(stored.file);
}

function isSmallText(file: Uint8Array): boolean {
  return file.byteLength <= SMALL_TEXT_BYTES && !isArchive(file);
}

const ignore = () => undefined;

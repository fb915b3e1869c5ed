import { readFile } from 'node:fs/promises';
import { MAX_SHEET_BYTES } from '#libs/sheets';
import { DeskError } from './desk-client.js';
import { runImport } from './run-import.js';
import { readSettings, USAGE, UsageError } from './settings.js';
import { openTerminal } from './terminal.js';

/** `npm run import -- <file>`: brings a sheet of positions into a Demarche that is running. */
async function main(): Promise<number> {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (!settings) {
    process.stdout.write(USAGE);
    return 0;
  }
  const terminal = openTerminal(process.stdin, process.stdout);
  try {
    const password = process.env['DEMARCHE_PASSWORD'];
    return await runImport({ settings, terminal, password, readFile: readSheetFile });
  } finally {
    terminal.close();
  }
}

async function readSheetFile(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'ENOENT' ? 'There is no such file' : `It cannot be read (${error.code ?? error.name})`;
    throw new DeskError(`${why}: ${path}`);
  });
  if (bytes.length <= MAX_SHEET_BYTES) return bytes;
  throw new DeskError(`The file is larger than ${MAX_SHEET_BYTES / 1024 / 1024} MB. Split the sheet.`);
}

function fail(error: unknown): number {
  const usage = error instanceof UsageError;
  const known = usage || error instanceof DeskError;
  const message = known
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : String(error);
  process.stderr.write(`${message}\n${usage ? 'See: npm run import -- --help\n' : ''}`);
  return usage ? 2 : 1;
}

process.exitCode = await main().catch(fail);

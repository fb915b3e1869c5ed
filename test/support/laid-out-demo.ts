import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from './processes.js';

const run = promisify(execFile);

/**
 * A data folder of the demo that nobody else uses: a copy of one that is laid out once in a run, by the first file that
 * asks. The copy keeps owners, since as root PostgreSQL runs under an account of its own.
 * @param layOut starts the demo on that folder and stops it
 */
export async function laidOutDemo(layOut: (home: string) => Promise<void>): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'demarche-screens-'));
  const ofTheRun = process.env['TEST_RUN_HOME'];
  if (!ofTheRun) return home;
  const template = join(ofTheRun, 'demo');
  if (await isFirst(`${template}.lock`)) {
    await layOut(`${template}.new`);
    await rename(`${template}.new`, template);
  }
  await until(() => existsSync(template), 'the demo is laid out', 600_000);
  await run('cp', ['-a', `${template}/.`, home]);
  return home;
}

async function isFirst(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    return false;
  }
}

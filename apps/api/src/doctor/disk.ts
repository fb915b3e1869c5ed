import { access, constants, readFile, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { zoneDataVersion } from '#libs/domain';
import { fault, note, ok, type Finding } from './finding.js';

/** Bytes below which an installation soon cannot write: logs, sheets that are brought in, and PostgreSQL if it is beside us. */
const LEAST_FREE = 1024 ** 3;
const gigabytes = (bytes: number) => Math.round((bytes / 1024 ** 3) * 10) / 10;

/** @param folder on whose file system one looks */
export async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return free < LEAST_FREE
    ? fault('disk', 'diskFull', { gigabytes: gigabytes(free) }, folder)
    : ok('disk', 'diskFree', { gigabytes: gigabytes(free) }, folder);
}

/** @param file the relay's own record of what it took over, if there is one */
export async function acceptLogFinding(file: string | undefined): Promise<Finding> {
  if (!file) return note('accept_log', 'acceptLogNone');
  const problem = await problemOf(file, constants.R_OK);
  if (problem === undefined) return ok('accept_log', 'acceptLogReadable', {}, file);
  // A folder that is missing says more than the file in it.
  const missing = (await problemOf(dirname(file), constants.F_OK)) ? dirname(file) : file;
  return fault('accept_log', 'acceptLogUnreadable', {}, `${missing}: ${problem}`);
}

const problemOf = (path: string, mode: number): Promise<string | undefined> =>
  access(path, mode).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );

/** The system's own zone data, where it says its release; the newer of the two knows more clock changes. */
export async function zoneFinding(systemData = '/usr/share/zoneinfo/tzdata.zi'): Promise<Finding> {
  const head = await readFile(systemData, 'utf8').catch(() => '');
  const system = /^# version (\S+)/.exec(head)?.[1];
  return system !== undefined && system > zoneDataVersion
    ? fault('zone_data', 'zonesOld', { version: zoneDataVersion, system })
    : ok('zone_data', 'zonesCurrent', { version: zoneDataVersion });
}

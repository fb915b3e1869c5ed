import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** A number (`log.1`, `log.2.gz`), the younger the smaller, or a day (`log-20240805`, `log.2024-08-05.gz`). */
const SET_ASIDE = /^[.-](?:(\d{1,4})|(\d{4}-?\d{2}-?\d{2}(?:[-T]?\d{2,10})?))(\.gz)?$/;

/**
 * The lines of the files that a rotation set aside, one file after the other, the newest first. It ends before a number that
 * is missing: what lies beyond does not follow. A file that cannot be read comes as undefined, and nothing after it.
 */
export async function* rotatedFiles(file: string): AsyncGenerator<string[] | undefined> {
  for (const path of await inOrder(file)) {
    const text = await textOf(path);
    yield text?.split('\n').filter((line) => line !== '');
    if (text === undefined) return;
  }
}

async function inOrder(file: string): Promise<string[]> {
  const [folder, name] = [dirname(file), basename(file)];
  const found = (await readdir(folder).catch(() => [])).flatMap((each) => {
    const match = each.startsWith(name) ? SET_ASIDE.exec(each.slice(name.length)) : null;
    return match ? [{ path: join(folder, each), number: match[1], day: match[2] }] : [];
  });
  const numbered = found
    .filter(({ number }) => number !== undefined)
    .sort((one, other) => Number(one.number) - Number(other.number));
  // Some count from 0, most from 1.
  const first = Number(numbered[0]?.number);
  const unbroken = first <= 1 ? numbered.filter(({ number }, index) => Number(number) === first + index) : [];
  const dated = found.filter(({ day }) => day !== undefined);
  // Two ways at once do not tell what follows what.
  if (dated.length === 0) return unbroken.map(({ path }) => path);
  return numbered.length > 0 ? [] : byAge(dated.map(({ path }) => path));
}

/** By when they were last written, the latest first. */
async function byAge(paths: string[]): Promise<string[]> {
  const aged = await Promise.all(
    paths.map(async (path) => ({
      path,
      at: await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  return aged.sort((one, other) => other.at - one.at).map(({ path }) => path);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
    return (path.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes).toString('latin1');
  } catch {
    return undefined;
  }
}

/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, '../..');
const DEFINED =
  /campaign(?:List)?Query\(\s*\w+,\s*(?:\[[^\]]*\]|[A-Z]+),\s*'([^']+)'|\bname: '([^']+)',\s*(?:parameters|enabled|limit|ask)\b/g;

/** The name of every question to the api, with the files that define it. */
function definitions(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of readdirSync(SOURCE, { recursive: true }).map(String)) {
    if (!/\.tsx?$/.test(file) || file.includes('.spec.')) continue;
    for (const [, one, other] of readFileSync(join(SOURCE, file), 'utf8').matchAll(DEFINED)) {
      const name = one ?? other ?? '';
      found.set(name, [...(found.get(name) ?? []), file]);
    }
  }
  return found;
}

it('Each question to the api is defined once: its key, its topics and its fetcher stand together', () => {
  const all = definitions();
  expect(all.size).toBeGreaterThan(30);
  expect([...all].filter(([, files]) => files.length > 1)).toEqual([]);
});

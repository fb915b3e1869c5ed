import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(process.cwd(), 'apps/web/src');

/** What stands between the bracket at the end of `before` and its partner. */
function argumentsAfter(text: string, start: number): string {
  let depth = 1;
  let at = start;
  while (depth > 0 && at < text.length) depth += { '(': 1, ')': -1 }[text[at++] ?? ''] ?? 0;
  return text.slice(start, at);
}

it('writes no time by the clock of the browser: whoever formats one names its zone', () => {
  const found = globSync('**/*.{ts,tsx}', { cwd: SOURCES })
    .filter((file) => !/\.spec\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(SOURCES, file), 'utf8');
      const formats = [...text.matchAll(/new Intl\.DateTimeFormat\(|\.toLocale(?:Date|Time)?String\(/g)];
      return formats
        .filter(({ 0: call, index }) => !argumentsAfter(text, index + call.length).includes('timeZone'))
        .map(({ 0: call }) => `${file}: ${call}`);
    });
  expect(found).toEqual([]);
});

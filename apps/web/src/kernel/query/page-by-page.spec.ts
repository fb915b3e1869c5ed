import { readdirSync, readFileSync } from 'node:fs';

/** What asks for the first rows alone, wherever it does or in one file, and why that is enough. */
const FIRST_ROWS: Record<string, string> = {
  positionsNewest: 'the war room shows what came last',
  'votesList in features/vote-board/absent-before.ts': 'it asks for the vote that was held last',
};

const client = readFileSync('libs/client/src/index.ts', 'utf8');
/** Every question whose answer is one page of a list. */
const PAGED = [...client.matchAll(/export function (\w+)\([\s\S]*?data: (\w+);/g)]
  .filter(([, , answer]) => answer?.endsWith('PageDto'))
  .map(([, name]) => name ?? '');

const files = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .map((name) => ({ name, text: readFileSync(`apps/web/src/${name}`, 'utf8') }));

it('A list is asked for page by page, so that no row beyond the first answer is missing in silence', () => {
  expect(PAGED.length).toBeGreaterThan(20);
  const calls = files.flatMap(({ name, text }) =>
    PAGED.filter((list) => !(list in FIRST_ROWS) && !(`${list} in ${name}` in FIRST_ROWS)).flatMap((list) =>
      [...text.matchAll(new RegExp(`\\b${list}\\(([^)]*)\\)`, 'g'))].map(([, asked = '']) => ({
        call: `${list} in ${name}`,
        whole: /\bpage\b/.test(asked),
      })),
    ),
  );
  expect(calls.length).toBeGreaterThan(15);
  expect(calls.filter(({ whole }) => !whole).map(({ call }) => call)).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { DESK_AREAS } from '#libs/words';

const SOURCES = join(process.cwd(), 'apps/web/src');
const read = (path: string) => readFileSync(join(SOURCES, path), 'utf8');
const routes = read('app/routes.tsx');
const featuresOf = (kind: RegExp, text = routes) =>
  new Set([...text.matchAll(kind)].map(([, feature]) => feature).filter((one) => one !== undefined));
const seldom = featuresOf(/import\('\.\.\/features\/([\w-]+)\//g, read('app/seldom-screens.ts'));
const ofDesk = new Set([
  ...featuresOf(/(?:atDesk\('[^']*', \(\) => |all\(\[)import\('\.\.\/features\/([\w-]+)\//g),
  ...seldom,
]);
const ofPhone = featuresOf(/(?:below|first)\('[^']*', \(\) => import\('\.\.\/features\/([\w-]+)\//g);

/** Parts of other screens that come by themselves, with the words of a desk; no phone keeps them either. */
const PARTS = ['closed-bar', 'first-steps', 'letters-due', 'outlook'];

/** Folders that only screens of a desk show, or a file of theirs that brings the words along. */
const FOLDERS = [
  'ui/campaign/dismissed-duplicates/',
  'ui/campaign/documents/',
  'ui/campaign/room/',
  'ui/campaign/task-comments/',
  'ui/campaign/task-series/',
];
const inFolder = (path: string) => FOLDERS.some((folder) => path.startsWith(folder));

it('only screens of a desk speak the words that come with them', () => {
  const others = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path))
    .filter((path) => !ofDesk.has(/^features\/([\w-]+)\//.exec(path)?.[1] ?? ''))
    .filter((path) => !inFolder(path))
    .filter((path) => !PARTS.includes(/([\w-]+)\.tsx$/.exec(path)?.[1] ?? ''));
  const speaks = new RegExp(`['"\`](${DESK_AREAS.join('|')})\\.[a-zA-Z$]`);
  expect(others.length).toBeGreaterThan(250);
  expect(others.filter((path) => speaks.test(read(path)))).toEqual([]);
});

it.each(FOLDERS)('%s is shown on a desk, or brings its words along', (folder) => {
  const name = folder.split('/').at(-2);
  const callers = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\./.test(path) && !path.startsWith(folder))
    .filter((path) => !ofDesk.has(/^features\/([\w-]+)\//.exec(path)?.[1] ?? ''))
    .filter((path) => !path.startsWith('features/installation/'));
  for (const path of callers) {
    const files = [...read(path).matchAll(new RegExp(`/${name}/([\\w-]+)\\.js'`, 'g'))].map(
      ([, file]) => file,
    );
    expect([path, files.filter((file) => file !== 'lazy')]).toEqual([path, []]);
  }
});

it.each(PARTS)('%s comes by itself', (part) => {
  expect(read('../vite.config.ts')).toMatch(new RegExp(`'\\*\\*/[{\\w.,-]*${part}[}\\w.,-]*-\\*'`));
  const callers = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.tsx') && read(path).includes(`/${part}.js')`));
  expect(callers.length).toBeGreaterThan(0);
  for (const path of callers)
    expect([path, read(path)]).toEqual([path, expect.stringContaining('messagesOfDesk()')]);
});

it('no phone keeps the screens of a desk, and each of the others', () => {
  const ignored = /screen-\{([^}]*)\}/.exec(read('../vite.config.ts'))?.[1]?.split(',') ?? [];
  expect([...ofDesk].toSorted()).toEqual(ignored.toSorted());
  expect([...ofPhone].filter((feature) => ignored.includes(feature))).toEqual([]);
});

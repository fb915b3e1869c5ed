import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { laidOutDemo } from './laid-out-demo.js';
import { until } from './processes.js';

/** What is tested: the build, or a copy of it that a build meanwhile does not touch. */
const BUILT = process.env['DEMARCHE_BUILT'] ?? 'dist';

/** The browser without its own window first: the window's parts are pages too, and cost as much again as what is tested. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Debian's Chromium; `.ci/chromium` installs it. */
export function chromiumPath(): string {
  const found = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
  if (!found) throw new Error('There is no Chromium here. Install it: apt-get install chromium');
  return found;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Demo {
  url: string;
  stop(): Promise<void>;
}

/** The whole demo as `npm start` runs it, from the build, on data of its own. */
export async function startDemo(): Promise<Demo> {
  const home = await laidOutDemo(async (template) => stopChild((await startOn(template)).child));
  const { child, url } = await startOn(home);
  return {
    url,
    stop: async () => {
      await stopChild(child);
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function startOn(home: string): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(BUILT, 'apps/embedded/src/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: home, PORT: String(port) },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  }
  // It takes the next port where that one was taken meanwhile.
  const url = () => /Demarche is ready at (\S+)/.exec(output)?.[1];
  await until(() => url() !== undefined || child.exitCode !== null, 'the demo is ready', 600_000);
  if (child.exitCode !== null) throw new Error(`The demo did not start:\n${output}`);
  return { child, url: url()! };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * With the copy of the app that works offline, as every device has. A page of a test has it only by asking: to fetch and keep
 * it takes a third of the time that a new profile takes.
 */
export const WITH_OFFLINE_COPY: BrowserContextOptions = { serviceWorkers: 'allow' };

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
export const DESK: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export type DemoRole =
  'coordinator' | 'coordinator2' | 'campaigner' | 'member' | 'campaigner2' | 'member2' | 'admin';

/** How long a condition on a page may take on a slow machine, in ms; a test that needs it fails anyway in the end. */
const PATIENCE_MS = 60_000;

/** A browser profile of its own, signed in by one tap on the sign-in page; English, whatever the machine speaks. */
export async function enter(
  browser: Browser,
  demo: Demo,
  role: DemoRole,
  options: BrowserContextOptions = DESK,
): Promise<Page> {
  const context = await visit(browser, demo, options);
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, role);
  return page;
}

export async function visit(
  browser: Browser,
  demo: Demo,
  options: BrowserContextOptions = DESK,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: demo.url,
    locale: 'en-GB',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** By address and password, as anybody but the demo's visitors does. */
export async function signIn(page: Page, role: DemoRole): Promise<void> {
  await page.getByLabel('Mail address').fill(`${role}@demo.example.org`);
  await page.getByRole('textbox', { name: 'Password' }).fill('demarche-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/c/**');
}

const axePath = createRequire(resolve('package.json')).resolve('axe-core/axe.min.js');

/** Rules whose answer changes with the colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, a line for each rule with its first place.
 * @param colours the rules about them alone, which take the longest
 */
export async function axe(page: Page, colours?: 'alone'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(axePath, 'utf8'));
  return page.evaluate(async (rules) => {
    const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResult> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
    const { violations } = await checker.run({ runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => {
      const [first] = nodes;
      const why = first?.failureSummary.split('\n').slice(1, 2).join('').trim();
      return `${id}, ${nodes.length} times, first ${first?.target.join(' ')}: ${why}`;
    });
  }, colours && OF_COLOURS);
}

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-headless-shell',
];
const BUILT = process.env.DEMARCHE_BUILT ?? 'dist';

export const CAMPAIGN = '/c/un-cybercrime-2024';
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESK = { viewport: { width: 1440, height: 900 } };

/** Bytes a second each way, and the least time of a request in ms. */
export const NETWORKS = {
  'slow 4G': { down: 200_000, up: 93_750, latency: 150 },
  'slow 3G': { down: 50_000, up: 50_000, latency: 400 },
};
/** How much slower than this machine a cheap phone is taken to be. */
export const SLOWER = 4;

/** Seconds since an instant of `performance.now()`. */
export const since = (begun) => (performance.now() - begun) / 1000;

/** For the page: nothing is being loaded any more. */
export const SHOWN = () => document.querySelector('[aria-busy="true"], .mantine-Skeleton-root') === null;

export const openBrowser = () =>
  chromium.launch({
    executablePath: [process.env.CHROMIUM ?? '', ...PLACES].find((path) => path && existsSync(path)),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });

/** A demo of its own on a port of its own, from the build. */
export async function startDemo() {
  const home = await mkdtemp(join(tmpdir(), 'demarche-moments-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const child = spawn(process.execPath, [join(BUILT, 'apps/embedded/src/main.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: home, PORT: String(port) },
  });
  await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Demarche is ready')) resolve();
    });
    child.once('exit', () => reject(new Error(`The demo did not start:\n${output}`)));
  });
  let stopped;
  const stop = () =>
    (stopped ??= (async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      await rm(home, { recursive: true, force: true });
    })());
  /** The demo's database, past every rule. */
  const withDatabase = async (work) => {
    const { password, port: at } = JSON.parse(await readFile(join(home, 'postgres.json'), 'utf8'));
    const client = new pg.Client(`postgresql://postgres:${password}@127.0.0.1:${at}/postgres`);
    await client.connect();
    try {
      await work({ query: async (text, values) => (await client.query(text, values)).rows });
    } finally {
      await client.end();
    }
  };
  return { url: `http://127.0.0.1:${port}`, stop, withDatabase };
}

/**
 * A browser profile of its own, signed in by the api alone, so that the app itself is still cold.
 * @returns page, `ask` for the api as that person, `throttle`, and `wire` that counts bytes
 */
export async function stage(browser, url, role, device) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...device });
  context.setDefaultTimeout(40_000);
  const signedIn = await context.request.post('/api/auth/sign-in', {
    data: { email: `${role}@demo.example.org`, password: 'demarche-demo' },
  });
  const me = await signedIn.json();
  const { campaignId } = me.seats.find(({ slug }) => slug === 'un-cybercrime-2024');
  const ask = async (method, path, data) => {
    const answer = await context.request.fetch(`/api/campaigns/${campaignId}${path}`, { method, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const throttle = async (network, slower = SLOWER) => {
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    const { down, up, latency } = NETWORKS[network] ?? { down: -1, up: -1, latency: 0 };
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      downloadThroughput: down,
      uploadThroughput: up,
      latency,
    });
  };
  return { context, page, ask, throttle, campaignId, me, wire: () => bytes, close: () => context.close() };
}

/** The app's files lie on the device, and what this person keeps offline does too. */
export async function installed(page, path) {
  await page.goto(`${CAMPAIGN}/${path}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.locator('main h1').waitFor();
}

/** Counts taps, and does them the way the device does. */
export function finger(page, touch) {
  const counted = { taps: 0 };
  const tap = async (what) => {
    counted.taps += 1;
    await (touch ? what.tap() : what.click());
  };
  return { counted, tap, choose: async (what, value) => ((counted.taps += 1), what.selectOption(value)) };
}

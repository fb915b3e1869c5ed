import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveWebApp } from './web-app.js';

const PAGE = '<html lang="en">the page</html>';
const PAGE_OF_DEMO = '<html data-demo lang="en">the page</html>';

let folder: string;
let server: Server;
let demo: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  mkdirSync(join(folder, 'web/.vite'));
  writeFileSync(join(folder, 'web/index.html'), PAGE);
  writeFileSync(join(folder, 'web/assets/code.js'), 'the code');
  writeFileSync(join(folder, 'web/.vite/manifest.json'), 'the list');
  writeFileSync(join(folder, 'outside.txt'), 'the disk');
  [server, demo] = await Promise.all([serving(false), serving(true)]);
});
afterAll(async () => {
  await Promise.all([server, demo].map((one) => new Promise((resolve) => one.close(resolve))));
  rmSync(folder, { recursive: true });
});

async function serving(isDemo: boolean): Promise<Server> {
  const app = express();
  // As much of Nest's application as is used.
  const nest = Object.assign(app, {
    useStaticAssets: (root: string, options: object) => app.use(express.static(root, options)),
  });
  serveWebApp(nest as unknown as NestExpressApplication, join(folder, 'web'), isDemo);
  app.use((_request, response) => void response.status(404).send('a route'));
  const listening = app.listen(0);
  await new Promise((resolve) => listening.once('listening', resolve));
  return listening;
}

/** The address as it is: a client that tidies it up would hide what is asked here. */
function ask(
  path: string,
  { method = 'GET', of = server } = {},
): Promise<{ said: string; cached: string | undefined }> {
  const { port } = of.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    request({ port, path, method, agent: false }, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (piece: string) => void (said += piece));
      answer.on('end', () => resolve({ said, cached: answer.headers['cache-control'] }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the web app', () => {
  it('answers at the address of every screen with its one page, which is asked for anew each time', async () => {
    for (const path of ['/', '/c/treaty/delegations/KEN?q=a', '/sign-in', '/apiary']) {
      expect(await ask(path)).toEqual({ said: PAGE, cached: 'no-cache' });
    }
  });

  it.each(['/', '/index.html', '/c/treaty/day'])(
    'is marked as the demo at %s where it is one',
    async (path) => {
      expect((await ask(path, { of: demo })).said).toBe(PAGE_OF_DEMO);
      expect((await ask(path)).said).toBe(PAGE);
    },
  );

  it('has files whose names say what is in them, for good', async () => {
    expect(await ask('/assets/code.js')).toEqual({
      said: 'the code',
      cached: 'public, max-age=31536000, immutable',
    });
  });

  it.each([
    '/api',
    '/api/unknown',
    '/API/unknown',
    '/Api/me',
    '/mail/x',
    '/demo/mail',
    '/health/live',
    '/metrics',
  ])('leaves %s to the routes', async (path) => {
    expect((await ask(path)).said).toBe('a route');
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/assets/..%2f..%2foutside.txt',
    '/..%5coutside.txt',
    '/.vite/manifest.json',
    '/assets/lost.js',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).said).toBe('a route');
  });

  it('takes nothing', async () => {
    expect((await ask('/c/treaty', { method: 'POST' })).said).toBe('a route');
  });
});

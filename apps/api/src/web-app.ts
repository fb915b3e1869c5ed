import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from './http/page-rules.js';

/** Where the build puts it, beside the built api. */
export const builtWebApp = (): string => join(import.meta.dirname, '../../web');

/** What is not a screen of the web app, but answered by a route. */
const ROUTES = /^\/(api|mail|sign|calendar|p|public|demo|health|metrics)(\/|$)/i;

const OF_PAGES = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Answers with the form that was compressed as far as it goes when it was built, to whoever understands it. */
function chooseSmaller(folder: string) {
  const compressed = new Set(readdirSync(folder).filter((name) => name.endsWith('.br')));
  return (request: Request, response: Response, next: NextFunction): void => {
    const [path = '', query = ''] = request.url.split('?', 2);
    const type = TYPES[extname(path)];
    if (type !== undefined && compressed.has(`${path.slice(1)}.br`)) {
      response.setHeader('Vary', 'Accept-Encoding');
      if (request.acceptsEncodings('br') === 'br') {
        request.url = `${path}.br${query && `?${query}`}`;
        response.setHeader('Content-Encoding', 'br');
        response.setHeader('Content-Type', `${type}; charset=utf-8`);
      }
    }
    next();
  };
}

/**
 * Serves the built web app: its files, and its one page at every address that no route and no file has, so that a
 * screen's address can be opened, sent and reloaded. Where it was not built, as in most tests, nothing is served.
 * @param root folder with index.html
 * @param demo whether the page is marked as that of the demo, so that it asks for the demo's clock and mail
 */
export function serveWebApp(app: NestExpressApplication, root: string, demo: boolean): void {
  if (!existsSync(join(root, 'index.html'))) return;
  const page = pageOf(root, demo);
  app.use('/assets', chooseSmaller(join(root, 'assets')));
  // The service worker asks for the page by its name.
  app.use('/index.html', (request: Request, response: Response, next: NextFunction) => {
    if (isRead(request)) sendPage(response, page);
    else next();
  });
  app.useStaticAssets(root, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      // Names of built files contain a hash of what is in them.
      const fixed = path.startsWith(join(root, 'assets'));
      response.setHeader('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // Rules for pages; on a slow network they would cost as much as a small file.
      if (fixed) for (const header of OF_PAGES) response.removeHeader(header);
      // It loads its own parts by name, where no policy of a page can vouch for them.
      else if (path === join(root, 'sw.js'))
        response.setHeader('Content-Security-Policy', contentSecurityPolicy({ trustedTypes: false }));
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // A lost file is told as lost: the page in its place would be read as broken code.
    if (!isRead(request) || ROUTES.test(request.path) || /\.[a-z0-9]+$/i.test(request.path)) {
      next();
      return;
    }
    sendPage(response, page);
  });
}

const isRead = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

function pageOf(root: string, demo: boolean): string {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  return demo ? page.replace('<html', '$& data-demo') : page;
}

/** Stands in the built page wherever something inline is ours (see `apps/web/vite.config.ts`). */
const NONCE = /nonce-of-this-answer/g;

/** The kit writes style sheets for what it lays out: those of this answer are told by a word that nobody could guess. */
function sendPage(response: Response, page: string): void {
  const nonce = randomBytes(18).toString('base64url');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Security-Policy', contentSecurityPolicy({ styles: [`'nonce-${nonce}'`] }));
  response.type('html').send(page.replace(NONCE, nonce));
}

import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the build puts it, beside the built api. */
export const builtWebApp = (): string => join(import.meta.dirname, '../../web');

/** What is not a screen of the web app, but answered by a route. */
const ROUTES = /^\/(api|mail|demo|health|metrics)(\/|$)/i;

/**
 * Serves the built web app: its files, and its one page at every address that no route and no file has, so that a
 * screen's address can be opened, sent and reloaded. Where it was not built, as in most tests, nothing is served.
 * @param root folder with index.html
 */
export function serveWebApp(app: NestExpressApplication, root: string): void {
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  app.useStaticAssets(root, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      // Names of built files contain a hash of what is in them.
      const fixed = path.startsWith(join(root, 'assets'));
      response.setHeader('Cache-Control', fixed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const wanted = request.method === 'GET' || request.method === 'HEAD';
    // A lost file is told as lost: the page in its place would be read as broken code.
    if (!wanted || ROUTES.test(request.path) || /\.[a-z0-9]+$/i.test(request.path)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}

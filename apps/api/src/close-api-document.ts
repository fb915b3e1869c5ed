import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '#libs/domain';
import { Database, sha256 } from '#libs/platform';
import { signInToken } from './http/cookie.js';
import { isMonitor } from './http/monitor-token.js';
import { isFromElsewhere } from './http/origin.js';
import { refuseWith } from './http/problem-document.js';
import { refusal } from './http/refusal.js';
import { ApiSettings } from './settings.js';

/** The document in any form, its page, and the files of the page. */
const DOCUMENT = /^\/api\/(docs|openapi)(?![a-z0-9])/i;

/**
 * What the api can do is told to those who may call it: whoever is signed in, and the monitor. The document is no route of
 * ours, so no policy stands before it.
 */
export function closeApiDocument(app: NestExpressApplication): void {
  const [database, settings] = [app.get(Database), app.get(ApiSettings)];
  const isSignedIn = async (request: Request): Promise<boolean> => {
    const token = signInToken(request, settings.secureCookies);
    if (!token || isFromElsewhere(request)) return false;
    return (await database.authenticate(sha256(token))) !== undefined;
  };
  app.use(async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const open =
      !DOCUMENT.test(request.path) ||
      isMonitor(request, settings.monitorToken) ||
      (await isSignedIn(request));
    if (open) next();
    else refuseWith(response, new Problem('not_signed_in', refusal('http.signInFirst')));
  });
}

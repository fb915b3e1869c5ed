import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import compression from 'compression';
import helmet from 'helmet';
import type { Environment } from '#libs/platform';
import { serveApiDocument } from './openapi-document.js';
import { fastPath } from './public-pages/fast-path.js';
import { PublicPagesService } from './public-pages/public-pages.service.js';
import { serveWebApp } from './web-app.js';
import { allowStylesOfTool, pageRules } from './http/page-rules.js';
import { nameRequest } from './http/request-id.js';
import { refuseForeignOrigins } from './http/origin.js';
import { plainProblem, sendProblem } from './http/problem-document.js';
import { refusal } from './http/refusal.js';
import { FORM_TYPES, isSignPage, JSON_TYPES, takesForms } from './http/request-body.js';
import { uploadPlace } from './http/uploads.js';

/** Everything between the socket and the routes; the same for the real process and the tests. */
export function configureApp(
  app: NestExpressApplication,
  environment: Environment,
  webRoot: string | undefined,
): void {
  app.use(fastPath(app.get(PublicPagesService)));
  app.use(nameRequest);
  app.set('trust proxy', environment.trustedProxies);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: environment.publicUrl.startsWith('https:'),
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  app.use(pageRules());
  app.use((request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Cache-Control', 'no-store');
    // A browser posts a page's form with `Origin: null` under `no-referrer`, and we would refuse it as foreign; but of a letter's
    // page, whose address signs for whoever reads it.
    if (takesForms(request) && !isSignPage(request.path))
      response.setHeader('Referrer-Policy', 'same-origin');
    next();
  });
  // BREACH needs a secret of ours and an attacker's words in one answer, and somebody who watches its length on the
  // network. Whatever a page of theirs asks for or leads to is refused before anything is read (PolicyGuard), and nobody
  // else's words are put into an answer beside a token. Event streams say `no-transform` and pass as they are.
  app.use(compression({ threshold: 1024 }));
  app.use(refuseForeignOrigins(environment));
  if (webRoot !== undefined) serveWebApp(app, webRoot, environment.demo);
  app.use(refuseOtherUploads);
  app.use(refuseOtherContent);
  app.use('/api/docs', allowStylesOfTool);
  serveApiDocument(app);
}

const BODIED = new Set(['POST', 'PUT', 'PATCH']);

function refuseOtherContent(request: Request, response: Response, next: NextFunction): void {
  const form = takesForms(request) && request.is(FORM_TYPES);
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  const bodied = BODIED.has(request.method) && (Number(length ?? 0) > 0 || chunked !== undefined);
  if (!bodied || form || uploadPlace(request) || request.is(JSON_TYPES)) {
    next();
    return;
  }
  sendProblem(response, plainProblem(415));
}

/** Refuses where files are taken what calls itself something else, JSON included. */
function refuseOtherUploads(request: Request, response: Response, next: NextFunction): void {
  // Null: there is no body, of which the route says more.
  const place = uploadPlace(request);
  if (!place || request.is([...place.types]) !== false) {
    next();
    return;
  }
  const types = place.types.join(', ');
  sendProblem(response, plainProblem(415, refusal('unsupported_file', { types })));
}

import type { NextFunction, Request, Response } from 'express';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser on somebody else's page may not act with our cookie. A request that says where it comes from must come
 * from here; one that says nothing is not a browser's cross-site request (or is a mail client's RFC 8058 POST, which
 * carries no cookie).
 */
export function refuseForeignOrigins(publicUrl: string) {
  const ours = new URL(publicUrl).origin;
  return (request: Request, response: Response, next: NextFunction): void => {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const here = origin === undefined || origin === ours || origin === `${request.protocol}://${host}`;
    const crossSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
    if (SAFE.has(request.method) || (here && !crossSite)) {
      next();
      return;
    }
    const detail = 'This request comes from another site.';
    const problem = {
      type: 'urn:demarche:problem:forbidden',
      title: 'Not allowed',
      status: 403,
      detail,
      fields: [],
    };
    response.status(403).type('application/problem+json').send(JSON.stringify(problem));
  };
}

import type { NextFunction, Request, Response } from 'express';
import { Problem } from '#libs/domain';
import type { Environment } from '#libs/platform';
import { refusal } from './refusal.js';
import { refuseWith } from './problem-document.js';
import { isSignPage } from './request-body.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser on somebody else's page may not act with our cookie. A request that says where it comes from must come
 * from here; one that says nothing is not a browser's cross-site request (or is a mail client's RFC 8058 POST, which
 * carries no cookie). What is "here" is never learnt from the request: `Host` is whatever name led to us.
 *
 * The demo listens on loopback and needs no sign-in for its clock and mail, so there the name is checked as well: a
 * foreign page whose name is made to resolve to 127.0.0.1 would otherwise be a page of ours (DNS rebinding).
 */
export function refuseForeignOrigins({ publicUrl, demo }: Pick<Environment, 'publicUrl' | 'demo'>) {
  const ours = new URL(publicUrl).origin;
  return (request: Request, response: Response, next: NextFunction): void => {
    const names = demo ? loopbackNames(request.socket.localPort) : [];
    if (demo && !names.includes(request.headers.host ?? '')) {
      refuseWith(response, new Problem('forbidden', refusal('http.demoHere')));
      return;
    }
    const { origin } = request.headers;
    // Under `no-referrer` a browser posts a page's own form with `Origin: null`; who asks it to is told by `Sec-Fetch-Site`.
    const unnamed = origin === 'null' && isSignPage(request.path);
    const here =
      origin === undefined || unnamed || origin === ours || names.some((name) => origin === `http://${name}`);
    if (SAFE.has(request.method) || (here && !isFromElsewhere(request))) next();
    else refuseWith(response, new Problem('forbidden', refusal('http.otherSite')));
  };
}

/** Whether a browser says that a page of another site asks, or leads to here. `none` is an address that was typed. */
export function isFromElsewhere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' && site !== 'same-origin' && site !== 'none';
}

/** A browser leaves out port 80. */
function loopbackNames(port = 0): string[] {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'];
  return port === 80 ? hosts : hosts.map((host) => `${host}:${port}`);
}

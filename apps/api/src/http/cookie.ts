import type { Request, Response } from 'express';

const NAME = 'demarche_sign_in';

/** What a browser is told to throw away with a sign-in, as in the header `Clear-Site-Data`. */
export const CACHED_BY_BROWSERS = '"cache", "storage"';

/** Survives the sign-in: by it a device proves later that somebody has signed in on it. */
const DEVICE = 'demarche_device';
/** As long as the database remembers the device. */
const DEVICE_DAYS = 180;

/** Browsers accept a `__Host-` cookie over TLS only; the demo runs on plain loopback. */
const cookieName = (secure: boolean, name = NAME) => (secure ? `__Host-${name}` : name);

/** Only under the one name: a cookie without the prefix may have been planted by a sibling host. */
function cookieOf(request: Request, wanted: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted) return value;
  }
  return undefined;
}

export const signInToken = (request: Request, secure: boolean): string | undefined =>
  cookieOf(request, cookieName(secure));

export const deviceToken = (request: Request, secure: boolean): string | undefined =>
  cookieOf(request, cookieName(secure, DEVICE));

export function setDeviceCookie(response: Response, token: string, secure: boolean): void {
  const maxAge = DEVICE_DAYS * 24 * 3_600_000;
  const name = cookieName(secure, DEVICE);
  response.cookie(name, token, { httpOnly: true, secure, sameSite: 'lax', path: '/', maxAge });
}

export function setSignInCookie(response: Response, token: string, secure: boolean, expires: Date): void {
  response.cookie(cookieName(secure), token, { httpOnly: true, secure, sameSite: 'lax', path: '/', expires });
}

export function clearSignInCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName(secure), { httpOnly: true, secure, sameSite: 'lax', path: '/' });
  // Only browsers act on it: whatever was stored for offline use goes with the sign-in.
  response.setHeader('Clear-Site-Data', CACHED_BY_BROWSERS);
}

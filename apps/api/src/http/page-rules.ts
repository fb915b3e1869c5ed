import { createHash } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Style sheets that stand in plain pages, by their hashes; each is a constant of ours. */
const sheets = new Set<string>();

/** Scripts that stand in plain pages, likewise. */
const scripts = new Set<string>();

const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy knows it by its hash from now on.
 * @param element the style element of a plain page, a constant: whatever is registered here is allowed on every page
 */
export function pageStyle(element: `<style>${string}</style>`): string {
  sheets.add(sourceOf(element.replace(/^<style>|<\/style>$/g, '')));
  return element;
}

/** The same for a script that a plain page can do without. */
export function pageScript(element: `<script>${string}</script>`): string {
  scripts.add(sourceOf(element.replace(/^<script>|<\/script>$/g, '')));
  return element;
}

interface PolicyOptions {
  /** Sources of styles beside our own files. */
  styles?: readonly string[];
  /** What runs without a document, and the page of the api's tool, which makes elements of its own, do without. */
  trustedTypes?: boolean;
}

/**
 * Nothing inline runs or paints, but for what is named; nothing comes from elsewhere; and no text becomes an element or a script
 * but through the one policy of the web app (`apps/web/src/kernel/trusted-types.ts`).
 */
export function contentSecurityPolicy({
  styles = [...sheets],
  trustedTypes = true,
}: PolicyOptions = {}): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(trustedTypes ? ["require-trusted-types-for 'script'", 'trusted-types default'] : []),
  ].join(';');
}

/** What a page of ours never asks a browser for; the clipboard is left to it, for links and notes that are copied. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'browsing-topics', 'camera', 'display-capture'],
  ...['encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid', 'idle-detection'],
  ...['keyboard-map', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...['publickey-credentials-create', 'publickey-credentials-get', 'screen-wake-lock', 'serial'],
  ...['storage-access', 'usb', 'window-management', 'xr-spatial-tracking'],
]
  .map((feature) => `${feature}=()`)

  .join(', ');

/** The rules that hold unless a page has its own. */
export function pageRules() {
  const policy = contentSecurityPolicy();
  return (_request: Request, response: Response, next: NextFunction): void => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Permissions-Policy', PERMISSIONS);
    next();
  };
}

/**
 * For the page of the api's tool, which comes with styles of its own: they are known by their hashes as well. Nothing that
 * people wrote stands on it.
 */
export function allowStylesOfTool(_request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    if (typeof body === 'string' && body.includes('<style'))
      response.setHeader(
        'Content-Security-Policy',
        contentSecurityPolicy({ styles: inlineStyles(body), trustedTypes: false }),
      );
    return send(body);
  };
  next();
}

/** An attribute that the tool's own script writes; a test in a browser says when a newer one writes another. */
const SET_BY_TOOL = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

function inlineStyles(page: string): string[] {
  const elements = page.matchAll(/<style[^>]*>([^]*?)<\/style>/g);
  const attributes = page.matchAll(/ style="([^"]*)"/g);
  const hashes = [...elements, ...attributes].map(([, text = '']) => sourceOf(text));
  return ["'unsafe-hashes'", SET_BY_TOOL, ...new Set(hashes)];
}

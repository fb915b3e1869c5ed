import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicCsv, publicFile } from './files.js';
import { pageHtml } from './pages.js';
import type { PublicPage } from './public-page.js';
import { policyOf } from './style.js';
import type { Target } from './target.js';

const ENCODINGS = ['br', 'gzip', 'identity'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** One answer, made once and sent as it is: in each coding its bytes and its headers. */
export interface Answer {
  etag: string;
  bodies: Record<Encoding, Buffer>;
  headers: Record<Encoding, Record<string, string | number>>;
  bytes: number;
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

/** @returns undefined where the publication has no such part */
export function makeAnswer(page: PublicPage, target: Target): Answer | undefined {
  const text = textOf(page, target);
  if (text === undefined) return undefined;
  const identity = Buffer.from(text);
  const bodies = {
    identity,
    gzip: gzipSync(identity),
    br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  };
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url')}"`;
  const common = headersOf(target, etag);
  const of = (encoding: Encoding) => ({
    ...common,
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    'Content-Length': bodies[encoding].length,
  });
  const bytes = bodies.identity.length + bodies.gzip.length + bodies.br.length;
  return { etag, bodies, headers: { identity: of('identity'), gzip: of('gzip'), br: of('br') }, bytes };
}

function textOf(page: PublicPage, target: Target): string | undefined {
  if (target.format === 'html') return pageHtml(page, target);
  if (target.format === 'csv') return publicCsv(page, target);
  const file = publicFile(page, target);
  return file && `${JSON.stringify(file)}\n`;
}

/** No cookie, no script, nothing from elsewhere; a cache may keep it for 45 seconds: with the 15 in which a silent
 * connection to the database is found out, what is taken off is gone within a minute. */
export function headersOf({ format, embed }: Pick<Target, 'format' | 'embed'>, etag: string) {
  return {
    'Content-Type': TYPES[format],
    ETag: etag,
    'Cache-Control': 'public, max-age=45',
    Vary: 'Accept-Language, Accept-Encoding',
    'Content-Security-Policy': policyOf(embed && format === 'html'),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    // Who reads the files need not be a page of ours.
    ...(format === 'html' ? {} : { 'Access-Control-Allow-Origin': '*' }),
    ...(format === 'html' && !embed ? { 'X-Frame-Options': 'DENY' } : {}),
    ...(format === 'csv' ? { 'Content-Disposition': 'inline' } : {}),
  };
}

/** The coding that the client takes; one that forbids all of them gets what it is. */
function encodingFor(header: string | string[] | undefined): Encoding {
  const accepted = String(header ?? '');
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?\b(?!\.))/.test(accepted)) return 'br';
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\b(?!\.))/.test(accepted) ? 'gzip' : 'identity';
}

/** Sends it, or that nothing has changed. */
export function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const headers = answer.headers[encoding];
  const known = request.headers['if-none-match'];
  if (known !== undefined && known.split(/\s*,\s*/).some((tag) => isSame(tag, answer.etag))) {
    const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : answer.bodies[encoding]);
}

const isSame = (tag: string, etag: string) =>
  tag === '*' || tag.replace(/^W\//, '') === etag.replace(/^W\//, '');

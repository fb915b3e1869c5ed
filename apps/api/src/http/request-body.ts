import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import bodyParser from 'body-parser';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Problem } from '#libs/domain';
import type { RuleCode } from '#libs/words';
import { beyondBounds, type JsonBounds } from './json-bounds.js';
import { malformedBody } from './malformed-bodies.js';
import type { Policy } from './policy.js';
import { refusal } from './refusal.js';
import { uploadPlace } from './uploads.js';

/** How much a request may bring. */
interface BodyBounds extends JsonBounds {
  /** Bytes, unpacked. */
  readonly bytes: number;
}

const KILO = 1024;
/** For whom nobody has vouched: more than any form has that is open to everybody. */
const OF_ANYBODY: BodyBounds = { bytes: 16 * KILO, values: 200, depth: 4, digits: 40 };
/** For whoever is signed in: a draft of the treaty with all its articles and headings, and as much again. */
const OF_SIGNED_IN: BodyBounds = { bytes: 2 * KILO * KILO, values: 50_000, depth: 16, digits: 40 };
/** Fields of a form, of which the longest of ours has five. */
const FORM_FIELDS = 20;

export const JSON_TYPES = ['application/json', 'application/*+json'];
/** RFC 8058 lets a mail program choose either; nothing is read from a multipart body. */
export const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Only plain pages take forms: those that mails link to, where a letter is signed, and where anybody reports an error of a public page. */
export const takesForms = ({ path }: Pick<Request, 'path'>): boolean =>
  path.startsWith('/mail/') || path.startsWith('/p/') || isSignPage(path);

/** Of a letter, for whoever holds its link: it takes no cookie, and whatever it changes needs the word of its own form. */
export const isSignPage = (path: string): boolean => path.startsWith('/sign/');

/**
 * Reads the body when it is known who sends it, within what that person may bring.
 * @throws Problem, or the body reader's own error with its status, where it is too much or makes no sense
 */
export async function readBody(request: Request, response: Response, policy: Policy): Promise<void> {
  const place = uploadPlace(request);
  if (place) return readBytes(request, response, place.maxBytes);
  const bounds = policy.kind === 'anyone' || policy.kind === 'demo' ? OF_ANYBODY : OF_SIGNED_IN;
  if (takesForms(request) && request.is('urlencoded')) await readForm(request, response, bounds.bytes);
  else if (request.is(JSON_TYPES)) {
    await readBytes(request, response, bounds.bytes);
    if (Buffer.isBuffer(request.body)) request.body = parsed(request, request.body, bounds);
  } else return;
  const malformed = request.body === undefined ? undefined : malformedBody(request.body);
  if (malformed) throw new Problem('validation', malformed, [malformed]);
}

const anyType = () => true;

const readBytes = (request: Request, response: Response, limit: number) =>
  read(bodyParser.raw({ limit, type: anyType }), request, response);

async function readForm(request: Request, response: Response, limit: number): Promise<void> {
  const form = { extended: false, limit, parameterLimit: FORM_FIELDS, type: anyType };
  try {
    await read(bodyParser.urlencoded(form), request, response);
  } catch (error) {
    if ((error as { type?: unknown }).type !== 'parameters.too.many') throw error;
    throw Problem.field('body', refusal('http.tooManyProperties', { most: FORM_FIELDS }));
  }
}

function read(reader: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('A body could not be read'));
    };
    void reader(request, response, next as NextFunction);
  });
}

const BEYOND = {
  values: 'http.tooManyValues',
  depth: 'http.deepBody',
  digits: 'http.longNumber',
} as const satisfies Record<keyof JsonBounds, RuleCode>;

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const CHARSET = /;\s*charset="?([\w-]{1,40})/i;

function parsed(request: Request, bytes: Buffer, bounds: JsonBounds): unknown {
  const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new UnsupportedMediaTypeException();
  // Sent in pieces of which there came none.
  if (bytes.length === 0) return {};
  const beyond = beyondBounds(bytes, bounds);
  if (beyond) throw Problem.field('body', refusal(BEYOND[beyond], { most: bounds[beyond] }));
  let value: unknown;
  try {
    value = JSON.parse(UTF8.decode(bytes));
  } catch {
    throw new BadRequestException();
  }
  if (typeof value !== 'object' || value === null) throw new BadRequestException();
  return value;
}

import type { NextFunction, Request, Response } from 'express';
import { SHEET_MEDIA_TYPES } from '#libs/sheets';
import { plain } from './problems.filter.js';

/** What a file may be called; what it is follows from its content. Windows calls a CSV file an old Excel one. */
export const SHEET_UPLOAD_TYPES = [
  'text/csv',
  SHEET_MEDIA_TYPES.xlsx,
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const PLACE = /^\/api\/campaigns\/[^/]+\/imports\/?$/i;

/** The one place that takes a file instead of JSON. */
export function takesSheets(request: Request): boolean {
  return request.method === 'POST' && PLACE.test(request.path);
}

/** Refuses there what calls itself something else than a sheet, JSON included. */
export function refuseOtherUploads(request: Request, response: Response, next: NextFunction): void {
  // Null: there is no body, of which the route says more.
  if (!takesSheets(request) || request.is(SHEET_UPLOAD_TYPES) !== false) {
    next();
    return;
  }
  const detail = `Send the file itself with its Content-Type, one of: ${SHEET_UPLOAD_TYPES.join(', ')}.`;
  response
    .status(415)
    .type('application/problem+json')
    .send(JSON.stringify({ ...plain(415), detail }));
}

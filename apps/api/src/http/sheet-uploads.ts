import type { Request } from 'express';
import { ODS_MEDIA_TYPE, SHEET_MEDIA_TYPES } from '#libs/sheets';

/** What a file may be called; what it is follows from its content. Windows calls a CSV file an old Excel one. */
export const SHEET_UPLOAD_TYPES = [
  'text/csv',
  SHEET_MEDIA_TYPES.xlsx,
  ODS_MEDIA_TYPE,
  'application/vnd.ms-excel',
  'application/octet-stream',
];

const PLACE = /^\/api\/campaigns\/[^/]+\/imports\/?$/i;

/** The one place that takes a file instead of JSON. */
export function takesSheets(request: Pick<Request, 'method' | 'path'>): boolean {
  return request.method === 'POST' && PLACE.test(request.path);
}

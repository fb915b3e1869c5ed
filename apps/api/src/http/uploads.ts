import type { Request } from 'express';
import { MAX_ARCHIVE_BYTES } from '#libs/archive';
import { MAX_SHEET_BYTES, ODS_MEDIA_TYPE, SHEET_MEDIA_TYPES } from '#libs/sheets';
import { MAX_DOCUMENT_BYTES } from '#libs/texts';
import type { RuleCode } from '#libs/words';

/** What a file may be called; what it is follows from its content. Windows calls a CSV file an old Excel one. */
export const SHEET_UPLOAD_TYPES = [
  'text/csv',
  SHEET_MEDIA_TYPES.xlsx,
  ODS_MEDIA_TYPE,
  'application/vnd.ms-excel',
  'application/octet-stream',
];

/** Likewise of a recorded vote, which is mostly pasted. */
export const RECORD_UPLOAD_TYPES = ['text/plain', ...SHEET_UPLOAD_TYPES];

/** Likewise of a draft of the treaty. */
export const DOCUMENT_UPLOAD_TYPES = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/pdf',
  'text/plain',
  'application/octet-stream',
];

/** Likewise of the archive of a campaign. */
export const ARCHIVE_UPLOAD_TYPES = ['application/zip', 'application/octet-stream'];

/** A place that takes a file instead of JSON. */
export interface UploadPlace {
  readonly types: readonly string[];
  readonly maxBytes: number;
  /** Says that a file is larger. */
  readonly tooLarge: RuleCode;
}

const PLACES: readonly (UploadPlace & { readonly path: RegExp })[] = [
  {
    path: /^\/api\/campaigns\/[^/]+\/imports\/?$/i,
    types: SHEET_UPLOAD_TYPES,
    maxBytes: MAX_SHEET_BYTES,
    tooLarge: 'file_too_large',
  },
  {
    path: /^\/api\/campaigns\/[^/]+\/votes\/read\/?$/i,
    types: RECORD_UPLOAD_TYPES,
    maxBytes: MAX_SHEET_BYTES,
    tooLarge: 'file_too_large',
  },
  {
    path: /^\/api\/campaigns\/[^/]+\/text-reviews\/documents\/?$/i,
    types: DOCUMENT_UPLOAD_TYPES,
    maxBytes: MAX_DOCUMENT_BYTES,
    tooLarge: 'texts.file.tooLarge',
  },
  {
    path: /^\/api\/installation\/archives\/?$/i,
    types: ARCHIVE_UPLOAD_TYPES,
    maxBytes: MAX_ARCHIVE_BYTES,
    tooLarge: 'file_too_large',
  },
];

/** What a request may bring as a file; undefined where it is JSON as everywhere else. */
export function uploadPlace({ method, path }: Pick<Request, 'method' | 'path'>): UploadPlace | undefined {
  return method === 'POST' ? PLACES.find((place) => place.path.test(path)) : undefined;
}

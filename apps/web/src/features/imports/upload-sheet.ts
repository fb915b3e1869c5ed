import { call } from '../../kernel/api/call.js';
import { importsBring, type ImportDto } from '../../kernel/api/client.js';

export const MOST_BYTES = 5_000_000;
const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** Long enough for five megabytes over a slow phone; the app's usual patience is for questions. */
const PATIENCE_MS = 300_000;

/** The media type the api takes it under; what the file really is, it finds out from the content. */
export function typeOf(fileName: string): string {
  const ending = /\.(xlsx|ods)$/i.exec(fileName)?.[1]?.toLowerCase() as keyof typeof MEDIA_TYPES | undefined;
  return ending ? MEDIA_TYPES[ending] : 'text/csv';
}

export interface BroughtFile {
  file: File;
  /** In ISO 8601; left out for what was copied, which has no day of its own. */
  changedAt?: string;
}

export const fromDisk = (file: File): BroughtFile => ({
  file,
  ...(file.lastModified > 0 && { changedAt: new Date(file.lastModified).toISOString() }),
});

/** @param id made once for this file, so that sending it again brings it once @throws the problem */
export async function bring(
  campaignId: string,
  { file, changedAt }: BroughtFile,
  id: string,
): Promise<ImportDto> {
  const body = new Blob([file], { type: typeOf(file.name) });
  const patient = (url: RequestInfo | URL, init?: RequestInit) => call(url, init, PATIENCE_MS);
  const headers = { 'Content-Type': body.type };
  return importsBring(
    campaignId,
    body,
    { id, fileName: file.name.slice(0, 200), ...(changedAt !== undefined && { fileChangedAt: changedAt }) },
    { fetch: patient, headers },
  );
}

/** What was copied out of a spreadsheet, cells parted by tabs, as a file. */
export const pasted = (text: string, name: string): BroughtFile => ({
  file: new File([text], name, { type: 'text/csv' }),
});

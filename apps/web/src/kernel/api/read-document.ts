import { call } from './call.js';
import { reviewsRead, type DocumentDto } from './client.js';

export const MOST_DOCUMENT_MB = 10;

/** Long enough for ten megabytes over a slow phone; the app's usual patience is for questions. */
const PATIENCE_MS = 300_000;
const MEDIA_TYPES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.docx$/i, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [/\.pdf$/i, 'application/pdf'],
];

/** The text of a document; what the file is, the api finds out from its content. @throws the problem */
export function readDocument(campaignId: string, file: File): Promise<DocumentDto> {
  const type = MEDIA_TYPES.find(([ending]) => ending.test(file.name))?.[1] ?? 'text/plain';
  const patient = (url: RequestInfo | URL, init?: RequestInit) => call(url, init, PATIENCE_MS);
  return reviewsRead(campaignId, new Blob([file], { type }), {
    fetch: patient,
    headers: { 'Content-Type': type },
  });
}

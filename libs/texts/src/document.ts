export const DOCUMENT_FORMATS = ['docx', 'pdf', 'text'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What somebody has to know of a document whose text was read. */
export const DOCUMENT_NOTES = [
  'strikethrough',
  'numbered',
  'noTextOnPages',
  'runningLines',
  'encoding',
] as const;
export type DocumentNoteCode = (typeof DOCUMENT_NOTES)[number];

export interface DocumentNote {
  readonly code: DocumentNoteCode;
  /** How many passages, paragraphs, pages or lines. */
  readonly count: number;
}

export interface ReadDocument {
  readonly format: DocumentFormat;
  readonly text: string;
  /** Null where the format has none. */
  readonly pages: number | null;
  readonly notes: readonly DocumentNote[];
}

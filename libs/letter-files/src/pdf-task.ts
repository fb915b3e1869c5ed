/** What the process that makes PDFs is told and answers. */
export interface PdfTask {
  /** A `Page`, as JSON. */
  readonly page: string;
  /** The time of making that the file states: that of the list. */
  readonly seconds: number;
}

export type PdfResult = { readonly pdf: Uint8Array } | { readonly problem: string };

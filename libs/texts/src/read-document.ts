import { FileError } from '#libs/files';
import type { ReadDocument } from './document.js';
import { docxText } from './read-docx.js';
import { pdfText } from './read-pdf.js';

/** Of the file as it is brought. */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** Of its text, in characters: that of the longest treaties several times over. */
export const MAX_TEXT_LENGTH = 900_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/**
 * The text of a document, line by line: DOCX, PDF with text in it, or plain text. Its content tells what it is.
 * @throws FileError `unknownKind`, `oldWord`, `damaged`, `locked`, `unpackedTooLarge`, `noText`, `tooManyPages`, `textTooLong`
 */
export async function readDocument(file: Uint8Array): Promise<ReadDocument> {
  const read = await readByContent(file);
  const text = read.text.replaceAll('\0', '').trim();
  if (text === '') throw new FileError('noText', { pages: read.pages ?? 0 });
  if (text.length > MAX_TEXT_LENGTH)
    throw new FileError('textTooLong', { most: MAX_TEXT_LENGTH, given: text.length });
  return { ...read, text };
}

async function readByContent(file: Uint8Array): Promise<ReadDocument> {
  if (beginsWith(file, ZIP)) return docxText(file);
  if (beginsWith(file, PDF)) return pdfText(file);
  if (beginsWith(file, OLD_OFFICE)) throw new FileError('oldWord');
  if (beginsWith(file, RTF)) throw new FileError('unknownKind');
  return plainText(file);
}

const beginsWith = (file: Uint8Array, signs: readonly number[]) =>
  signs.every((sign, index) => file[index] === sign);

function plainText(file: Uint8Array): ReadDocument {
  const common = { format: 'text', pages: null } as const;
  const wide = beginsWith(file, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(file, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  if (wide) return { ...common, text: new TextDecoder(wide).decode(file), notes: [] };
  if (file.subarray(0, 8192).includes(0)) throw new FileError('unknownKind');
  try {
    return { ...common, text: new TextDecoder('utf-8', { fatal: true }).decode(file), notes: [] };
  } catch {
    const text = new TextDecoder('windows-1252').decode(file);
    return { ...common, text, notes: [{ code: 'encoding', count: 1 }] };
  }
}

import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { FileError, ZipArchive } from '#libs/files';
import type { DocumentNote, ReadDocument } from './document.js';

/** Where the text of a Word document may stand; pictures and what else may be in it is not unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[a-z]*(?:document|numbering|styles|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/i;
const STYLES = ['strike => s', 'comment-reference => sup'];

/**
 * The text of a DOCX file, a line for each paragraph; tracked insertions are in it, tracked deletions are not. Only the
 * parts with text are unpacked, and none to more than the table of the archive says.
 * @throws FileError
 */
export async function docxText(file: Uint8Array): Promise<ReadDocument> {
  const archive = new ZipArchive(file);
  const names = archive.names.filter((name) => PARTS.test(name));
  if (!names.some((name) => /document\d*\.xml$/i.test(name))) throw new FileError('unknownKind');
  const parts: Record<string, Uint8Array> = {};
  for (const name of names) parts[name] = withoutDoctype((await archive.part(name)) ?? new Uint8Array());
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const html = await mammoth
    .convertToHtml(
      { buffer },
      { styleMap: STYLES, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
    )
    .catch(() => {
      // What a parser says about a file it cannot read means nothing to people.
      throw new FileError('damaged');
    });
  const notes: DocumentNote[] = [
    { code: 'strikethrough', count: html.value.match(/<s>/g)?.length ?? 0 },
    { code: 'numbered', count: html.value.match(/<ol>|<li>/g)?.filter((tag) => tag === '<li>').length ?? 0 },
  ];
  return {
    format: 'docx',
    text: textOf(html.value),
    pages: null,
    notes: notes.filter(({ count }) => count > 0),
  };
}

/** A part of a document has no type declaration; in one, entities could unfold to anything. */
function withoutDoctype(part: Uint8Array): Uint8Array {
  const start = new TextDecoder('latin1').decode(part.subarray(0, 4096));
  if (/<!doctype|<!entity/i.test(start)) throw new FileError('damaged');
  return part.length === 0 ? strToU8('') : part;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  '#39': "'",
};

/** Of the markup that mammoth writes: every block on a line of its own, what is left out of a list has no sign. */
function textOf(html: string): string {
  return html
    .replace(/<(?:br|hr) ?\/>|<\/(?:p|h[1-6]|li|tr|td|th|table|ol|ul)>/g, '\n')
    .replace(/<sup>(?:<a [^>]*>)?\[?\d{1,4}\]?(?:<\/a>)?<\/sup>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\n{3,}/g, '\n\n');
}

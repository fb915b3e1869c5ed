import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { FileError } from '#libs/files';
import type { DocumentNote, ReadDocument } from './document.js';

/** More pages than any treaty has. */
const MOST_PAGES = 1_000;
/** Of the height of the letters: lines that lie further apart belong to different paragraphs. */
const PARAGRAPH_GAP = 1.9;
const SAME_LINE = 0.5;
/** Lines at the top and the bottom of a page that may be its running head; fewer where a page has few lines. */
const EDGE = 2;

/**
 * The text of a PDF, line by line as it stands on its pages. Lines at the edge of most pages, such as its symbol and the
 * number of the page, are left out and counted.
 * @throws FileError `damaged`, `locked`, `tooManyPages`
 */
export async function pdfText(file: Uint8Array): Promise<ReadDocument> {
  const pages = (await itemsOf(file)).map(linesOfPage);
  const empty = pages.filter((lines) => lines.every((line) => line.trim() === '')).length;
  const { remaining, removed } = withoutRunningLines(pages);
  const notes: DocumentNote[] = [
    { code: 'noTextOnPages', count: empty === pages.length ? 0 : empty },
    { code: 'runningLines', count: removed },
  ];
  return {
    format: 'pdf',
    text: remaining.map((lines) => lines.join('\n')).join('\n'),
    pages: pages.length,
    notes: notes.filter(({ count }) => count > 0),
  };
}

async function itemsOf(file: Uint8Array): Promise<StructuredTextItem[][]> {
  try {
    // It takes the bytes away from who gave them.
    const pdf = await getDocumentProxy(new Uint8Array(file), { useSystemFonts: false });
    if (pdf.numPages > MOST_PAGES)
      throw new FileError('tooManyPages', { most: MOST_PAGES, given: pdf.numPages });
    return (await extractTextItems(pdf)).items;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  }
}

function linesOfPage(items: readonly StructuredTextItem[]): string[] {
  const lines: string[] = [];
  let line = '';
  let last: StructuredTextItem | undefined;
  for (const item of items) {
    const size = Math.max(item.fontSize, last?.fontSize ?? 0, 1);
    const gap = last ? Math.abs(last.y - item.y) : 0;
    if (last && gap > size * SAME_LINE) {
      lines.push(line.trimEnd());
      if (gap > size * PARAGRAPH_GAP) lines.push('');
      line = '';
    }
    line += item.str;
    if (item.str.trim() !== '') last = item;
  }
  return [...lines, line.trimEnd()];
}

function withoutRunningLines(pages: readonly string[][]): { remaining: string[][]; removed: number } {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const indexes of edges.entries()) {
    const [page, found] = indexes;
    for (const sign of new Set(found.map((index) => masked(pages[page]?.[index] ?? '')))) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  const often = Math.max(3, Math.ceil(pages.length * 0.6));
  let removed = 0;
  const remaining = pages.map((lines, page) =>
    lines.filter((line, index) => {
      const running = edges[page]?.includes(index) && (counts.get(masked(line)) ?? 0) >= often;
      if (running) removed += 1;
      return !running;
    }),
  );
  return { remaining, removed };
}

function edgeLines(lines: readonly string[]): number[] {
  const written = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  const depth = Math.min(EDGE, Math.floor(written.length / 4));
  return depth === 0 ? [] : [...written.slice(0, depth), ...written.slice(-depth)];
}

/** Its letters, with every number as the same sign: page 3/41 and page 4/41. The heading of an article is none. */
function masked(line: string): string {
  const text = line
    .trim()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/gu, ' ');
  return /^\p{L}+\.? #\.?$/u.test(text) ? line : text;
}

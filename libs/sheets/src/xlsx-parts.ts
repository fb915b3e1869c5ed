import { builtInKind, kindOfFormat, type NumberKind } from './number-text.js';
import { type Attributes, readXml } from './xml.js';
import type { ZipArchive } from '#libs/files';
import { WorkbookError } from './workbook-error.js';

/** The namespaces of XLSX by both of its standards. */
export const XLSX_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
]);

export interface XlsxSheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** What a workbook says of its sheets, and what the cells of all of them refer to. */
export interface XlsxParts {
  readonly sheets: readonly XlsxSheetPart[];
  readonly date1904: boolean;
  readonly texts: readonly string[];
  /** Places of the texts of which a part is crossed out. */
  readonly crossedOutTexts: ReadonlySet<number>;
  readonly styles: XlsxStyles;
}

/** By the style of a cell. */
export interface XlsxStyles {
  /** What its number stands for. */
  readonly kinds: readonly NumberKind[];
  /** Whether it is crossed out. */
  readonly crossedOut: readonly boolean[];
}

interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly kind: string;
  readonly path: string;
}

/** @throws FileError, XmlError */
export async function xlsxParts(archive: ZipArchive): Promise<XlsxParts> {
  const path = await workbookPath(archive);
  const relations = await relationsOf(archive, path);
  const part = async (kind: string) => {
    const relation = relations.find((one) => one.kind === kind);
    return relation && (await archive.part(relation.path));
  };
  const { sheets, date1904 } = sheetsOf(await neededPart(archive, path), relations);
  const texts = await part('sharedStrings');
  const styles = await part('styles');
  return {
    sheets,
    date1904,
    ...(texts ? textsOf(texts) : { texts: [], crossedOutTexts: new Set<number>() }),
    styles: styles ? stylesOf(styles) : { kinds: [], crossedOut: [] },
  };
}

export async function neededPart(archive: ZipArchive, path: string): Promise<Buffer> {
  const bytes = await archive.part(path);
  if (!bytes) throw new WorkbookError('partMissing');
  return bytes;
}

async function workbookPath(archive: ZipArchive): Promise<string> {
  const main = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw new WorkbookError('binaryWorkbook');
  if (!archive.has(path)) throw new WorkbookError('noWorkbook');
  return path;
}

/** What a part refers to, from the `.rels` file beside it. */
async function relationsOf(archive: ZipArchive, path: string): Promise<readonly Relation[]> {
  const cut = path.lastIndexOf('/') + 1;
  const bytes = await archive.part(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  eachElement(bytes, (name, attribute) => {
    if (name !== 'Relationship') return;
    relations.push({
      id: attribute('Id') ?? '',
      kind: /[^/]*$/.exec(attribute('Type') ?? '')![0],
      path: resolved(path, attribute('Target') ?? ''),
    });
  });
  return relations;
}

/** A target beside the part at `path`; one that begins with a slash counts from the root. */
function resolved(path: string, target: string): string {
  const segments = target.startsWith('/') ? [] : path.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function sheetsOf(workbook: Buffer, relations: readonly Relation[]): Pick<XlsxParts, 'sheets' | 'date1904'> {
  const sheets: XlsxSheetPart[] = [];
  let date1904 = false;
  eachElement(workbook, (name, attribute) => {
    if (name === 'workbookPr') date1904 = isTrue(attribute('date1904'));
    if (name !== 'sheet') return;
    const relation = relations.find(({ id }) => id === attribute('r:id'));
    // Sheets that are one chart have another type and no cells.
    if (relation?.kind !== 'worksheet') return;
    sheets.push({
      name: attribute('name') ?? '',
      hidden: (attribute('state') ?? 'visible') !== 'visible',
      path: relation.path,
    });
  });
  return { sheets, date1904 };
}

/** The table of texts. A text may be in pieces with a format each; how it is pronounced is no part of it. */
function textsOf(bytes: Buffer): Pick<XlsxParts, 'texts' | 'crossedOutTexts'> {
  const texts: string[] = [];
  const crossedOutTexts = new Set<number>();
  let pieces: string[] = [];
  let inText = false;
  let pronounced = false;
  readXml(bytes, {
    namespaces: XLSX_NAMESPACES,
    open(name, attribute) {
      if (name === 'si') pieces = [];
      else if (isStrike(name, attribute)) crossedOutTexts.add(texts.length);
      else if (name === 'rPh') pronounced = true;
      else if (name === 't') inText = !pronounced;
    },
    text(text) {
      if (inText) pieces.push(text);
    },
    close(name) {
      if (name === 'si') texts.push(unescaped(pieces.join('')));
      else if (name === 'rPh') pronounced = false;
      else if (name === 't') inText = false;
    },
  });
  return { texts, crossedOutTexts };
}

/** A line through the letters: what was said is taken back. */
export const isStrike = (name: string, attribute: Attributes): boolean =>
  name === 'strike' && isTrue(attribute('val') ?? '1');

/** XLSX writes characters that XML cannot hold as `_x000D_`, their UTF-16 code in hexadecimal. */
export function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function stylesOf(bytes: Buffer): XlsxStyles {
  const own = new Map<string, NumberKind>();
  const fonts: boolean[] = [];
  const styles: { format: string; font: number }[] = [];
  let list = '';
  const opened: Readonly<Record<string, (name: string, attribute: Attributes) => void>> = {
    numFmts: (name, attribute) => {
      if (name === 'numFmt')
        own.set(attribute('numFmtId') ?? '', kindOfFormat(attribute('formatCode') ?? ''));
    },
    fonts: (name, attribute) => {
      if (name === 'font') fonts.push(false);
      else if (isStrike(name, attribute)) fonts[fonts.length - 1] = true;
    },
    cellXfs: (name, attribute) => {
      if (name !== 'xf') return;
      styles.push({ format: attribute('numFmtId') ?? '0', font: Number(attribute('fontId') ?? '0') });
    },
  };
  readXml(bytes, {
    namespaces: XLSX_NAMESPACES,
    open(name, attribute) {
      if (Object.hasOwn(opened, name)) list = name;
      else opened[list]?.(name, attribute);
    },
    close(name) {
      if (name === list) list = '';
    },
  });
  return {
    kinds: styles.map(({ format }) => own.get(format) ?? builtInKind(Number(format))),
    crossedOut: styles.map(({ font }) => fonts[font] ?? false),
  };
}

function eachElement(bytes: Buffer, open: (name: string, attributes: Attributes) => void): void {
  readXml(bytes, { namespaces: XLSX_NAMESPACES, open });
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

import { ZipArchive, ZipError } from './zip.js';

/** The parts of an XLSX file that hold the cells of one sheet. */
export interface WorkbookParts {
  readonly sheetName: string;
  /** Names of the other sheets; of hidden ones as well. */
  readonly otherSheets: readonly { name: string; hidden: boolean }[];
  readonly date1904: boolean;
  /** XML of the sheet, its texts and its formats. */
  readonly sheet: string;
  readonly sharedStrings: Buffer | undefined;
  readonly styles: Buffer | undefined;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

type Attributes = ReadonlyMap<string, string>;

/** Finds the first visible sheet of a workbook and unpacks what it needs. Throws ZipError with words for people. */
export async function workbookParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const archive = new ZipArchive(bytes);
  const path = await workbookPath(archive);
  const workbook = await text(archive, path);
  const relations = await relationsOf(archive, path);
  const sheets = sheetEntries(workbook, relations, path);
  const chosen = sheets.find((sheet) => !sheet.hidden);
  if (!chosen) throw new ZipError('The workbook has no visible sheet. Unhide the one to read.');
  const target = (kind: string) => relations.find((one) => one.get('Type')?.endsWith(`/${kind}`));
  const part = (kind: string) => {
    const relation = target(kind);
    return relation ? archive.part(resolved(path, relation.get('Target') ?? '')) : undefined;
  };
  return {
    sheetName: chosen.name,
    otherSheets: sheets.filter((sheet) => sheet !== chosen),
    date1904: /<(?:\w+:)?workbookPr\b[^<>]*\bdate1904=["'](?:1|true)["']/.test(workbook),
    sheet: await text(archive, chosen.path),
    sharedStrings: await part('sharedStrings'),
    styles: await part('styles'),
  };
}

async function workbookPath(archive: ZipArchive): Promise<string> {
  if (archive.has('mimetype')) {
    throw new ZipError('It is an OpenDocument file. Save it as .xlsx or as CSV.');
  }
  const relations = await relationsOf(archive, '');
  const main = relations.find((one) => one.get('Type')?.endsWith('/officeDocument'));
  const path = resolved('', main?.get('Target') ?? 'xl/workbook.xml');
  if (path.endsWith('.bin')) throw new ZipError('It is a binary workbook (.xlsb). Save it as .xlsx.');
  if (!archive.has(path)) throw new ZipError('It is no workbook. Save the sheet as .xlsx or as CSV.');
  return path;
}

async function text(archive: ZipArchive, path: string): Promise<string> {
  const bytes = await archive.part(path);
  if (!bytes) throw new ZipError('A part of the workbook is missing. Save it again.');
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** What a part refers to, from the `.rels` file beside it. */
async function relationsOf(archive: ZipArchive, path: string): Promise<Attributes[]> {
  const cut = path.lastIndexOf('/') + 1;
  const bytes = await archive.part(`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  return bytes ? elements(bytes.toString('utf8'), 'Relationship') : [];
}

function sheetEntries(workbook: string, relations: readonly Attributes[], path: string): SheetEntry[] {
  return elements(workbook, 'sheet').flatMap((sheet) => {
    const id = [...sheet].find(([name]) => name.endsWith(':id'))?.[1];
    const relation = relations.find((one) => one.get('Id') === id);
    // Sheets that are one chart have another type and no cells.
    if (!relation?.get('Type')?.endsWith('/worksheet')) return [];
    return [
      {
        name: sheet.get('name') ?? '',
        hidden: (sheet.get('state') ?? 'visible') !== 'visible',
        path: resolved(path, relation.get('Target') ?? ''),
      },
    ];
  });
}

/** The attributes of the elements of that name, whatever its prefix; of no more than `limit`. */
export function elements(xml: string, name: string, limit = 1_000): Attributes[] {
  const found: Attributes[] = [];
  for (const [, inside] of xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^<>]*)>`, 'g'))) {
    const attributes = inside!.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    found.push(
      new Map([...attributes].map(([, key, double, single]) => [key!, decoded(double ?? single ?? '')])),
    );
    if (found.length === limit) break;
  }
  return found;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

function decoded(xml: string): string {
  return xml.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));/g, (all, decimal, hex, name) => {
    if (name) return ENTITIES.get(name as string) ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
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

import { zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An archive whose parts are not compressed, so that a test can change them where they stand. */
export function archiveOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const files: Zippable = {};
  for (const [name, body] of Object.entries(parts)) files[name] = Buffer.from(body);
  return Buffer.from(zipSync(files, { level: 0 }));
}

export interface XlsxSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** Of the whole part. */
  readonly xml: string | Uint8Array;
}

/** The parts of an XLSX file; `workbook` goes before its list of sheets. */
export function xlsxParts(
  sheets: readonly XlsxSheet[],
  { texts, styles, workbook = '' }: { texts?: string; styles?: string; workbook?: string } = {},
): Record<string, string | Uint8Array> {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const names = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at}"/>`,
  );
  const targets = sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  return {
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets>${names.join('')}</sheets></workbook>`,
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': texts }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': styles }),
  };
}

/** A sheet with these rows; `before` and `after` go around them. */
export const sheetXml = (rows: string, { before = '', after = '' } = {}): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const rowXml = (row: number, cells: string, attributes = ''): string =>
  `<row r="${row}"${attributes}>${cells}</row>`;

export const inlineCell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The table of texts, from the XML of each. */
export const textsXml = (...texts: string[]): string =>
  `<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;

/** Styles of cells, numbered from 0, each with a format: one that XLSX knows by its number, or its code. */
export function stylesXml(...formats: (number | string)[]): string {
  const own = formats.map((format, at) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>` : '',
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 164 + at : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

type Value = string | { formula: string; result: string };

/** An XLSX file as a spreadsheet program would write it. */
export function workbookOf(rows: readonly (readonly Value[])[], { merge }: { merge?: string } = {}): Buffer {
  const written = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      const address = `${String.fromCharCode(65 + column)}${at + 1}`;
      if (typeof value === 'string') return value === '' ? '' : inlineCell(address, value);
      return `<c r="${address}" t="str"><f>${value.formula}</f><v>${value.result}</v></c>`;
    });
    return rowXml(at + 1, cells.join(''));
  });
  const after = merge ? `<mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>` : '';
  return archiveOf(xlsxParts([{ name: 'Positions', xml: sheetXml(written.join(''), { after }) }]));
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** An ODS file with these tables. */
export function odsOf(tables: string, { styles = '', parts = {} as Record<string, string> } = {}): Buffer {
  return archiveOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': `<manifest xmlns="${ODF}:manifest:1.0"/>`,
    'content.xml': `<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0" xmlns:text="${ODF}:text:1.0" xmlns:style="${ODF}:style:1.0" xmlns:draw="${ODF}:drawing:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...parts,
  });
}

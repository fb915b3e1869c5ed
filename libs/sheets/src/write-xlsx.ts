import { strToU8, zipSync } from 'fflate';
import { columnName } from './sheet.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Formats of cells by their place: none, text, and text in bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;
const TEXT = 1;
const BOLD_TEXT = 2;

/** Everything of a workbook of one sheet but the sheet. */
const FRAME: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="Positions" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${TYPES}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
};

/** The same rows give the same bytes. */
const WRITTEN_AT = new Date(2000, 0, 1);

/** Characters that XML cannot hold or would change, and texts that look like the escape of one. */
const ESCAPED = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/gu;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** XLSX writes such a character as `_x000D_`, its UTF-16 code in hexadecimal. */
function escaped(text: string): string {
  return text
    .replace(ESCAPED, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (sign) => MARKUP[sign]!);
}

/**
 * A workbook with one sheet. Every cell is typed as a string and formatted as text, so that a text such as `=1+1`
 * stays one even after somebody has edited the cell. Texts of more than 32,767 characters are not for XLSX.
 */
export function writeXlsx(rows: readonly (readonly string[])[]): Buffer {
  const files = { ...FRAME, 'xl/worksheets/sheet1.xml': sheetXml(rows) };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(DECLARATION + xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { mtime: WRITTEN_AT }));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The header and the two columns that name the state stay in sight. */
const VIEW =
  '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>';
const WIDTHS =
  '<cols><col min="1" max="1" width="16" customWidth="1"/><col min="2" max="16384" width="26" customWidth="1"/></cols>';

function sheetXml(rows: readonly (readonly string[])[]): string {
  const written = rows.map((row, at) => `<row r="${at + 1}">${rowXml(row, at + 1)}</row>`);
  return `<worksheet xmlns="${MAIN}">${VIEW}${WIDTHS}<sheetData>${written.join('')}</sheetData></worksheet>`;
}

function rowXml(row: readonly string[], number: number): string {
  const style = number === 1 ? BOLD_TEXT : TEXT;
  return row
    .map((text, at) =>
      text === ''
        ? ''
        : `<c r="${columnName(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('');
}

/** Characters that XML cannot hold or would change, and texts that look like the escape of one. */
const ESCAPED = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** XLSX writes such a character as `_x000D_`, its UTF-16 code in hexadecimal. */
function escaped(text: string): string {
  return text.replace(
    ESCAPED,
    (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/**
 * A workbook with one sheet. Every cell is typed as a string and formatted as text, so that a text such as `=1+1`
 * stays one even after somebody has edited the cell. Texts of more than 32,767 characters are not for XLSX.
 */
export async function writeXlsx(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const { default: excel } = await import('@protobi/exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Positions', { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
  for (const row of rows) {
    const added = sheet.addRow(row.map((text) => (text === '' ? undefined : escaped(text))));
    added.eachCell((cell) => {
      cell.numFmt = '@';
    });
  }
  sheet.getRow(1).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    column.width = index === 0 ? 16 : 26;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

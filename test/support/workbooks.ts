import excel from '@protobi/exceljs';

type Value = string | { formula: string; result: string };

/** An XLSX file as a spreadsheet program would write it. */
export async function workbookOf(rows: Value[][], { merge }: { merge?: string } = {}): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Positions');
  for (const row of rows) sheet.addRow(row);
  if (merge) sheet.mergeCells(merge);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

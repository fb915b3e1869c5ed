import type { CellGrid } from './cell-grid.js';
import { xlsxCells } from './xlsx-cells.js';
import { neededPart, xlsxParts } from './xlsx-parts.js';
import type { ZipArchive } from '#libs/files';

/** A sheet of a workbook, whose cells are read when they are asked for. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  cells(): Promise<CellGrid>;
}

/** The sheets of an XLSX file. @throws FileError with words for people, XmlError */
export async function xlsxSheets(archive: ZipArchive): Promise<readonly WorkbookSheet[]> {
  const parts = await xlsxParts(archive);
  return parts.sheets.map(({ name, hidden, path }) => ({
    name,
    hidden,
    cells: async () => xlsxCells(await neededPart(archive, path), parts),
  }));
}

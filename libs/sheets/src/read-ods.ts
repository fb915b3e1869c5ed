import { OdsReader } from './ods-cells.js';
import type { WorkbookSheet } from './read-xlsx.js';
import { readXml } from './xml.js';
import type { ZipArchive } from '#libs/files';
import { WorkbookError } from './workbook-error.js';

const MEDIA_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/;

/**
 * The sheets of an ODS file, OpenDocument 1.0 to 1.4.
 * @param only the name of the one whose cells are wanted; those of the first few, if left out
 * @throws FileError with words for people, XmlError
 */
export async function odsSheets(archive: ZipArchive, only?: string): Promise<readonly WorkbookSheet[]> {
  const type = (await archive.part('mimetype'))!.toString('latin1', 0, 200);
  if (!MEDIA_TYPE.test(type)) {
    throw new WorkbookError('noOdsSheet');
  }
  const manifest = await archive.part('META-INF/manifest.xml');
  if (archive.has('encrypted-package') || manifest?.includes('encryption-data')) {
    throw new WorkbookError('locked');
  }
  const content = await archive.part('content.xml');
  if (!content) throw new WorkbookError('partMissing');
  const reader = new OdsReader(only);
  readXml(content, reader);
  return reader.tables.map(({ name, hidden, cells }) => ({ name, hidden, cells: async () => cells }));
}

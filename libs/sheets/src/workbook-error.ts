import { FileError } from '#libs/files';
import type { FindingParams } from '#libs/words';
import type { SheetFinding } from './finding-codes.js';

/** Why a workbook cannot be read, beside what is wrong with any archive. */
export class WorkbookError extends FileError {
  constructor(code: SheetFinding, params: FindingParams = {}) {
    super(code, params);
  }
}

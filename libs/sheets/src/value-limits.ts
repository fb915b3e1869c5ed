import type { Tier } from '#libs/domain';
import type { FindingParams } from '#libs/words';
import type { SheetFinding } from './finding-codes.js';
import type { LongField } from './long-fields.js';
import type { DateOrder } from './written-dates.js';

/** A wrong value of a field that has a column; its message names the cell's `{place}` and `{text}`. */
export type WrongValue = (field: LongField, code: SheetFinding, params?: FindingParams) => void;

/** What a value may be besides well written. */
export interface ValueLimits {
  readonly textVersions?: readonly string[];
  /** With whom the person may share what is read. */
  readonly tiers?: readonly Tier[];
  readonly latest?: Date;
  /** Where that was said of which the sheet does not say it; IANA time zone. */
  readonly zone?: string;
  /** What stands first in dates such as 05/08/2024. */
  readonly dateOrder?: DateOrder;
  /** The workbook counts its days from 1904 on. */
  readonly date1904?: boolean;
}

/** Takes what is wrong with the values of a row, and what is worth knowing of them. */
export interface ValueTeller {
  readonly wrong: WrongValue;
  readonly remark: WrongValue;
}

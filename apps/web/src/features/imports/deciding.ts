import type { ImportDto, ImportReportDto } from '../../kernel/api/client.js';
import type { Draft, Maps } from './draft.js';

/** What the parts of the page need to show a decision and take a new one. */
export interface Deciding {
  sheet: ImportDto;
  report: ImportReportDto;
  draft: Draft;
  /** `key`: a column, a word, the text of a state or the number of a row. */
  decide: (map: Maps, key: string, value: string) => void;
  change: (part: Partial<Draft>) => void;
  /** Of the last attempt to have it checked. */
  error: unknown;
}

import type { Confidence, EvidenceGrade, Said } from '#libs/domain';
import type { ImportReport } from './import-report.js';

/** How positions are recorded of which the sheet itself does not say it. What is left out has a default. */
export interface ImportOptions {
  readonly said?: Said;
  readonly grade?: EvidenceGrade;
  readonly source?: string;
  /** ISO 8601 with offset; nothing that needs it is written while it is left out. */
  readonly occurredAt?: string;
  /** IANA time zone of where it was said. */
  readonly zone: string;
  readonly confidence?: Confidence;
  /** The draft they speak about; that of the day, as anywhere else, if left out. */
  readonly textVersionId?: string;
}

/** As an import keeps them, with what its author decided beside. */
export interface StoredImportOptions extends ImportOptions {
  /** Write what is good, and leave out the rest. */
  readonly skipErrors?: boolean;
  /** Cells that were to be left out when the person said so; null where an earlier release checked the sheet. */
  readonly mayLeaveOut?: number | null;
  /** Why it is taken back. */
  readonly undoReason?: string;
  /** When the file was changed last on the machine that it came from, in ISO 8601. */
  readonly fileChangedAt?: string;
}

export const IMPORT_DEFAULTS = {
  said: 'privately',
  grade: 'own_notes',
  confidence: 2,
} as const satisfies Pick<ImportOptions, 'said' | 'grade' | 'confidence'>;

/** Where a position can be looked up whose row names nothing: what its author says of the whole sheet, or else the sheet itself. */
export const sourceOfSheet = ({ source }: Pick<ImportOptions, 'source'>, fileName: string): string =>
  source || `sheet: ${fileName}`;

/** What reports of earlier releases do not have. */
type NewInReports = 'understoodWords' | 'ignoredRows' | 'leftOut' | 'undated' | 'unplaced' | 'changes';

/** As an import keeps it: what it would write and, once applied, what it wrote. */
export interface StoredImportReport
  extends Omit<ImportReport, NewInReports>, Partial<Pick<ImportReport, NewInReports>> {
  readonly applied?: {
    /** Positions. */
    readonly written: number;
    /** Cells that stated something and were left out, because of errors at them. */
    readonly leftOut: number;
  };
}

/** How far a job is, in steps that take a while each. */
export const IMPORT_STEPS = { reading: 3, applying: 4, undoing: 2 } as const;

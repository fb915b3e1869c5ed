/**
 * How far a shipped fact may be trusted. The user interface prints it beside the fact.
 *
 * - `verified`: read at the source that the fact names.
 * - `second_hand`: read in a source that reports what somebody else published.
 * - `machine_transcript`: read in a report that a machine made from a recording.
 * - `from_memory`: written down by a person who knows the field; check it before relying on it.
 * - `assumed`: follows from a rule of thumb that the note names.
 */
export type SourceGrade = 'verified' | 'second_hand' | 'machine_transcript' | 'from_memory' | 'assumed';

export interface Sourced {
  readonly source: string;
  readonly grade: SourceGrade;
}

/** Calendar date, `YYYY-MM-DD`, without a zone: it means the day in the city that the record names. */
export type IsoDate = string;

/** Wall-clock time, `YYYY-MM-DDTHH:mm`, to be read in the IANA zone that stands beside it. */
export type WallTime = string;

/** Months and years that sources give without a day are stored as their first day plus this marker. */
export type DatePrecision = 'day' | 'month' | 'year';

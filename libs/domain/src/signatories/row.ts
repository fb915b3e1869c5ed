import type { SignatoryKind } from '../letters/index.js';
import type { SignatoryDoubt, SignatoryNote, Span } from './types.js';

/** An entry before its words are read. */
export interface Row {
  from: number;
  to: number;
  readonly line: number;
  readonly number: number | null;
  readonly kind: SignatoryKind;
  /** An empty line stands before it, and it is not the first below its heading. */
  readonly apart: boolean;
  /** Where its words stand, without number and page signs. */
  readonly pieces: Span[];
  readonly doubts: Set<SignatoryDoubt>;
  readonly notes: Set<SignatoryNote>;
  readonly joints: number[];
}

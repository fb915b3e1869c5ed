import type { DatePrecision, IsoDate, SourceGrade, Sourced } from './source.js';
import type { StateCode } from './states/index.js';

/** `regional`: one of the five electoral groups of the UN; `bloc`: any other body that speaks for states. */
export type GroupKind = 'regional' | 'bloc';

export interface GroupMembership {
  readonly state: StateCode;
  /** First day; null where the table does not know it and the state is taken to have belonged always. */
  readonly from: IsoDate | null;
  /** Last day, included; null while the membership lasts. */
  readonly to: IsoDate | null;
  /** How exact `from` and `to` are; `day` if absent. */
  readonly precision?: DatePrecision;
  readonly note?: string;
}

export interface ReferenceGroup extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: GroupKind;
  /** Before this day the list is not claimed to be right. */
  readonly reliableFrom: IsoDate;
  /** A delegation of the group itself, which takes part beside its members. */
  readonly ownDelegation?: StateCode;
  /** Whether the group is known to have spoken as one in the cybercrime negotiation. */
  readonly spokeInProcess: { readonly known: boolean; readonly grade: SourceGrade; readonly note: string };
  readonly members: readonly GroupMembership[];
  readonly note?: string;
}

/** Members that joined on the same day, or whose first day is not recorded. */
export function joined(from: IsoDate | null, states: readonly StateCode[]): GroupMembership[] {
  return states.map((state) => ({ state, from, to: null }));
}

/** Members whose year of accession is known, but not the day. */
export function joinedInYear(year: number, states: readonly StateCode[]): GroupMembership[] {
  return states.map((state) => ({ state, from: `${year}-01-01`, to: null, precision: 'year' }));
}

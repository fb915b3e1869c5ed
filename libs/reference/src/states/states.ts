import type { IsoDate } from '../source.js';
import { MEMBER_ROWS, OBSERVER_ROWS } from './rows.js';

/** Votes in the General Assembly (`member`) or takes part without a vote (`observer`). */
export type StateKind = 'member' | 'observer';

/** ISO 3166-1 alpha-3 code of a member or observer state, or `EUE` for the European Union. */
export type StateCode = keyof typeof MEMBER_ROWS | keyof typeof OBSERVER_ROWS;

export interface ReferenceState {
  readonly code: StateCode;
  readonly alpha2: string;
  /** Number of the United Nations' Statistics Division, three digits; null for the European Union. */
  readonly m49: string | null;
  /** UN short name in English. */
  readonly shortName: string;
  /** UN formal name in English, with its article in lower case as it stands inside a sentence. */
  readonly formalName: string;
  readonly kind: StateKind;
  /** Day of admission to the United Nations; null for observers. */
  readonly memberSince: IsoDate | null;
}

const known = (field: string) => (field === '-' ? null : field);

function stateOf(kind: StateKind, code: string, row: string): ReferenceState {
  const [alpha2 = '', m49 = '-', memberSince = '-', ...names] = row.split(' ');
  const [shortName = '', formalName = `the ${shortName}`] = names.join(' ').split(' | ');
  return {
    code: code as StateCode,
    alpha2,
    m49: known(m49),
    shortName,
    formalName,
    kind,
    memberSince: known(memberSince),
  };
}

export const MEMBER_STATES: readonly ReferenceState[] = Object.entries(MEMBER_ROWS).map(([code, row]) =>
  stateOf('member', code, row),
);

/** Members first, then observers. */
export const STATES: readonly ReferenceState[] = [
  ...MEMBER_STATES,
  ...Object.entries(OBSERVER_ROWS).map(([code, row]) => stateOf('observer', code, row)),
];

const statesByCode: ReadonlyMap<string, ReferenceState> = new Map(STATES.map((state) => [state.code, state]));

/** Looks a stored code up, exactly as it is written. */
export function stateByCode(code: string): ReferenceState | undefined {
  return statesByCode.get(code);
}

import type { TreatyActionKind } from '#libs/domain';

/** An act towards the treaty as part of another row. Days are calendar days at the depositary. */
export interface TreatyActInList {
  id: string;
  delegationCode: string;
  kind: TreatyActionKind;
  doneOn: string | null;
  knownOn: string;
  confirmed: boolean;
  source: string;
  effectiveOn: string | null;
  note: string;
  declaration: string;
  version: number;
}

/** Of a row of treaty_action. */
export const treatyActJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'delegationCode', ${alias}.delegation_code, 'kind', ${alias}.kind,
        'doneOn', ${alias}.done_on, 'knownOn', ${alias}.known_on, 'confirmed', ${alias}.confirmed,
        'source', ${alias}.source, 'effectiveOn', ${alias}.effective_on, 'note', ${alias}.note,
        'declaration', ${alias}.declaration, 'version', ${alias}.version)`;

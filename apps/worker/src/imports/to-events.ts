import type { Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import { IMPORT_DEFAULTS, type KeptImportOptions, type SheetPosition } from '#libs/sheets';

/** A confirmed draft. */
export interface Draft {
  id: string;
  key: string;
}

/** What a position is recorded with where the sheet does not say. */
export interface Otherwise {
  options: KeptImportOptions;
  tier: Tier;
  occurredAt: Date;
  drafts: readonly Draft[];
}

/** The columns of the new events, in the order of APPLY. */
export function toEvents(positions: readonly SheetPosition[], otherwise: Otherwise): unknown[][] {
  const { options, tier } = otherwise;
  const byKey = new Map(otherwise.drafts.map(({ key, id }) => [key, id]));
  return [
    positions.map(() => newId()),
    positions.map((one) => one.delegationCode),
    positions.map((one) => one.askId),
    positions.map((one) => one.stance),
    positions.map((one) =>
      one.confidenceStated ? one.confidence : (options.confidence ?? IMPORT_DEFAULTS.confidence),
    ),
    positions.map((one) => one.said ?? options.said ?? IMPORT_DEFAULTS.said),
    positions.map((one) => one.grade ?? options.grade ?? IMPORT_DEFAULTS.grade),
    positions.map((one) => one.source ?? options.source ?? IMPORT_DEFAULTS.source),
    positions.map((one) => one.note ?? ''),
    positions.map((one) => one.tier ?? tier),
    positions.map((one) =>
      (one.occurredAt === null ? otherwise.occurredAt : new Date(one.occurredAt)).toISOString(),
    ),
    positions.map((one) => one.zone ?? options.zone),
    positions.map((one) => byKey.get(one.textVersion ?? '') ?? options.textVersionId ?? null),
  ];
}

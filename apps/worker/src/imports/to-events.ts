import type { ConfirmedDraft, New, PositionEvent } from '#libs/data';
import type { Tier } from '#libs/domain';
import { newId } from '#libs/platform';
import { IMPORT_DEFAULTS, sourceOfSheet, type StoredImportOptions, type SheetPosition } from '#libs/sheets';

/** What all positions of a sheet have in common, and what one is recorded with where the sheet does not say. */
export interface ImportOfPositions {
  /** Of the import. */
  id: string;
  campaignId: string;
  authorId: string;
  organisationId: string;
  options: StoredImportOptions;
  tier: Tier;
  fileName: string;
  drafts: readonly ConfirmedDraft[];
}

/** The new events, one for each position. */
export function toEvents(
  positions: readonly SheetPosition[],
  { id, campaignId, authorId, organisationId, options, ...otherwise }: ImportOfPositions,
): New<PositionEvent>[] {
  const usual = usualOf(options, otherwise.fileName);
  const byKey = new Map(otherwise.drafts.map(({ key, id }) => [key, id]));
  return positions.map((one) => ({
    id: newId(),
    importId: id,
    campaignId,
    authorId,
    organisationId,
    delegationCode: one.delegationCode,
    askId: one.askId,
    stance: one.stance,
    confidence: one.confidenceStated ? one.confidence : usual.confidence,
    said: one.said ?? usual.said,
    grade: one.grade ?? usual.grade,
    source: one.source ?? usual.source,
    note: one.note ?? '',
    tier: one.tier ?? otherwise.tier,
    occurredAt: momentOf(one.occurredAt ?? options.occurredAt),
    zone: one.zone ?? options.zone,
    textVersionId: byKey.get(one.textVersion ?? '') ?? options.textVersionId ?? null,
  }));
}

/** What the person said of the whole sheet, or else what is usual. */
const usualOf = (options: StoredImportOptions, fileName: string) => ({
  confidence: options.confidence ?? IMPORT_DEFAULTS.confidence,
  said: options.said ?? IMPORT_DEFAULTS.said,
  grade: options.grade ?? IMPORT_DEFAULTS.grade,
  source: sourceOfSheet(options, fileName),
});

/** Whoever applies a sheet has seen to it that there is one. */
function momentOf(said: string | undefined): Date {
  if (said === undefined) throw new Error('Nobody said when this position was said');
  return new Date(said);
}

import type { AskInDraft, CampaignFrame } from '#libs/data';
import { OLD_AFTER_DAYS, staleness, type DatedPosition, type StaleReason } from '#libs/domain';
import type { AskInDraftDto } from '../dto/ask-in-draft.dto.js';
import type { DraftDto } from '../dto/draft.dto.js';

/** The asks of a list of what is open. */
export const inUse = (asks: readonly AskInDraft[]): AskInDraft[] => asks.filter(({ archived }) => !archived);

/** Tells of a position on one of the frame's asks whether it should be asked for again, and why. */
export function staleIn({
  now,
  asks,
}: CampaignFrame): (askId: string, position: DatedPosition) => StaleReason | null {
  const changes = new Map(asks.map((ask) => [ask.id, ask]));
  return (askId, position) => {
    const ask = changes.get(askId);
    return ask ? staleness(position, ask, now, { maxAgeDays: OLD_AFTER_DAYS }) : null;
  };
}

export function toDraftDto({ draft }: CampaignFrame): DraftDto | null {
  if (!draft) return null;
  const { id, key, title, symbol, circulatedOn } = draft;
  return { id, key, title, symbol, circulatedOn };
}

/** A mapped type, because its fields are spread into what extends it. */
export function toAskDto(
  ask: AskInDraft,
  { draft }: CampaignFrame,
): Pick<AskInDraftDto, keyof AskInDraftDto> {
  const { id, key, title, number, priority, redLine, changedAtOrdinal } = ask;
  const changed = draft !== null && changedAtOrdinal === draft.ordinal;
  return { id, key, title, number, priority, redLine, changed };
}

import {
  OLD_AFTER_DAYS,
  staleness,
  type AskChange,
  type DatedPosition,
  type StaleReason,
} from '#libs/domain';
import type { AskInDraftDto, NewestDraftDto } from '../dto/ask-in-draft.dto.js';

/** An ask in the newest confirmed draft. Its last change is what `staleness()` of libs/domain asks for. */
export interface AskInDraft extends AskChange {
  id: string;
  key: string;
  title: string;
  priority: number;
  redLine: boolean;
  /** The numbers of its provisions in the newest confirmed draft, joined by commas; null where it has none. */
  number: string | null;
}

/** The newest confirmed draft. `circulatedOn` is a calendar day. */
export interface NewestDraft {
  id: string;
  key: string;
  title: string;
  symbol: string | null;
  ordinal: number;
  circulatedOn: string;
}

/** What positions are held against: the campaign's clock, the newest confirmed draft, the asks by weight. */
export interface CampaignFrame {
  now: Date;
  /** Zone of the session that opened last, or of the first to come. */
  venue: string;
  draft: NewestDraft | null;
  asks: AskInDraft[];
}

export interface DelegationInRoom {
  code: string;
  name: string;
  kind: 'member' | 'observer';
  /** Observers do not. */
  votes: boolean;
  /** Codes of the groups to which it belongs on the campaign clock's day. */
  groups: string[];
}

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

export function toDraftDto({ draft }: CampaignFrame): NewestDraftDto | null {
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

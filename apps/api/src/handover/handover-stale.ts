import type { AskInDraft, CampaignFrame, HandoverFactsRow } from '#libs/data';
import { staleness, type AskChange } from '#libs/domain';
import { clocks } from '../dto/clocks.dto.js';
import type { Reader } from '../http/principal.js';
import { inUse } from '../positions/campaign-frame.js';
import type { CurrentPosition } from '../positions/current-position.js';
import type { HandoverStaleDto } from './handover-asks.dto.js';

type Text = HandoverFactsRow['texts'][number];
type Reworded = HandoverFactsRow['reworded'][number];

/** An ask whose words are others than they were; nobody noted what they were where a draft came another way than by the api. */
export interface RewordedAsk {
  ask: AskInDraft;
  since: Reworded | undefined;
  text: Text | undefined;
}

export function rewordedAsks(frame: CampaignFrame, { reworded, texts }: HandoverFactsRow): RewordedAsk[] {
  const known = new Map(reworded.map((one) => [one.askId, one]));
  return inUse(frame.asks).flatMap((ask) => {
    const since = known.get(ask.id);
    const text = texts.find(({ ordinal }) => ordinal === ask.changedAtOrdinal);
    return since || text ? [{ ask, since, text }] : [];
  });
}

/** By ask: whose position turned stale by that, or fresh again. An ask on which none did has none. */
export function turnedOn(
  asks: readonly RewordedAsk[],
  cells: readonly CurrentPosition[],
  frame: CampaignFrame,
  reader: Reader,
): Map<string, HandoverStaleDto> {
  return new Map(
    asks.flatMap(({ ask, since, text }) => {
      const was = { changedAtOrdinal: since?.wasOrdinal ?? null, changedOn: since?.wasCirculatedOn ?? null };
      const stale = (cell: CurrentPosition, change: AskChange) =>
        staleness(cell, change, frame.now, { maxAgeDays: null }) !== null;
      const turned = cells.filter(
        (cell) => cell.askId === ask.id && stale(cell, ask) !== stale(cell, { ...was, zone: ask.zone }),
      );
      if (turned.length === 0) return [];
      const found = {
        ...(since ? saidOf(since, frame, reader) : { textVersionId: text?.id ?? null, reasons: [] }),
        textKey: text?.key ?? null,
        delegations: codesOf(turned.filter((cell) => stale(cell, ask))),
        fresh: codesOf(turned.filter((cell) => !stale(cell, ask))),
      };
      return [[ask.id, found] as const];
    }),
  );
}

/** Why, in order; the screen leads to the draft of the last reason. */
function saidOf({ reasons }: Reworded, frame: CampaignFrame, reader: Reader) {
  return {
    textVersionId: reasons.at(-1)?.textVersionId ?? null,
    reasons: reasons.map(({ cause, number, draft, at }) => {
      return { cause, number, draft, at: clocks(new Date(at), frame.venue, reader) };
    }),
  };
}

const codesOf = (cells: readonly CurrentPosition[]) =>
  cells.map(({ delegationCode }) => delegationCode).toSorted();

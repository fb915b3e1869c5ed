import { Injectable } from '@nestjs/common';
import {
  OLD_AFTER_DAYS,
  staleness,
  type AskChange,
  type DatedPosition,
  type StaleReason,
} from '#libs/domain';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import type { StandingCell } from './standing-cell.js';
import { ASKS, DELEGATIONS, WORDS, WORDS_BEFORE } from './standing-sql.js';
import { readWords, type WordsOfAsk } from './words.js';

export type { StandingCell } from './standing-cell.js';

/** An ask in the newest confirmed draft. Its last change is what `staleness()` of libs/domain asks for. */
export interface StandingAsk extends AskChange {
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
export interface StandingFrame {
  now: Date;
  /** Zone of the session that opened last, or of the first to come. */
  venue: string;
  draft: NewestDraft | null;
  asks: StandingAsk[];
}

export interface StandingDelegation {
  code: string;
  name: string;
  kind: 'member' | 'observer';
  /** Observers do not. */
  votes: boolean;
  /** Codes of the groups to which it belongs on the campaign clock's day. */
  groups: string[];
}

/** Where everybody stands, as the reader sees it: one statement per question, whatever the length of the history. */
@Injectable()
export class StandingService {
  constructor(private readonly database: Database) {}

  async frame(reader: Reader): Promise<StandingFrame> {
    const [row] = await this.database
      .current()
      .prepared<StandingFrame & Record<string, unknown>>('standing_asks', ASKS, [reader.seat.campaignId]);
    if (!row) throw new Error('The campaign clock did not answer');
    const { now, venue, draft, asks } = row;
    return { now, venue, draft, asks };
  }

  /** The asks of the campaign, the weightiest first. */
  async asks(reader: Reader): Promise<StandingAsk[]> {
    return (await this.frame(reader)).asks;
  }

  /**
   * The current positions that the reader sees, in no order.
   * @param options.askId one ask; all, or those of `askIds`, if left out
   * @param options.before as the ledger stood at that instant; only together with `askId`
   */
  async cells(
    reader: Reader,
    options: { askId?: string; askIds?: readonly string[]; before?: Date } = {},
  ): Promise<StandingCell[]> {
    const tx = this.database.current();
    const { askId, before } = options;
    const { campaignId } = reader.seat;
    if (!before) {
      const wanted = askId === undefined ? options.askIds : [askId];
      return readWords(await tx.prepared<WordsOfAsk>('standing_words', WORDS, [campaignId, wanted]));
    }
    if (!askId) throw new Error('The ledger is read back for one ask at a time');
    return readWords(
      await tx.prepared<WordsOfAsk>('standing_words_before', WORDS_BEFORE, [campaignId, askId, before]),
    );
  }

  /** Every delegation in the room, by name; the observers among them do not vote. */
  async delegations(): Promise<StandingDelegation[]> {
    return this.database
      .current()
      .prepared<StandingDelegation & Record<string, unknown>>('standing_delegations', DELEGATIONS, []);
  }
}

/** Tells of a position on one of the frame's asks whether it should be asked for again, and why. */
export function staleIn({
  now,
  asks,
}: StandingFrame): (askId: string, position: DatedPosition) => StaleReason | null {
  const changes = new Map(asks.map((ask) => [ask.id, ask]));
  return (askId, position) => {
    const ask = changes.get(askId);
    return ask ? staleness(position, ask, now, { maxAgeDays: OLD_AFTER_DAYS }) : null;
  };
}

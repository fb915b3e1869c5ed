import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import type { AskInDraft, CampaignFrame, DelegationInRoom } from './campaign-frame.js';
import type { CurrentPosition } from './current-position.js';
import { CURRENT, CURRENT_BEFORE, DELEGATIONS, FRAME } from './current-positions-sql.js';
import { decodePositions, type EncodedPositions } from './encoded-positions.js';

/** Where everybody stands, as the reader sees it: one statement per question, whatever the length of the history. */
@Injectable()
export class CurrentPositionsService {
  constructor(private readonly database: Database) {}

  async frame(reader: Reader): Promise<CampaignFrame> {
    const [row] = await this.database
      .current()
      .prepared<CampaignFrame & Record<string, unknown>>('campaign_frame', FRAME, [reader.seat.campaignId]);
    if (!row) throw new Error('The campaign clock did not answer');
    const { now, venue, draft, asks } = row;
    return { now, venue, draft, asks };
  }

  /** The asks of the campaign, the weightiest first. */
  async asks(reader: Reader): Promise<AskInDraft[]> {
    return (await this.frame(reader)).asks;
  }

  /**
   * The current positions that the reader sees, in no order.
   * @param options.askId one ask; all, or those of `askIds`, if left out
   * @param options.before as the ledger stood at that instant; only together with `askId`
   */
  async positions(
    reader: Reader,
    options: { askId?: string; askIds?: readonly string[]; before?: Date } = {},
  ): Promise<CurrentPosition[]> {
    const tx = this.database.current();
    const { askId, before } = options;
    const { campaignId } = reader.seat;
    if (!before) {
      const wanted = askId === undefined ? options.askIds : [askId];
      return decodePositions(
        await tx.prepared<EncodedPositions>('current_positions', CURRENT, [campaignId, wanted]),
      );
    }
    if (!askId) throw new Error('The ledger is read back for one ask at a time');
    return decodePositions(
      await tx.prepared<EncodedPositions>('current_positions_before', CURRENT_BEFORE, [
        campaignId,
        askId,
        before,
      ]),
    );
  }

  /** Every delegation in the room, by name; the observers among them do not vote. */
  async delegations(): Promise<DelegationInRoom[]> {
    return this.database
      .current()
      .prepared<DelegationInRoom & Record<string, unknown>>('delegations_in_room', DELEGATIONS, []);
  }
}

import { Injectable } from '@nestjs/common';
import {
  campaignFrame,
  currentPositions,
  currentPositionsBefore,
  delegationsInRoom,
  type AskInDraft,
  type CampaignFrame,
  type DelegationInRoom,
} from '#libs/data';
import { Database } from '#libs/platform';
import type { Reader } from '../http/principal.js';
import type { CurrentPosition } from './current-position.js';
import { decodePositions } from './encoded-positions.js';

/** Where everybody stands, as the reader sees it: one statement per question, whatever the length of the history. */
@Injectable()
export class CurrentPositionsService {
  constructor(private readonly database: Database) {}

  async frame(reader: Reader): Promise<CampaignFrame> {
    const { campaignId } = reader.seat;
    const frame = await this.database.current().first(campaignFrame, { campaignId });
    if (!frame) throw new Error('The campaign clock did not answer');
    return frame;
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
      const askIds = askId === undefined ? options.askIds : [askId];
      return decodePositions(await tx.run(currentPositions, { campaignId, askIds }));
    }
    if (!askId) throw new Error('The ledger is read back for one ask at a time');
    return decodePositions(await tx.run(currentPositionsBefore, { campaignId, askId, before }));
  }

  /** Every delegation in the campaign's room today, by name; only its members vote. */
  async delegations({ seat: { campaignId } }: Reader): Promise<DelegationInRoom[]> {
    return this.database.current().run(delegationsInRoom, { campaignId });
  }
}

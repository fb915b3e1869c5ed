import { Injectable } from '@nestjs/common';
import { Ask, usesOfAsk } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { removeAtVersion, restoreRow, somethingRests } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import type { AskDto } from './asks.dto.js';
import { AsksService } from './asks.service.js';

const RESTS = ['position', 'statement', 'amendment', 'vote'] as const;

/** Removes asks and puts them back. */
@Injectable()
export class AskRemovalService {
  constructor(
    private readonly database: Database,
    private readonly asks: AsksService,
  ) {}

  async uses(reader: Reader, id: string): Promise<UsesDto> {
    await this.asks.one(reader, id);
    return this.count(reader, id);
  }

  /** Only what nobody has said anything about, seen by the reader or not: what was said is archived with its ask. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    // Held against whoever writes a position on it at this moment: the key of the ask is locked by that.
    await tx.table(Ask).find({ id, campaignId: reader.seat.campaignId }, ['id'], { lock: 'update' });
    const ask = await this.asks.one(reader, id);
    if (ask.version !== version) throw staleVersion(ask.version);
    if (await somethingRests(tx, reader, id, await this.count(reader, id)))
      throw Problem.at('conflict', 'askId', refusal('asks.somethingRests', { title: ask.title }));
    if (!(await removeAtVersion(tx, Ask, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'ask_removed', ['ask', id]);
  }

  async restore(reader: Reader, id: string): Promise<AskDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.withRemoved((all) => all.table(Ask).findOne({ id, campaignId }, ['key', 'title']));
    if (row) await this.asks.refuseSameName(campaignId, id, row);
    if (await restoreRow(tx, Ask, reader, ['ask', id])) await audit(tx, reader, 'ask_restored', ['ask', id]);
    return this.asks.one(reader, id);
  }

  private async count(reader: Reader, askId: string): Promise<UsesDto> {
    const { campaignId } = reader.seat;
    const counts = await this.database.current().first(usesOfAsk, { campaignId, askId });
    return usesOf(counts ?? {}, RESTS);
  }
}

import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  lockTreatyActsOfAll,
  removedTerms,
  removedTreatyActs,
  Treaty,
  usesOfTreaty,
} from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { isBlocked, refuseRemovedList } from '../http/removal.js';
import { refuseOther, staleVersion } from '../http/version.js';
import { theTreaty } from './treaty-row.js';
import type { RemovedOfTreatyDto } from './treaty-removal.dto.js';

/** Takes the terms of the treaty away, with which the campaign counts votes again, and puts them back. */
@Injectable()
export class TreatyRemovalService {
  constructor(private readonly database: Database) {}

  async uses(reader: Reader): Promise<UsesDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await theTreaty(tx, campaignId);
    return usesOf((await tx.first(usesOfTreaty, { campaignId })) ?? {}, ['treaty_act', 'treaty_intention']);
  }

  /** Refused while anything that its reader sees rests on them. Nobody records an act meanwhile: all wait for one lock. */
  async remove(reader: Reader, version: number): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    await tx.run(lockTreatyActsOfAll, { campaignId });
    const treaty = await theTreaty(tx, campaignId);
    if (treaty.version !== version) throw staleVersion(treaty.version);
    const uses = await this.uses(reader);
    if (isBlocked(uses)) {
      const count = (kind: string) => String(uses.items.find((use) => use.kind === kind)?.count ?? 0);
      const params = { acts: count('treaty_act'), intentions: count('treaty_intention') };
      throw Problem.at('conflict', 'campaignId', refusal('treaty.restsOnTerms', params));
    }
    const removed = { removedAt: CLOCK_NOW, removedBy: reader.userId };
    const done = await tx.withRemoved((all) =>
      all.table(Treaty).updateAtVersion({ campaignId, removedAt: null }, version, removed),
    );
    if (!done) throw staleVersion(version + 1);
    await audit(tx, reader, 'treaty_removed', ['treaty', campaignId]);
  }

  /** For coordinators: what nobody else reads any more. */
  async removed(reader: Reader): Promise<RemovedOfTreatyDto> {
    refuseRemovedList(reader, 'removed');
    const { campaignId } = reader.seat;
    const tx = this.database.current();
    const terms = await tx.withRemoved((all) => all.first(removedTerms, { campaignId }));
    const acts = await tx.run(removedTreatyActs, { campaignId });
    return { terms: terms ?? null, acts };
  }

  /** A repeat changes nothing. */
  async restore(reader: Reader): Promise<void> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const back = await tx.withRemoved(async (all) => {
      const row = await all
        .table(Treaty)
        .findOne({ campaignId }, ['removedAt', 'version'], { lock: 'update' });
      if (!row) throw Problem.notFound('treaty');
      if (row.removedAt === null) return false;
      refuseOther(reader, row.version);
      const again = { removedAt: null, removedBy: null };
      return all.table(Treaty).updateAtVersion({ campaignId }, row.version, again);
    });
    if (back) await audit(tx, reader, 'treaty_restored', ['treaty', campaignId]);
  }
}

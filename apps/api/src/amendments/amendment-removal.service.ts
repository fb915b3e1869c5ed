import { Injectable } from '@nestjs/common';
import { Amendment, orderVoting, usesOfAmendment, votingOrder } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { usesOf, type UsesDto } from '../dto/uses.dto.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { isBlocked, removeAtVersion, restoreRow } from '../http/removal.js';
import { staleVersion } from '../http/version.js';
import { settleAmendment } from '../votes/decided-amendment.js';
import type { OrderVotingRequest, VotingOrderDto } from './amendment-requests.dto.js';
import type { AmendmentDto } from './amendments.dto.js';
import { AmendmentsService } from './amendments.service.js';

/** Removes amendments and puts them back, and puts them in the order in which they are voted on. */
@Injectable()
export class AmendmentRemovalService {
  constructor(
    private readonly database: Database,
    private readonly amendments: AmendmentsService,
  ) {}

  async uses(reader: Reader, id: string): Promise<UsesDto> {
    await this.amendments.one(reader, id);
    const asked = { campaignId: reader.seat.campaignId, amendmentId: id };
    const counts = await this.database.current().first(usesOfAmendment, asked);
    return usesOf(counts ?? {}, ['vote']);
  }

  /** One that was voted on stays: it is history. */
  async remove(reader: Reader, id: string, version: number): Promise<void> {
    const tx = this.database.current();
    const { title } = await this.amendments.forChange(reader, id, version);
    if (isBlocked(await this.uses(reader, id)))
      throw Problem.at('conflict', 'amendmentId', refusal('amendments.votedOn', { title }));
    if (!(await removeAtVersion(tx, Amendment, reader, id, version))) throw staleVersion(version + 1);
    await audit(tx, reader, 'amendment_removed', ['amendment', id]);
  }

  /** For who recorded it, and coordinators who see it: row-level security leaves nobody else a row to put back. */
  async restore(reader: Reader, id: string): Promise<AmendmentDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const row = await tx.withRemoved((all) => all.table(Amendment).findOne({ id, campaignId }, ['authorId']));
    if (row && row.authorId !== reader.userId && reader.seat.role !== 'coordinator')
      throw new Problem('forbidden', refusal('amendments.changeOwn'));
    if (await restoreRow(tx, Amendment, reader, ['amendment', id])) {
      await audit(tx, reader, 'amendment_restored', ['amendment', id]);
      // A vote on it may have been put back meanwhile by who did not see it.
      await settleAmendment(tx, reader, id, null);
    }
    return this.amendments.one(reader, id);
  }

  /** Two who order at once: the second is told, and nothing of the first is lost. */
  async order(reader: Reader, { amendmentIds, before }: OrderVotingRequest): Promise<VotingOrderDto> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const seen = await tx
      .table(Amendment)
      .find({ campaignId, state: 'proposed' }, ['id'], { lock: 'update' });
    const known = new Set(seen.map(({ id }) => id));
    const at = amendmentIds.findIndex((id, index) => !known.has(id) || amendmentIds.indexOf(id) !== index);
    if (at >= 0) throw Problem.field(`amendmentIds[${at}]`, refusal('amendments.notToOrder'));
    const stands = (await tx.run(votingOrder, { campaignId })).map(({ id }) => id);
    if (JSON.stringify(stands) !== JSON.stringify(before))
      throw Problem.at('conflict', 'before', refusal('amendments.orderedMeanwhile'));
    // One that is put back later has no place in an order that was made without it.
    await tx.withRemoved((all) => all.execute(orderVoting, { campaignId, ids: amendmentIds }));
    await audit(tx, reader, 'voting_ordered', ['campaign', campaignId]);
    return { amendmentIds };
  }
}

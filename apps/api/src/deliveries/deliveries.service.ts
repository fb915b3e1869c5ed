import { Injectable } from '@nestjs/common';
import {
  CLOCK_NOW,
  deliveriesNewestFirst,
  deliveriesPage,
  Delivery,
  deliveryById,
  deliveryIsOutdated,
  type DeliveryRow,
  deliverySummary,
  lockSubjectOfDelivery,
  sendDeliveryAgain,
} from '#libs/data';
import { DELIVERY_STATES, Problem } from '#libs/domain';
import { Database, Jobs, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import type {
  DeliveriesQuery,
  DeliveryDto,
  DeliverySummaryDto,
  DeliverySummaryQuery,
  ResolveDeliveryRequest,
} from './deliveries.dto.js';

/** The ledger of mail as its reader may see it: one's own, and for coordinators the campaign's, by row-level security. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async list(reader: Reader, query: DeliveriesQuery): Promise<Page<DeliveryDto>> {
    const [afterFireAt, afterId] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().run(query.newest ? deliveriesNewestFirst : deliveriesPage, {
      ...filterOf(reader, query),
      state: query.state,
      afterFireAt,
      afterId,
      limit: query.limit + 1,
    });
    return page(
      rows,
      query.limit,
      (row) => toDelivery(row, reader),
      (row) => [row.fireAt, row.id],
    );
  }

  async summary(reader: Reader, query: DeliverySummaryQuery): Promise<DeliverySummaryDto> {
    const rows = await this.database.current().run(deliverySummary, filterOf(reader, query));
    const counts = new Map(rows.map((row) => [row.state, row.count]));
    return {
      states: DELIVERY_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
      late: rows.reduce((sum, row) => sum + row.late, 0),
    };
  }

  async one(reader: Reader, id: string): Promise<DeliveryDto> {
    const { campaignId } = reader.seat;
    const row = await this.database.current().first(deliveryById, { campaignId, id });
    if (!row) throw Problem.notFound('mail');
    return toDelivery(row, reader);
  }

  /** Ends the doubt about a held mail, on the word of a person who sees it. */
  async resolve(reader: Reader, id: string, request: ResolveDeliveryRequest): Promise<DeliveryDto> {
    const tx = this.database.current();
    await this.one(reader, id);
    const again = request.as === 'send_again';
    const resolved = await tx.as('worker', async (worker) => {
      if (!again) return markSent(worker, id);
      await refuseOutdated(worker, id);
      return worker.execute(sendDeliveryAgain, { id });
    });
    if (resolved === 0) {
      throw new Problem('conflict', refusal('deliveries.notHeld'));
    }
    await audit(tx, reader, 'delivery_resolved', ['delivery', id], { as: request.as });
    if (again) tx.afterCommit(() => this.jobs.wake('sweep').catch(() => undefined));
    return this.one(reader, id);
  }
}

const markSent = (tx: Transaction, id: string) =>
  tx
    .table(Delivery)
    .update({ id, state: 'uncertain' }, { state: 'accepted', acceptedAt: CLOCK_NOW, leaseUntil: null });

/** A reminder of a time that has changed since: another one is planned in its place, or a notice says so. */
async function refuseOutdated(tx: Transaction, id: string): Promise<void> {
  await tx.run(lockSubjectOfDelivery, { id });
  const row = await tx.first(deliveryIsOutdated, { id });
  if (!row?.outdated) return;
  throw new Problem('conflict', refusal('deliveries.notAgain'));
}

const filterOf = ({ seat }: Reader, { kind, userId, subjectId, from, to }: DeliverySummaryQuery) => ({
  campaignId: seat.campaignId,
  ...{ kind, userId, subjectId, from, to },
});

function toDelivery(row: DeliveryRow, reader: Reader): DeliveryDto {
  const { fireAt, notBefore, acceptedAt, zone: known, ...facts } = row;
  const zone = known ?? reader.zone;
  return {
    ...facts,
    fireAt: clocks(new Date(fireAt), zone, reader),
    nextTryAt: notBefore && clocks(notBefore, zone, reader),
    acceptedAt: acceptedAt && clocks(acceptedAt, zone, reader),
  };
}

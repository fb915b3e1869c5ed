import { Injectable } from '@nestjs/common';
import { CLOCK_NOW, freshSeatings, openSeatRequests, SeatRequest, type OpenSeatRequest } from '#libs/data';
import { mayConfirm, mayRefuse, Problem, type SeatRequestOutcome } from '#libs/domain';
import { tellOfSeat } from '#libs/planning';
import { Database, Jobs } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Items } from '../dto/page.js';
import { audit } from '../http/audit.js';
import type { Reader } from '../http/principal.js';
import { refusal } from '../http/refusal.js';
import { SeatChangesService, type Decided } from './seat-changes.service.js';
import type { SeatRequestDto } from './seat-requests.dto.js';

interface Waiting extends Decided {
  dueAt: Date;
}

/** The second person: what waits, and what they say to it. */
@Injectable()
export class SeatRequestsService {
  constructor(
    private readonly database: Database,
    private readonly changes: SeatChangesService,
    private readonly jobs: Jobs,
  ) {}

  async list(reader: Reader): Promise<Items<SeatRequestDto>> {
    const rows = await this.database.current().run(openSeatRequests, { campaignId: reader.seat.campaignId });
    const second = await this.second(reader);
    return { items: rows.map((row) => toRequest(row, reader, second)) };
  }

  async confirm(reader: Reader, id: string): Promise<void> {
    const request = await this.waiting(reader, id);
    const second = await this.second(reader);
    if (!second.confirms(request)) throw new Problem('forbidden', refusal('people.notSecond'));
    if (request.dueAt <= second.now) throw over();
    await this.close(id, 'confirmed', reader);
    await this.changes.carryOut(reader, request);
  }

  async refuse(reader: Reader, id: string): Promise<void> {
    const request = await this.waiting(reader, id);
    if (!mayRefuse(request, reader.seat)) throw new Problem('forbidden', refusal('people.notRefuser'));
    await this.leave(reader, request, 'refused');
  }

  async withdraw(reader: Reader, id: string): Promise<void> {
    const request = await this.waiting(reader, id);
    if (request.askedBy !== reader.userId) throw new Problem('forbidden', refusal('people.notAsker'));
    await this.leave(reader, request, 'withdrawn');
  }

  /** The seat stays as it is. */
  private async leave(reader: Reader, request: Waiting, outcome: 'refused' | 'withdrawn'): Promise<void> {
    const tx = this.database.current();
    const { id, kind, membershipId, userId, askedBy } = request;
    await this.close(id, outcome, reader);
    const detail = { kind, requestId: id, askedBy };
    await audit(tx, reader, `seat_change_${outcome}`, ['membership', membershipId], detail);
    await tellOfSeat(tx, {
      ...{ campaignId: reader.seat.campaignId, change: outcome, subjectId: userId, actorId: reader.userId },
      ...{ people: [userId, askedBy], coordinators: kind !== 'clearance' },
    });
    tx.afterCommit(() => this.jobs.wake('sweep'));
  }

  /** Locked. @throws Problem not_found for what the reader may not know of, conflict for what is over */
  private async waiting(reader: Reader, id: string): Promise<Waiting> {
    const tx = this.database.current();
    const { campaignId } = reader.seat;
    const columns = ['id', 'membershipId', 'userId', 'kind', 'organisationId', 'coreGroup'] as const;
    const more = ['role', 'handTasksTo', 'askedBy', 'dueAt'] as const;
    const requests = tx.table(SeatRequest);
    const found = await requests.findOne({ id, campaignId, outcome: null }, [...columns, ...more], {
      lock: 'update',
    });
    if (found) return { ...found, coreGroup: found.coreGroup ?? false };
    const was = await requests.findOne({ id, campaignId }, ['id']);
    throw was ? over() : Problem.notFound('request');
  }

  private async close(id: string, outcome: SeatRequestOutcome, { userId }: Reader): Promise<void> {
    const closed = { outcome, closedBy: userId, closedAt: CLOCK_NOW };
    await this.database.current().table(SeatRequest).update({ id, outcome: null }, closed);
  }

  private async second(reader: Reader): Promise<Second> {
    const { campaignId } = reader.seat;
    const seatings = await this.database
      .current()
      .run(freshSeatings, { campaignId, readerId: reader.userId });
    const now = seatings[0]?.now ?? new Date();
    return { now, confirms: (request) => mayConfirm(request, reader.seat, seatings, now) };
  }
}

interface Second {
  now: Date;
  confirms(request: Parameters<typeof mayConfirm>[0]): boolean;
}

const over = () => new Problem('conflict', refusal('people.requestOver'));

function toRequest(row: OpenSeatRequest, reader: Reader, second: Second): SeatRequestDto {
  const { id, kind, membershipId, organisation, newOrganisation, coreGroup, role, opens, dueAt } = row;
  const request = { ...row, askedBy: row.askedById };
  return {
    ...{ id, kind, membershipId, organisation, newOrganisation, coreGroup, role, opens },
    name: row.name ?? '',
    askedBy: row.askedBy ?? '',
    due: clocks(dueAt, reader.zone, reader),
    mayConfirm: second.confirms(request),
    mayRefuse: mayRefuse(request, reader.seat),
    mayWithdraw: row.askedById === reader.userId,
  };
}

import { Injectable } from '@nestjs/common';
import { DELIVERY_STATES, Problem, type DeliveryState } from '#libs/domain';
import { Database, Jobs, type Transaction } from '#libs/platform';
import { clocks } from '../dto/clocks.dto.js';
import type { Page } from '../dto/page.js';
import { audit } from '../http/audit.js';
import { decodeTimeCursor, exactInstant, page } from '../http/pages.js';
import type { Reader } from '../http/principal.js';
import type {
  DeliveriesQuery,
  DeliveryDto,
  DeliverySummaryDto,
  ResolveDeliveryRequest,
} from './deliveries.dto.js';

type Facts = Omit<DeliveryDto, 'fireAt' | 'nextTryAt' | 'acceptedAt'>;

interface DeliveryRow extends Facts {
  [column: string]: unknown;
  fireAt: string;
  notBefore: Date | null;
  acceptedAt: Date | null;
  zone: string;
}

/** The ledger of mail as its reader may see it: one's own, and for coordinators the campaign's. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  /** What is planned first comes first. */
  async list(reader: Reader, query: DeliveriesQuery): Promise<Page<DeliveryDto>> {
    const [at, id] = decodeTimeCursor(query.cursor);
    const rows = await this.database.current().query<DeliveryRow>(
      `${DELIVERY} where d.campaign_id = $1
         and ($2::text is null or d.state = $2) and ($3::text is null or d.kind = $3)
         and ($4::uuid is null or d.user_id = $4) and ($5::uuid is null or d.subject_id = $5)
         and ($6::timestamptz is null or d.fire_at >= $6) and ($7::timestamptz is null or d.fire_at < $7)
         and ($8::timestamptz is null or (d.fire_at, d.id) > ($8, $9::uuid))
       order by d.fire_at, d.id limit $10`,
      [
        reader.seat.campaignId,
        query.state,
        query.kind,
        query.userId,
        query.subjectId,
        query.from,
        query.to,
        at,
        id,
        query.limit + 1,
      ],
    );
    return page(
      rows,
      query.limit,
      (row) => toDelivery(row, reader),
      (row) => [row.fireAt, row.id],
    );
  }

  async summary(reader: Reader): Promise<DeliverySummaryDto> {
    const rows = await this.database
      .current()
      .query<{ state: DeliveryState; count: number; late: number }>(SUMMARY, [reader.seat.campaignId]);
    const counts = new Map(rows.map((row) => [row.state, row.count]));
    return {
      states: DELIVERY_STATES.map((state) => ({ state, count: counts.get(state) ?? 0 })),
      late: rows.reduce((sum, row) => sum + row.late, 0),
    };
  }

  async one(reader: Reader, id: string): Promise<DeliveryDto> {
    const [row] = await this.database
      .current()
      .query<DeliveryRow>(`${DELIVERY} where d.campaign_id = $1 and d.id = $2`, [reader.seat.campaignId, id]);
    if (!row) throw Problem.notFound('mail');
    return toDelivery(row, reader);
  }

  /** Ends the doubt about a held mail, on a person's word. */
  async resolve(reader: Reader, id: string, request: ResolveDeliveryRequest): Promise<DeliveryDto> {
    const tx = this.database.current();
    await this.one(reader, id);
    const again = request.as === 'send_again';
    const resolved = await tx.as('worker', async (worker) => {
      if (again) await refuseOutdated(worker, id);
      return worker.query(again ? SEND_AGAIN : SENT, [id]);
    });
    if (resolved.length === 0) {
      throw new Problem('conflict', 'This mail is not held: what became of it is known, or decided already.');
    }
    await audit(tx, reader, 'delivery_resolved', ['delivery', id], { as: request.as });
    if (again) tx.afterCommit(() => this.jobs.wake('sweep').catch(() => undefined));
    return this.one(reader, id);
  }
}

/** A reminder of a time that has changed since: another one is planned in its place, or a notice says so. */
async function refuseOutdated(tx: Transaction, id: string): Promise<void> {
  // Whoever is moving the subject right now plans first, and whoever comes later finds this mail planned.
  await tx.query(LOCK_SUBJECT, [id]);
  const [row] = await tx.query<{ outdated: boolean }>(OUTDATED, [id]);
  if (!row?.outdated) return;
  throw new Problem(
    'conflict',
    'This mail is not sent again: its time has changed since it was planned, or a later mail takes its place. Resolve it as sent.',
  );
}

const DELIVERY = `select d.id, d.kind, d.user_id as "userId", u.name as recipient, d.subject_id as "subjectId",
    coalesce(l.title, t.title) as about, d.occurrence, ${exactInstant('d.fire_at')} as "fireAt",
    case when d.state = 'planned' and d.not_before > clock_now() and d.not_before > d.fire_at
      then d.not_before end as "notBefore",
    d.urgent, d.state, d.skip_reason as "skipReason", d.attempts, d.accepted_at as "acceptedAt",
    d.message_id as "messageId", u.zone
  from delivery d
    join user_account u on u.id = d.user_id
    left join deadline l on d.kind in ('deadline_reminder', 'deadline_moved') and l.id = d.subject_id
    left join task t on d.kind = 'task_reminder' and t.id = d.subject_id`;

const SUMMARY = `select state, count(*)::int as count,
    (count(*) filter (where state = 'planned'
      and greatest(fire_at, not_before) < clock_now() - interval '5 minutes'))::int as late
  from delivery where campaign_id = $1 group by state`;

const SENT = `update delivery set state = 'accepted', accepted_at = clock_now(), lease_until = null
  where id = $1 and state = 'uncertain' returning id`;

const LOCK_SUBJECT = `
  with held as (select kind, subject_id from delivery where id = $1),
    deadlines as (select id from deadline where id = (select subject_id from held
      where kind in ('deadline_reminder', 'deadline_moved')) for share),
    tasks as (select id from task where id = (select subject_id from held where kind = 'task_reminder') for share)
  select id from deadlines union all select id from tasks`;

// Each week's digest covers a time of its own, so a later one takes nobody's place.
const OUTDATED = `
  select coalesce(l.due_at, t.due_at, d.useful_until) <> d.useful_until
    or (d.kind <> 'digest' and exists (select from delivery later where later.rule_key = d.rule_key
      and later.subject_id = d.subject_id and later.user_id = d.user_id and later.id <> d.id
      and later.created_at >= d.created_at and later.state <> 'skipped')) as outdated
  from delivery d
    left join deadline l on d.kind in ('deadline_reminder', 'deadline_moved') and l.id = d.subject_id
    left join task t on d.kind = 'task_reminder' and t.id = d.subject_id
  where d.id = $1 and d.state = 'uncertain'`;

// A reminder is of no use after its deadline, whoever asks for it; a digest still is.
const SEND_AGAIN = `update delivery set state = 'planned', not_before = null, fence = null, lease_until = null,
    useful_until = case when kind = 'digest' then greatest(useful_until, clock_now() + interval '1 day')
      else useful_until end
  where id = $1 and state = 'uncertain' returning id`;

function toDelivery(row: DeliveryRow, reader: Reader): DeliveryDto {
  const { fireAt, notBefore, acceptedAt, zone, ...facts } = row;
  return {
    ...(facts as Facts),
    fireAt: clocks(new Date(fireAt), zone, reader),
    nextTryAt: notBefore && clocks(notBefore, zone, reader),
    acceptedAt: acceptedAt && clocks(acceptedAt, zone, reader),
  };
}

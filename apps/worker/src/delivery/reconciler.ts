import { Inject, Injectable } from '@nestjs/common';
import { Database, PRESENCE_LOCK, type AcceptJournal, type JournalAnswer } from '#libs/platform';
import { JOURNAL, WORKER_ID, WorkerSettings } from '../services.js';
import { CLAIM_LEASE_SECONDS, MAX_ABSENT, MAX_UNKNOWN } from './delivery.js';

export interface Reconciled {
  /** Rows that are planned again. */
  planned: number;
  accepted: number;
  /** Rows that are held for a coordinator. */
  held: number;
  /** Rows that the relay may still be working on; to be looked at again in a moment. */
  waiting: number;
  /** Workers that seem to be dead; to be looked at again in a moment. */
  suspects: number;
}

/** How long a worker's lock must be gone before it counts as dead: it may only have lost its connection. */
const DEAD_AFTER_MS = 1000;

/**
 * Finds out what became of mails whose sender died or lost the connection. A row is taken over first, which makes
 * every late word of its former owner void, and only then the relay's record is asked.
 */
@Injectable()
export class Reconciler {
  private readonly missingSince = new Map<number, number>();

  constructor(
    private readonly database: Database,
    private readonly settings: WorkerSettings,
    @Inject(JOURNAL) private readonly journal: AcceptJournal,
    @Inject(WORKER_ID) private readonly workerId: number,
  ) {}

  async run(): Promise<Reconciled> {
    const { dead, suspects } = await this.findDead();
    const taken = await this.database.asRole('worker', async (tx) => {
      const released = await tx.query(RELEASE, [dead]);
      const rows = await tx.query<TakenRow & Record<string, unknown>>(TAKE_OVER, [
        dead,
        this.workerId,
        this.settings.absentAfterMs,
      ]);
      return { released: released.length, rows };
    });
    const result = { planned: taken.released, accepted: 0, held: 0, waiting: 0, suspects };
    if (taken.rows.length === 0) return result;
    const verdicts: Verdict[] = [];
    for (const row of taken.rows) verdicts.push(verdict(row, await this.journal.find(row.messageId)));
    await this.database.asRole('worker', (tx) =>
      tx.query(RESOLVE, [taken.rows.map((row) => row.id), taken.rows.map((row) => row.fence), verdicts]),
    );
    for (const state of verdicts) {
      if (state === 'planned') result.planned++;
      else if (state === 'accepted') result.accepted++;
      else if (state === 'handing_over') result.waiting++;
      else result.held++;
    }
    return result;
  }

  private async findDead(): Promise<{ dead: number[]; suspects: number }> {
    const rows = await this.database.asRole('worker', (tx) =>
      tx.query<{ workerId: number }>(MISSING, [PRESENCE_LOCK, this.workerId]),
    );
    const now = performance.now();
    const missing = new Set(rows.map((row) => row.workerId));
    for (const id of this.missingSince.keys()) if (!missing.has(id)) this.missingSince.delete(id);
    for (const id of missing) if (!this.missingSince.has(id)) this.missingSince.set(id, now);
    const dead = [...missing].filter((id) => now - (this.missingSince.get(id) ?? now) >= DEAD_AFTER_MS);
    return { dead, suspects: missing.size - dead.length };
  }
}

interface TakenRow {
  id: string;
  kind: string;
  messageId: string;
  fence: string;
  /** Hand-overs whose end nobody knows, or of which the record says that nothing came of them. */
  unanswered: number;
  /** Whether the hand-over began so long ago that the relay's silence means something. */
  settled: boolean;
}

type Verdict = 'accepted' | 'planned' | 'uncertain' | 'handing_over';

/** Where nothing can be known: a reminder goes again, since late is worse than twice; a digest is held. */
function verdict(row: TakenRow, answer: JournalAnswer): Verdict {
  if (answer === 'accepted') return 'accepted';
  if (answer === 'absent' && !row.settled) return 'handing_over';
  if (answer === 'absent') return row.unanswered < MAX_ABSENT ? 'planned' : 'uncertain';
  if (row.kind === 'digest') return 'uncertain';
  return row.unanswered < MAX_UNKNOWN ? 'planned' : 'uncertain';
}

// Just after a start of PostgreSQL the living have not shown themselves yet.
const MISSING = `
  select distinct d.worker_id as "workerId" from delivery d
  where d.state in ('claimed', 'handing_over') and d.worker_id <> $2
    and pg_postmaster_start_time() < now() - interval '3 seconds'
    and not exists (select from pg_locks k
      where k.locktype = 'advisory' and k.granted and k.classid::bigint = $1 and k.objid::bigint = d.worker_id
        and k.database = (select oid from pg_database where datname = current_database()))`;

const LAPSED = `(lease_until < now() or worker_id = any($1::int[]))`;

/** What was claimed and not begun has not left. */
const RELEASE = `
  update delivery d set state = 'planned', fence = null, lease_until = null, worker_id = null
  from (select id from delivery where state = 'claimed' and ${LAPSED} for update skip locked) as l
  where d.id = l.id returning 1 as one`;

const TAKE_OVER = `
  update delivery d set fence = nextval('delivery_fence'), worker_id = $2,
    lease_until = now() + interval '${CLAIM_LEASE_SECONDS} seconds'
  from (select id from delivery where state = 'handing_over' and ${LAPSED} limit 1000 for update skip locked) as l
  where d.id = l.id
  returning d.id, d.kind, d.message_id as "messageId", d.fence, d.attempts - d.refusals as unanswered,
    coalesce(d.handed_over_at <= now() - make_interval(secs => $3::int / 1000.0), true) as settled`;

const RESOLVE = `
  update delivery d set state = v.state,
    lease_until = case when v.state = 'handing_over' then now() + interval '1 second' end,
    worker_id = case when v.state = 'handing_over' then d.worker_id end,
    accepted_at = case when v.state = 'accepted' then clock_now() end
  from unnest($1::uuid[], $2::bigint[], $3::text[]) as v (id, fence, state)
  where d.id = v.id and d.fence = v.fence and d.state = 'handing_over'`;

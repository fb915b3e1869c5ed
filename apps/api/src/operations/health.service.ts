import { Injectable } from '@nestjs/common';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import type { DutyDto, HealthDto } from './health.dto.js';

interface HeartbeatRow {
  [column: string]: unknown;
  name: string;
  ageSeconds: number;
  detail: Record<string, unknown>;
}

/** The worker writes it every quarter of a minute, whatever else it does. */
const WORKER = 'worker';
const WORKER_SILENT_AFTER = 120;
/** It looks every quarter of an hour; two rounds missed and nobody watches. */
const AUDITOR_SILENT_AFTER = 2_100;

/** It looks for the first time within half a minute. */
const AUDITOR_DUE_AFTER = 120;

/** What the auditor counts; above zero is a fault, except for what waits for a coordinator's decision. */
const FINDINGS: Record<string, string | null> = {
  missing: 'Mails that a rule asks for and nobody planned',
  misdated: 'Mails that are planned for another time than their rule says',
  surplus: 'Mails that are planned and no rule asks for',
  late: 'Mails that are due and have not left',
  duplicates: 'Mails that went out twice',
  failed: 'Mails of the last 24 hours that could not be sent',
  stale: 'Background duties that fell silent',
  held: null,
};

@Injectable()
export class HealthService {
  constructor(private readonly database: Database) {}

  /** @throws Problem unavailable when a request could not be served */
  async ready(): Promise<void> {
    const migrated = await this.database
      .ping()
      .then(() => this.database.migrated())
      .catch(() => {
        throw new Problem('unavailable', 'The database does not answer.');
      });
    if (!migrated) {
      throw new Problem('unavailable', 'The database is older than this program: run the migration first.');
    }
  }

  async health(): Promise<HealthDto> {
    const rows = await this.heartbeats();
    if (!rows) {
      const reasons = ['The database does not answer.'];
      return { status: 'degraded', database: 'down', reasons, duties: [], audit: null };
    }
    const duties = rows.map(({ name, ageSeconds }) => ({ name, ageSeconds }));
    const auditor = rows.find((row) => row.name === 'auditor');
    const audit = auditor && { ageSeconds: auditor.ageSeconds, findings: findingsOf(auditor.detail) };
    const worker = rows.find((row) => row.name === WORKER);
    const reasons = [...aboutWorker(duties), ...aboutAudit(audit, Number(worker?.detail['upSeconds'] ?? 0))];
    const status = reasons.length === 0 ? 'ok' : 'degraded';
    return { status, database: 'up', reasons, duties, audit: audit ?? null };
  }

  private async heartbeats(): Promise<HeartbeatRow[] | undefined> {
    try {
      return await this.database.asRole('worker', (tx) =>
        tx.query<HeartbeatRow>(
          `select name, greatest(0, extract(epoch from now() - at))::int as "ageSeconds", detail
           from heartbeat order by name`,
        ),
      );
    } catch {
      return undefined;
    }
  }
}

/** Whatever else the auditor notes for itself stays where it is. */
function findingsOf(detail: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.keys(FINDINGS).flatMap((name) => {
      const count = detail[name];
      return typeof count === 'number' ? [[name, count]] : [];
    }),
  );
}

function aboutWorker(duties: DutyDto[]): string[] {
  const worker = duties.find((duty) => duty.name === WORKER);
  if (!worker) return ['No worker has ever run: no mail leaves.'];
  if (worker.ageSeconds <= WORKER_SILENT_AFTER) return [];
  return [`The worker was last seen ${worker.ageSeconds} seconds ago: no mail leaves.`];
}

function aboutAudit(audit: HealthDto['audit'] | undefined, workerUpSeconds: number): string[] {
  if (!audit) {
    if (workerUpSeconds <= AUDITOR_DUE_AFTER) return [];
    return ['The auditor has never looked, although a worker runs: nobody checks the mail.'];
  }
  const silent =
    audit.ageSeconds > AUDITOR_SILENT_AFTER
      ? [`The auditor last looked ${audit.ageSeconds} seconds ago: nobody checks the mail.`]
      : [];
  const found = Object.entries(audit.findings).flatMap(([name, count]) =>
    count > 0 && FINDINGS[name] ? [`${FINDINGS[name]}: ${count}.`] : [],
  );
  return [...silent, ...found];
}

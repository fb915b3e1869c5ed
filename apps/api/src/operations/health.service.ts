import { Injectable } from '@nestjs/common';
import { type HeartbeatAge, heartbeats } from '#libs/data';
import { Problem } from '#libs/domain';
import { Database } from '#libs/platform';
import { refusal } from '../http/refusal.js';
import type { JobHealthDto, HealthDto, HealthReason, HealthReasonDto } from './health.dto.js';

/** The worker writes it every quarter of a minute, whatever else it does. */
const WORKER = 'worker';
const WORKER_SILENT_AFTER = 120;
/** It looks every quarter of an hour; two rounds missed and nobody watches. */
const AUDITOR_SILENT_AFTER = 2_100;

/** It looks for the first time within half a minute. */
const AUDITOR_DUE_AFTER = 120;

/** What the auditor counts that is a fault above zero; `held` waits for a coordinator's decision and is none. */
const FAULTS = ['missing', 'misdated', 'surplus', 'late', 'duplicates', 'failed', 'stale'] as const;
const FINDINGS = [...FAULTS, 'held'] as const;

const reason = (code: HealthReason, count: number | null = null): HealthReasonDto => ({ code, count });

/** Not `@nestjs/terminus`: its answers have a shape of their own, and who is not ready here refuses with a problem document. */
@Injectable()
export class HealthService {
  constructor(private readonly database: Database) {}

  /** @throws Problem unavailable when a request could not be served */
  async ready(): Promise<void> {
    const migrated = await this.database
      .ping()
      .then(() => this.database.migrated())
      .catch(() => {
        throw new Problem('unavailable', refusal('operations.noDatabase'));
      });
    if (!migrated) {
      throw new Problem('unavailable', refusal('operations.databaseOld'));
    }
  }

  async health(): Promise<HealthDto> {
    const rows = await this.heartbeats();
    if (!rows) {
      const reasons = [reason('database_down')];
      return { status: 'degraded', database: 'down', reasons, jobs: [], audit: null };
    }
    const jobs = rows.map(({ name, ageSeconds }) => ({ name, ageSeconds }));
    const auditor = rows.find((row) => row.name === 'auditor');
    const audit = auditor && { ageSeconds: auditor.ageSeconds, findings: findingsOf(auditor.detail) };
    const worker = rows.find((row) => row.name === WORKER);
    const reasons = [...aboutWorker(jobs), ...aboutAudit(audit, Number(worker?.detail['upSeconds'] ?? 0))];
    const status = reasons.length === 0 ? 'ok' : 'degraded';
    return { status, database: 'up', reasons, jobs, audit: audit ?? null };
  }

  private async heartbeats(): Promise<HeartbeatAge[] | undefined> {
    try {
      return await this.database.asRole('worker', (tx) => tx.run(heartbeats, {}));
    } catch {
      return undefined;
    }
  }
}

/** Whatever else the auditor notes for itself stays where it is. */
function findingsOf(detail: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    FINDINGS.flatMap((name) => {
      const count = detail[name];
      return typeof count === 'number' ? [[name, count]] : [];
    }),
  );
}

function aboutWorker(jobs: JobHealthDto[]): HealthReasonDto[] {
  const worker = jobs.find((job) => job.name === WORKER);
  if (!worker) return [reason('worker_never_ran')];
  return worker.ageSeconds > WORKER_SILENT_AFTER ? [reason('worker_silent', worker.ageSeconds)] : [];
}

function aboutAudit(audit: HealthDto['audit'] | undefined, workerUpSeconds: number): HealthReasonDto[] {
  if (!audit) return workerUpSeconds > AUDITOR_DUE_AFTER ? [reason('auditor_never_ran')] : [];
  const silent = audit.ageSeconds > AUDITOR_SILENT_AFTER ? [reason('auditor_silent', audit.ageSeconds)] : [];
  const found = FAULTS.flatMap((fault) => {
    const count = audit.findings[fault] ?? 0;
    return count > 0 ? [reason(fault, count)] : [];
  });
  return [...silent, ...found];
}

import { Database } from '#libs/platform';
import { Auditor, type AuditFindings } from '../audit/auditor.js';
import { noteHeartbeat } from './heartbeat.js';
import { DoesJob, Job } from './job.js';

/** Holds the plan against the rules; `/health` shows what it found. */
@DoesJob('audit', { every: 15 * 60_000, first: 20_000, attempts: 3, backoff: 1000 })
export class AuditJob extends Job {
  /** Of the last run. */
  findings: AuditFindings;

  constructor(
    private readonly database: Database,
    private readonly auditor: Auditor,
  ) {
    super();
  }

  protected async work(): Promise<void> {
    // The rules and the ledger as they were at one moment: a change in between would look like a fault.
    this.findings = await this.database.asRole('worker', (tx) => this.auditor.run(tx), { snapshot: true });
    await this.database.asRole('worker', (tx) => noteHeartbeat(tx, 'auditor', { ...this.findings }));
    if (this.findings.problems > 0) this.log.warn('audit.problems', { ...this.findings });
  }
}

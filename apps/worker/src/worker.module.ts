import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { compose } from '#libs/mail';
import { Planner } from '#libs/planning';
import { Database, Jobs, JobWorker, openJournal, Tokens } from '#libs/platform';
import { Auditor } from './audit/auditor.js';
import { Ledger } from './delivery/ledger.js';
import { Preparer } from './delivery/preparer.js';
import { Reconciler } from './delivery/reconciler.js';
import { Sender } from './delivery/sender.js';
import { ArchiveImporter } from './imports/archive-importer.js';
import { Importer } from './imports/importer.js';
import { ArchivesJob } from './jobs/archives.js';
import { AuditJob } from './jobs/audit.js';
import { CampaignsJob } from './jobs/campaigns.js';
import { Floor } from './jobs/floor-timer.js';
import { HousekeepingJob } from './jobs/housekeeping.js';
import { ImportJob } from './jobs/import.js';
import { JobList } from './jobs/job-list.js';
import { MailTestJob } from './jobs/mail-test.js';
import { PlanJob } from './jobs/plan.js';
import { ReconcileJob } from './jobs/reconcile.js';
import { SeatsJob } from './jobs/seats.js';
import { SweepJob } from './jobs/sweep.js';
import { COMPOSE, JOURNAL, LOG, WORKER_ID, WorkerSettings, type WorkerServices } from './services.js';

// For the whole process, since @nestjs/bullmq keeps it so; it looks at each connection for where the queue lies.
BullModule.workerClass = JobWorker;

/** Plans, sends, reconciles, audits and imports. Any number of workers may share one database. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...[ArchiveImporter, Auditor, Importer, Ledger, Preparer, Reconciler, Sender],
    ...[
      SweepJob,
      PlanJob,
      ReconcileJob,
      AuditJob,
      ImportJob,
      ArchivesJob,
      SeatsJob,
      MailTestJob,
      CampaignsJob,
      HousekeepingJob,
    ],
    JobList,
  ],
})
export class WorkerModule {
  static with(services: WorkerServices, workerId: number): DynamicModule {
    const providers = handedIn(services, workerId);
    if (services.rounds === false) return { module: WorkerModule, providers };
    const queues = [BullModule.forRoot(services.jobs.connection.options), BullModule.registerQueue()];
    return { module: WorkerModule, imports: queues, providers: [...providers, Floor] };
  }
}

function handedIn(services: WorkerServices, workerId: number): Provider[] {
  const { environment, database, jobs, log } = services;
  return [
    { provide: Database, useValue: database },
    { provide: Jobs, useValue: jobs },
    { provide: Planner, useValue: services.planner ?? new Planner(jobs) },
    { provide: Tokens, useValue: new Tokens(environment.secret, environment.oldSecrets) },
    { provide: WorkerSettings, useValue: new WorkerSettings(services) },
    { provide: LOG, useValue: log },
    { provide: COMPOSE, useValue: services.compose ?? compose },
    { provide: JOURNAL, useValue: services.journal ?? openJournal(environment.acceptLog) },
    { provide: WORKER_ID, useValue: workerId },
  ];
}

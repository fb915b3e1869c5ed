import { backupNoted, heartbeats } from '#libs/data';
import { backupAge } from '#libs/domain';
import { Database, SetupError, type Environment } from '#libs/platform';
import { HealthService } from '../operations/health.service.js';
import { clockFinding } from './clock.js';
import { fault, note, ok, type Finding } from './finding.js';

/** The database as a process would open it, then all that it says. */
export async function openingFindings({ databaseUrl }: Environment): Promise<Finding[]> {
  let database: Database;
  try {
    database = await Database.open({ url: databaseUrl, refuseOwner: true, poolSize: 2 });
  } catch (error) {
    if (error instanceof SetupError) return [fault('database', 'databaseSilent', {}, error.message)];
    throw error;
  }
  try {
    return await databaseFindings(database);
  } finally {
    await database.close();
  }
}

/** Its version, clock and schema; then what it says of the worker, of mail and of backups. */
export async function databaseFindings(database: Database): Promise<Finding[]> {
  const { version, clock } = await database.server();
  const findings = [
    ok('database', 'databaseAnswers', { version }),
    clockFinding('database', clock.getTime() - Date.now()),
  ];
  const missing = await database.unapplied();
  if (missing.length > 0) {
    const names = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
    return [...findings, fault('migrations', 'migrationsMissing', { count: missing.length }, names)];
  }
  if (!(await database.migrated())) return [...findings, fault('migrations', 'migrationsDamaged')];
  return [
    ...[...findings, ok('migrations', 'migrationsApplied')],
    ...(await workFindings(database)),
    await backupFinding(database),
  ];
}

/** Seconds after which somebody should look why nobody looked for mail that is due. */
const SWEEP_OLD_AFTER = 120;

async function workFindings(database: Database): Promise<Finding[]> {
  const { reasons, audit } = await new HealthService(database).health();
  const ages = await database.asRole('worker', (tx) => tx.run(heartbeats, {}));
  const ageOf = (job: string) => ages.find(({ name }) => name === job)?.ageSeconds;
  const faults = reasons.map(faultOf);
  const [worker, sweep] = [ageOf('worker'), ageOf('sweeper')];
  const held = audit?.findings['held'] ?? 0;
  return [
    ...(faults.some(({ subject }) => subject === 'worker') || worker === undefined
      ? []
      : [ok('worker', 'workerAlive', { count: worker })]),
    ...faults.filter(({ subject }) => subject === 'worker'),
    sweepFinding(sweep),
    ...faults.filter(({ subject }) => subject !== 'worker'),
    ...(faults.length > 0 ? [] : [audit ? ok('mail', 'mailRight') : note('mail', 'auditorNotYet')]),
    ...(held > 0 ? [note('mail', 'mailHeld', { count: held })] : []),
  ];
}

function sweepFinding(age: number | undefined): Finding {
  if (age === undefined) return note('sweep', 'sweepNeverDone');
  return age > SWEEP_OLD_AFTER
    ? fault('sweep', 'sweepOld', { count: age })
    : ok('sweep', 'sweepDone', { count: age });
}

type Reason = Awaited<ReturnType<HealthService['health']>>['reasons'][number];

/** A silence or a finding of the auditor. */
function faultOf({ code, count }: Reason): Finding {
  const seconds = { count: count ?? 0 };
  if (code === 'database_down') return fault('database', 'databaseSilent');
  if (code === 'worker_never_ran') return fault('worker', 'workerNeverRan');
  if (code === 'worker_silent') return fault('worker', 'workerSilent', seconds);
  if (code === 'auditor_never_ran') return fault('mail', 'auditorNeverRan');
  if (code === 'auditor_silent') return fault('mail', 'auditorSilent', seconds);
  if (code === 'stale') return fault('mail', 'jobsStuck', seconds);
  return fault('mail', 'mailWrong', seconds, code);
}

async function backupFinding(database: Database): Promise<Finding> {
  const row = await database.asRole('setup', (tx) => tx.first(backupNoted, {}));
  const { code, days } = backupAge(row?.backupAt ?? null, new Date());
  return code === 'backupRecent'
    ? ok('backup', code, { count: days })
    : note('backup', code, code === 'backupOld' ? { count: days } : {});
}

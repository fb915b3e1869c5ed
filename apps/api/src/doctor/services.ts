import { createTransport } from 'nodemailer';
import { heartbeats } from '#libs/data';
import { Database, Jobs, SetupError, type Environment } from '#libs/platform';
import { HealthService } from '../operations/health.service.js';
import { fault, note, ok, type Finding } from './finding.js';

const PATIENCE_MS = 10_000;
/** Milliseconds by which clocks may differ before a deadline is told at a wrong moment. */
const CLOCKS_DIFFER_BY = 5_000;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The database, its account and its schema; then what it says of the worker and of its own clock. */
export async function databaseFindings(environment: Environment): Promise<Finding[]> {
  let database: Database;
  const started = performance.now();
  try {
    database = await Database.open({ url: environment.databaseUrl, refuseOwner: true, poolSize: 2 });
  } catch (error) {
    if (error instanceof SetupError) return [fault('database', error.message)];
    throw error;
  }
  try {
    const { version, clock } = await database.server();
    const opened = Math.round(performance.now() - started);
    const findings = [
      ok('database', `PostgreSQL ${version} answers; opened in ${opened} ms; the account owns nothing`),
      clockFinding('PostgreSQL', clock.getTime() - Date.now()),
    ];
    const missing = await database.unapplied();
    if (missing.length > 0) {
      const names = missing.slice(0, 3).join(', ') + (missing.length > 3 ? ', …' : '');
      return [
        ...findings,
        fault('migrations', `${missing.length} are missing (${names}): run npm run migrate`),
      ];
    }
    if (!(await database.migrated())) {
      return [
        ...findings,
        fault('migrations', 'all were applied, but tables or rules are gone: restore a backup'),
      ];
    }
    return [...findings, ok('migrations', 'all are applied'), ...(await mailFindings(database))];
  } finally {
    await database.close();
  }
}

function clockFinding(whose: string, difference: number): Finding {
  const seconds = (Math.abs(difference) / 1000).toFixed(1);
  return Math.abs(difference) > CLOCKS_DIFFER_BY
    ? fault(
        'clock',
        `${whose} is ${seconds} s ${difference > 0 ? 'ahead' : 'behind'}: keep both machines in time (NTP)`,
      )
    : ok('clock', `this machine and ${whose} agree`);
}

/** What a silence or a finding of the auditor asks of whoever hosts. */
const WAYS_OUT: Record<string, string> = {
  worker_never_ran: 'no worker ever ran here: start one, or no mail leaves',
  worker_silent: 'the worker is silent: start it, or no mail leaves',
  auditor_never_ran: 'the auditor never ran: see the log of the worker',
  auditor_silent: 'the auditor is silent: see the log of the worker',
  stale: 'background jobs are stuck: see the log of the worker',
};

async function mailFindings(database: Database): Promise<Finding[]> {
  const { reasons, audit } = await new HealthService(database).health();
  const { length } = await database.asRole('worker', (tx) => tx.run(heartbeats, {}));
  if (reasons.length > 0) {
    return reasons.map(({ code, count }) =>
      fault(
        'mail',
        WAYS_OUT[code] ?? `the auditor counts ${count ?? ''} ${code}: see Deliveries in the campaign`,
      ),
    );
  }
  const held = audit?.findings['held'] ?? 0;
  const rest = held > 0 ? `; ${held} wait for a person to decide (Deliveries)` : '';
  return [ok('mail', `worker and auditor are at work, ${length} jobs in time${rest}`)];
}

export async function queueFinding(environment: Environment): Promise<Finding> {
  try {
    const jobs = await Jobs.open(environment);
    await jobs.close();
    return environment.redisUrl
      ? ok('queue', 'Redis answers and keeps every key')
      : ok('queue', 'in PostgreSQL (no REDIS_URL)');
  } catch (error) {
    if (error instanceof SetupError) return fault('queue', error.message);
    throw error;
  }
}

/** Signs in at the relay as a worker would, and sends nothing. */
export async function relayFinding(environment: Environment): Promise<Finding> {
  const { host } = new URL(environment.smtpUrl);
  const transport = createTransport({
    url: environment.smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return ok(
      'relay',
      `${host} lets us in; whether it delivers, the mail test of the installation's page shows`,
    );
  } catch (error) {
    return fault('relay', `${host}: ${said(error)}. See SMTP_URL`);
  } finally {
    transport.close();
  }
}

/** Whether what people open leads here. */
export async function addressFinding(environment: Environment): Promise<Finding[]> {
  const address = `${environment.publicUrl}/health/ready`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    await answer.body?.cancel();
    const date = Date.parse(answer.headers.get('date') ?? '');
    const clock = Number.isNaN(date) ? [] : [clockFinding(environment.publicUrl, date - Date.now())];
    return answer.status === 200
      ? [ok('address', `${environment.publicUrl} leads to a Demarche that serves`), ...clock]
      : [
          fault(
            'address',
            `${address} answers ${answer.status}: is that the proxy in front of us, and do we run?`,
          ),
        ];
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    return [
      note(
        'address',
        `${environment.publicUrl} cannot be opened from here (${said(cause)}): look from outside too`,
      ),
    ];
  }
}

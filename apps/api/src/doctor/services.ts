import { createTransport } from 'nodemailer';
import { isWeakSecret, redisVersion, SetupError, type Environment } from '#libs/platform';
import { clockFinding } from './clock.js';
import { fault, note, ok, type Finding } from './finding.js';

const PATIENCE_MS = 10_000;

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What a process that runs was told; whatever cannot be used it refused when it started. */
export function settingsFindings({ secret, oldSecrets = [] }: Environment): Finding[] {
  return [
    ok('settings', 'settingsUsable'),
    isWeakSecret(secret) ? fault('secret', 'secretWeak') : ok('secret', 'secretStrong'),
    ...(oldSecrets.length > 0 ? [note('secret', 'secretEarlier', { count: oldSecrets.length })] : []),
  ];
}

export async function queueFinding({ redisUrl }: Environment): Promise<Finding> {
  if (redisUrl === undefined) return ok('queue', 'queueInPostgres');
  try {
    return ok('queue', 'queueInRedis', { version: await redisVersion(redisUrl) });
  } catch (error) {
    if (error instanceof SetupError) return fault('queue', 'queueUnusable', {}, error.message);
    throw error;
  }
}

/** Signs in at the relay as a worker would, and sends nothing. */
export async function relayFinding({ smtpUrl }: Environment): Promise<Finding> {
  const { host } = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  try {
    await transport.verify();
    return ok('relay', 'relayLetsIn', {}, host);
  } catch (error) {
    return fault('relay', 'relayRefuses', {}, `${host}: ${said(error)}`);
  } finally {
    transport.close();
  }
}

/** Whether what people open leads here. */
export async function addressFindings({ publicUrl }: Environment): Promise<Finding[]> {
  const address = `${publicUrl}/health/ready`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    await answer.body?.cancel();
    const date = Date.parse(answer.headers.get('date') ?? '');
    const clock = Number.isNaN(date) ? [] : [clockFinding('public', date - Date.now())];
    const { status } = answer;
    return status === 200
      ? [ok('address', 'addressLeadsHere', {}, publicUrl), ...clock]
      : [fault('address', 'addressLeadsElsewhere', { status }, address)];
  } catch (error) {
    const cause = (error as { cause?: unknown }).cause ?? error;
    return [note('address', 'addressUnreachable', {}, `${publicUrl}: ${said(cause)}`)];
  }
}

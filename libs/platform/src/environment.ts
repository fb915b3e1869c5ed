import { isWeakSecret } from './secret-strength.js';
import { isDatabaseAddress, unusableDatabaseAddress } from './setup/database-address.js';
import { SetupError } from './setup/setup-error.js';

/** Everything a process needs to know about where it runs; read once, passed as a value. */
export interface Environment {
  databaseUrl: string;
  /** Without it the queue lives in PostgreSQL. */
  redisUrl: string | undefined;
  smtpUrl: string;
  /** Address that people type and mails link to; no trailing slash. */
  publicUrl: string;
  host: string;
  port: number;
  /** From which the key of each purpose is derived. */
  secret: string;
  /** What it was before it was changed, the latest first: what was signed with these still counts. */
  oldSecrets?: readonly string[];
  mailFrom: string;
  /** File in which the first relay writes down what it accepted, when there is one (see AcceptJournal). */
  acceptLog: string | undefined;
  /** Parallel SMTP connections of one worker. */
  mailConnections: number;
  /** Number of trusted proxies in front, for the client's network in the sign-in throttle. */
  trustedProxies: number;
  /** With it a monitor reads health and metrics; without it nobody does. */
  monitorToken: string | undefined;
  /** Only the embedded default sets it; never read from the environment. */
  demo: boolean;
}

type Variables = Record<string, string | undefined>;

/**
 * Reads and checks the settings of a production process.
 * @throws SetupError that lists every missing or unusable setting, one a line
 */
export function readEnvironment(variables: Variables): Environment {
  const problems: string[] = [];
  const required = (name: string, why: string) => {
    const value = variables[name];
    if (!value) problems.push(`${name} is missing: ${why}`);
    return value ?? '';
  };
  const environment: Environment = {
    databaseUrl: required('DATABASE_URL', 'the PostgreSQL to use, postgres://user:password@host:5432/name'),
    redisUrl: variables['REDIS_URL'] || undefined,
    smtpUrl: required('SMTP_URL', 'the first mail relay, e.g. smtp://localhost:25'),
    publicUrl: required('PUBLIC_URL', 'the address people open, e.g. https://desk.example.org').replace(
      /\/+$/,
      '',
    ),
    host: variables['HOST'] ?? '0.0.0.0',
    port: wholeNumber(variables, 'PORT', 3000, problems),
    secret: variables['SECRET_KEY'] ?? '',
    oldSecrets: (variables['SECRET_KEY_OLD'] ?? '').split(/[\s,]+/).filter(Boolean),
    mailFrom: variables['MAIL_FROM'] || senderAt(variables['PUBLIC_URL']),
    acceptLog: variables['ACCEPT_LOG'] || undefined,
    mailConnections: wholeNumber(variables, 'MAIL_CONNECTIONS', 5, problems),
    trustedProxies: wholeNumber(variables, 'TRUSTED_PROXIES', 0, problems),
    monitorToken: variables['MONITOR_TOKEN'] || undefined,
    demo: false,
  };
  problems.push(...secretProblems(environment.secret), ...monitorTokenProblems(environment.monitorToken));
  problems.push(...urlProblems(environment), ...senderProblems(environment.mailFrom));
  if (environment.mailConnections === 0)
    problems.push('MAIL_CONNECTIONS must be 1 or more: without one no mail leaves');
  if (problems.length > 0) throw new SetupError(`Demarche cannot start:\n- ${problems.join('\n- ')}`);
  return environment;
}

/** Who writes where nobody is named: relays refuse an address without a domain that people can write to. */
const senderAt = (publicUrl = ''): string =>
  `Demarche <demarche@${URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'}>`;

const ADDRESS = /^[^\s<>@,]+@[^\s<>@,]+$/;

function senderProblems(mailFrom: string): string[] {
  const address = /^[^<>\r\n]*<([^<>]*)>$/.exec(mailFrom)?.[1] ?? mailFrom;
  return ADDRESS.test(address)
    ? []
    : ['MAIL_FROM is not one address: write it as Demarche <desk@example.org>'];
}

const HOW = "make one with: node -p \"require('node:crypto').randomBytes(32).toString('base64url')\"";

function secretProblems(secret: string): string[] {
  if (!secret) return [`SECRET_KEY is missing: ${HOW}`];
  return isWeakSecret(secret)
    ? [`SECRET_KEY is weak (it takes at least 32 characters that nobody can guess): ${HOW}`]
    : [];
}

/** @returns why the token for monitors that was set cannot be used; it travels in a header as it is */
export function monitorTokenProblems(token: string | undefined): string[] {
  if (!token) return [];
  const sendable = /^[\w.~+/=-]+$/.test(token);
  return sendable && !isWeakSecret(token)
    ? []
    : [
        `MONITOR_TOKEN is weak or not sendable (it takes at least 32 letters and digits that nobody can guess): ${HOW}`,
      ];
}

function urlProblems(environment: Environment): string[] {
  const rules: [string, string | undefined, RegExp][] = [
    ['REDIS_URL', environment.redisUrl, /^rediss?:$/],
    ['SMTP_URL', environment.smtpUrl, /^smtps?:$/],
    ['PUBLIC_URL', environment.publicUrl, /^https?:$/],
  ];
  const unusable = rules.flatMap(([name, value, protocol]) => {
    if (!value) return [];
    return URL.canParse(value) && protocol.test(new URL(value).protocol)
      ? []
      : [`${name} is not a usable address`];
  });
  const { databaseUrl } = environment;
  if (databaseUrl && !isDatabaseAddress(databaseUrl))
    unusable.unshift(unusableDatabaseAddress('DATABASE_URL'));
  return unusable.length > 0 ? unusable : publicUrlProblems(environment.publicUrl);
}

const ON_THIS_MACHINE = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/** Over `http:` passwords and notes travel in the clear, and cookies go to whoever answers in this name. */
function publicUrlProblems(publicUrl: string): string[] {
  if (!URL.canParse(publicUrl)) return [];
  const { protocol, hostname, host, pathname, search, hash, username, password } = new URL(publicUrl);
  const problems: string[] = [];
  if (protocol === 'http:' && !ON_THIS_MACHINE.test(hostname))
    problems.push(
      `PUBLIC_URL is not encrypted: put a proxy with TLS in front (Caddy, or nginx with a certificate) and write https://${host}; ` +
        'http:// is for localhost alone',
    );
  if (pathname !== '/' || search || hash || username || password)
    problems.push(`PUBLIC_URL takes nothing but the host and its port: ${protocol}//${host}`);
  return problems;
}

function wholeNumber(variables: Variables, name: string, otherwise: number, problems: string[]): number {
  const text = variables[name];
  if (!text) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    problems.push(`${name} is not a usable number: ${text}`);
  return value;
}

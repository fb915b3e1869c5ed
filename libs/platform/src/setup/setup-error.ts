/** Something that whoever runs Demarche has to mend. Its message says what and how, and is all that is printed of it. */
export class SetupError extends Error {}

interface Failure {
  code?: string;
  message?: string;
}

const port = (url: URL, usual: number) => `${url.hostname}:${url.port || usual}`;

/** Sentences about an account or a database that the server does not have, by PostgreSQL's own codes (its manual, appendix A). */
const REFUSED: Record<string, (name: string, url: URL) => string> = {
  '28P01': (name, url) =>
    `PostgreSQL does not take the password of "${decodeURIComponent(url.username)}": see ${name}.`,
  '28000': (name, url) =>
    `PostgreSQL does not let "${decodeURIComponent(url.username)}" in: see ${name} and its pg_hba.conf.`,
  '3D000': (name, url) =>
    `PostgreSQL has no database "${decodeURIComponent(url.pathname.slice(1))}": make it, or see ${name}.`,
  '53300': () => 'PostgreSQL has no connection left: raise max_connections.',
  '57P03': () => 'PostgreSQL is starting or stopping: try again in a moment.',
};

/**
 * Why a database could not be opened, in the words of its setting; never with a password.
 * @param name the setting that holds the address
 */
export function databaseFailure(error: unknown, address: string, name = 'DATABASE_URL'): Error {
  if (!URL.canParse(address)) return new SetupError(`${name} is not a usable address.`);
  const url = new URL(address);
  const sentence = REFUSED[(error as Failure).code ?? '']?.(name, url);
  if (sentence) return new SetupError(sentence);
  return unreachable(error, `PostgreSQL at ${port(url, 5432)}`, name) ?? asError(error);
}

/** The same of the queue's Redis. */
export function redisFailure(error: unknown, address: string): Error {
  const what = `Redis at ${port(new URL(address), 6379)}`;
  const { message = '' } = error as Failure;
  if (/WRONGPASS|NOAUTH/.test(message))
    return new SetupError(`${what} wants another password: see REDIS_URL.`);
  return unreachable(error, what, 'REDIS_URL') ?? asError(error);
}

/** @returns nothing when it is not the network that failed */
function unreachable(error: unknown, what: string, name: string): SetupError | undefined {
  const { code = '', message = '' } = error as Failure;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new SetupError(`${what} cannot be found: nobody knows that name. See ${name}.`);
  }
  const silent = /^E(CONNREFUSED|TIMEDOUT|HOSTUNREACH|NETUNREACH|CONNRESET|PIPE)$/.test(code);
  return silent || /Connection is closed|timeout expired/.test(message)
    ? new SetupError(`${what} does not answer: start it, or see ${name}.`)
    : undefined;
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/**
 * Runs a program to its end or until it serves. What is wrong with how it was set up is said in a sentence; any other failure
 * with the place where it happened. Either ends the process with 1.
 */
export function runProgram(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof SetupError ? error.message : asError(error).stack}\n`);
    process.exit(1);
  });
}

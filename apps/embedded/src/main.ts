import { resolve } from 'node:path';
import { monitorTokenProblems, runProgram, SetupError } from '#libs/platform';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo/people.js';
import { wishedPort } from './free-web-port.js';
import { AlreadyRunningError } from './postgres/index.js';
import { runOnRealServices } from './real-services.js';
import { startEmbedded } from './start-embedded.js';

/** What `npm start` runs: the embedded demo, or, with DATABASE_URL, one api and one worker on real services. */
async function main(): Promise<void> {
  if (process.env['DATABASE_URL']) {
    await runOnRealServices();
    return;
  }
  const started = Date.now();
  const report = (line: string) => console.log(`  ${line}`);
  const embedded = await startEmbedded({
    dataHome: resolve(process.env['DATA_DIR'] || '.demarche'),
    port: wishedPort(process.env['PORT']),
    monitorToken: wishedMonitorToken(process.env['MONITOR_TOKEN']),
    report,
  });
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    console.log('\n  Stopping …');
    void embedded.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  void embedded.broken.then((how) => {
    console.error(`  PostgreSQL has ended: ${how}`);
    stop(1);
  });
  console.log(`  Started in ${Math.round((Date.now() - started) / 1000)} s.\n`);
  console.log(welcome(embedded.url));
}

/** @throws SetupError for a token that could be guessed or not be sent */
function wishedMonitorToken(text: string | undefined): string | undefined {
  const [problem] = monitorTokenProblems(text);
  if (problem) throw new SetupError(problem);
  return text || undefined;
}

function welcome(url: string): string {
  const accounts = DEMO_PEOPLE.map((person) => {
    const what =
      person.role === null ? 'installation admin' : `${person.role}${person.coreGroup ? ', core group' : ''}`;
    return `  ${person.email.padEnd(34)} ${what}, ${person.zone}`;
  });
  return [
    `Demarche is ready at ${url}`,
    '',
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...accounts,
    '',
    `API    ${url}/api/docs   (once signed in)`,
    `Mail   ${url}/demo/mail`,
    `Clock  ${url}/api/demo/clock   (POST {"advance":"PT36H"} or {"to":"today"})`,
    '',
    'Ctrl-C stops everything.',
  ].join('\n');
}

runProgram(() =>
  main().catch((error: unknown) => {
    throw error instanceof AlreadyRunningError ? new SetupError(error.message) : error;
  }),
);

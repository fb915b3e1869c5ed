import { Database, Jobs, jsonLog, readEnvironment, runProgram, standardOutput } from '#libs/platform';
import { startWorker } from './worker.js';

runProgram(async () => {
  const environment = readEnvironment(process.env);
  const log = jsonLog(standardOutput());
  const database = await Database.open({ url: environment.databaseUrl, refuseOwner: true });
  await database.refuseUnmigrated();
  const jobs = await Jobs.open(environment);
  const worker = await startWorker({ environment, database, jobs, log });

  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), 25_000).unref();
    await worker.stop();
    await jobs.close();
    await database.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
});

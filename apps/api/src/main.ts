import { Database, Jobs, jsonLog, readEnvironment, runProgram, standardOutput } from '#libs/platform';
import { createApi } from './create-api.js';
import { builtWebApp } from './web-app.js';

runProgram(async () => {
  const environment = readEnvironment(process.env);
  const log = jsonLog(standardOutput());
  const database = await Database.open({ url: environment.databaseUrl, refuseOwner: true });
  await database.refuseUnmigrated();
  const jobs = await Jobs.open(environment);
  const app = await createApi({ environment, database, jobs, log, webRoot: builtWebApp() });
  await app.listen(environment.port, environment.host);
  log.info('api.ready', { port: environment.port });

  const stop = async (): Promise<void> => {
    await app.close();
    await jobs.close();
    await database.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
});

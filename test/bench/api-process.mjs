import { createApi } from '../../dist/apps/api/src/create-api.js';
import { Database, Jobs } from '../../dist/libs/platform/src/index.js';
import { cpuMs, serveParent } from './support/child.mjs';
import { environmentOf, silent } from './support/environment.mjs';
import { installRecorder, startRecording, stopRecording } from './support/recorder.mjs';

/** The real api, as apps/api/src/main.ts starts it, in a process of its own. */
installRecorder();
let app, jobs, database;

serveParent(
  {
    start: async ({ url, poolSize }) => {
      const environment = environmentOf(url);
      database = await Database.open({ url, poolSize });
      jobs = await Jobs.open(environment);
      app = await createApi({ environment, database, jobs, log: silent });
      await app.listen(0, '127.0.0.1');
      return app.getHttpServer().address().port;
    },
    cpu: cpuMs,
    startRecording,
    stopRecording,
  },
  async () => {
    await app?.close();
    await jobs?.close();
    await database?.close();
  },
);

import express from 'express';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuMs, serveParent } from './support/child.mjs';

/** A static file server: the same bytes as a file, by the usual middleware of Express. */
let server, folder;

serveParent(
  {
    start: async ({ bytes }) => {
      folder = await mkdtemp(join(tmpdir(), 'demarche-static-'));
      await writeFile(join(folder, 'page.html'), bytes);
      const app = express();
      app.disable('x-powered-by');
      app.use(express.static(folder, { maxAge: 60_000 }));
      server = app.listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      return server.address().port;
    },
    cpu: () => cpuMs(),
  },
  async () => {
    server?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  },
);

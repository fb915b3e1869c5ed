import { readFile } from 'node:fs/promises';
import { createTransport } from 'nodemailer';
import { cpuMs, serveParent } from './support/child.mjs';
import { timed } from './support/statistics.mjs';

/** Nothing but nodemailer with a pool: messages that are ready, sent as fast as the relay takes them. */
let messages, options;

serveParent({
  start: async ({ file, smtpPort, connections }) => {
    options = { host: '127.0.0.1', port: smtpPort, secure: false, pool: true, maxConnections: connections };
    messages = JSON.parse(await readFile(file, 'utf8')).map(({ from, to, raw }) => ({
      envelope: { from, to },
      raw: Buffer.from(raw, 'latin1'),
    }));
  },
  send: async () => {
    const before = cpuMs();
    const transport = createTransport(options);
    const ms = await timed(() => Promise.all(messages.map((message) => transport.sendMail(message))));
    transport.close();
    return { ms, cpu: cpuMs() - before };
  },
});

import { writeFile } from 'node:fs/promises';
import { SMTPServer } from 'smtp-server';
import { serveParent } from './support/child.mjs';

/** A relay that takes everything and throws it away; on request it keeps the bytes of what comes meanwhile. */
let received = 0;
let kept;

const relay = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData: (stream, session, done) => {
    const chunks = [];
    stream.on('data', (chunk) => kept && chunks.push(chunk));
    stream.once('end', () => {
      received++;
      const { mailFrom, rcptTo } = session.envelope;
      kept?.push({
        from: mailFrom.address,
        to: rcptTo[0].address,
        raw: Buffer.concat(chunks).toString('latin1'),
      });
      done();
    });
  },
});
relay.on('error', () => undefined);

serveParent(
  {
    start: async () => {
      await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
      return relay.server.address().port;
    },
    received: () => received,
    keep: () => {
      kept = [];
    },
    /** Writes the kept messages to a file. @returns their number and mean size */
    write: async (file) => {
      const messages = kept;
      kept = undefined;
      await writeFile(file, JSON.stringify(messages));
      const bytes = messages.reduce((sum, { raw }) => sum + raw.length, 0);
      return { messages: messages.length, meanBytes: Math.round(bytes / messages.length) };
    },
  },
  () => relay.close(),
);

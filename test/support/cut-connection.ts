import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** PostgreSQL behind a wire that a test can cut. */
export interface CutWire {
  /** The database by way of the wire. */
  url: string;
  /** Cuts the connection on which the next commit is answered: the database has committed, and nobody hears of it. */
  cutNextCommit(): void;
  /** Cuts the connection on which the next statement that contains this is sent, before the database sees it. */
  cutNextStatement(text: string): void;
  /** Cuts made so far. */
  cuts(): number;
  close(): Promise<void>;
}

/** `CommandComplete` of a commit. */
const COMMITTED = Buffer.from('COMMIT\0');

export async function cutWire(databaseUrl: string): Promise<CutWire> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let cuts = 0;
  let armed: { way: 'to' | 'from'; bytes: Buffer } | undefined;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const both = [near, far];
    const cut = () => both.forEach((socket) => socket.destroy());
    const pass = (way: 'to' | 'from', other: Socket) => (bytes: Buffer) => {
      if (armed?.way === way && bytes.includes(armed.bytes)) {
        armed = undefined;
        cuts++;
        cut();
      } else other.write(bytes);
    };
    for (const socket of both) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        cut();
      });
    }
    near.on('data', pass('to', far));
    far.on('data', pass('from', near));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.toString(),
    cutNextCommit: () => (armed = { way: 'from', bytes: COMMITTED }),
    cutNextStatement: (text) => (armed = { way: 'to', bytes: Buffer.from(text) }),
    cuts: () => cuts,
    close: async () => {
      open.forEach((socket) => socket.destroy());
      await new Promise((done) => server.close(done));
    },
  };
}
